import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fittedTo, NAME_BYTES } from '../../folder/fitted-name.ts';
import type { Mail, MailSender, SendOutcome } from '../../letter/mail.ts';
import { writeWhole } from '../directory/write-whole.ts';
import { hasNobody, NOBODY, type Writing } from './compose-mail.ts';
import { mailText } from './mail-text.ts';

const TRY_AGAIN_SECONDS = 600;

/** `-12.eml` and more. */
const ENDING_BYTES = 16;

/** `区教育局/2022-04-14` → `2022-04-14-区教育局`; signs a file name may not have become `_`. */
const nameOf = (id: string): string => {
  const [unit = '', day = '', ...more] = id.split('/');
  const name = [day, unit, ...more].filter((part) => part !== '').join('-');
  return fittedTo(name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '_'), NAME_BYTES - ENDING_BYTES);
};

const freePath = async (folder: string, name: string): Promise<string> => {
  for (let copy = 1; ; copy += 1) {
    const path = join(folder, copy === 1 ? `${name}.eml` : `${name}-${copy}.eml`);
    if ((await stat(path).catch(() => null)) === null) return path;
  }
};

/** Writes each mail as one `.eml` file that any mail program opens: the office machine's way while no SMTP is set. */
export const outboxSender = (folder: string, writing: Writing): MailSender => {
  const put = async (mail: Mail): Promise<SendOutcome> => {
    const message = await mailText(mail, writing);
    await mkdir(folder, { recursive: true });
    const path = await freePath(folder, nameOf(mail.id));
    const refusal = await writeWhole(path, message, null, async () => null);
    return refusal === null
      ? { kind: 'sent' }
      : { kind: 'later', reason: refusal.reason, retryAfterSeconds: TRY_AGAIN_SECONDS };
  };
  return { send: async (mail) => (hasNobody(mail) ? NOBODY : put(mail)) };
};
