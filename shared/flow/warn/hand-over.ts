import type { Mail, SendOutcome } from '../../letter/mail.ts';
import type { Home } from '../home.ts';

/** Hands a mail to the post. A sender that fails in a way it does not know itself may have sent it: that is unclear, too. */
export const handOver = async ({ sender }: Pick<Home, 'sender'>, mail: Mail): Promise<SendOutcome> => {
  try {
    return await sender.send(mail);
  } catch (error) {
    return { kind: 'unclear', reason: `发信程序出错：${String(error)}` };
  }
};
