import type { Address, Mail, MailSender, SendOutcome } from '../../letter/mail.ts';
import { composeMail, hasNobody, NOBODY, type Writing } from './compose-mail.ts';
import { isAtSender, outcomeOfError, outcomeOfSent, type SmtpError } from './smtp-outcome.ts';
import { type SmtpSettings, transportOf } from './smtp-settings.ts';

/** A server that answers drop by drop never falls silent; a mail of ours takes seconds. */
const TIMEOUTS_A_MAIL = 6;

/**
 * Listens in on the conversation: until the server has asked for the message nothing can have gone out. `DATA` alone says little, it is said
 * along with the readers.
 */
const listener = () => {
  const heard = { readersNamed: false, messageBegan: false };
  let isDataSaid = false;
  const nothing = () => undefined;
  const debug = ({ tnx }: { readonly tnx?: unknown }, line: unknown) => {
    if (tnx === 'client' && String(line).startsWith('RCPT TO')) heard.readersNamed = true;
    if (tnx === 'client' && line === 'DATA') isDataSaid = true;
    if (tnx === 'server' && isDataSaid && String(line).startsWith('3')) heard.messageBegan = true;
  };
  const logger = {
    level: nothing,
    trace: nothing,
    debug,
    info: nothing,
    warn: nothing,
    error: nothing,
    fatal: nothing,
  };
  return { heard, logger };
};

const connect = async (settings: SmtpSettings, logger: ReturnType<typeof listener>['logger']) => {
  const { createTransport } = await import('nodemailer');
  return createTransport({ ...transportOf(settings), logger, debug: true });
};

/** In ASCII before the @; behind it nodemailer writes it so by itself. */
const isPlain = ({ mail }: Address): boolean => /^[!-~]+@/.test(mail);

/** What becomes of a mail whose sender was refused, which may be due to these readers alone: the others get it without them. */
const withoutThem = async (
  mail: Mail,
  them: readonly Address[],
  submit: (mail: Mail) => Promise<SendOutcome>,
): Promise<SendOutcome> => {
  const reason = `未送达：${them.map((one) => one.mail).join('、')}（邮件服务器不收这样写的邮箱）`;
  const rest = { ...mail, to: mail.to.filter(isPlain), copy: mail.copy.filter(isPlain) };
  if (hasNobody(rest)) return { kind: 'refused', reason };
  const outcome = await submit(rest);
  if (outcome.kind !== 'sent') return outcome;
  return { ...outcome, note: outcome.note === undefined ? reason : `${outcome.note}；${reason}` };
};

/** Hands each mail to an SMTP server; never repeats one by itself. */
export const smtpSender = (settings: SmtpSettings, writing: Writing): MailSender => {
  const submit = async (mail: Mail): Promise<SendOutcome> => {
    const { heard, logger } = listener();
    try {
      const transport = await connect(settings, logger);
      const signal = AbortSignal.timeout(settings.timeoutMs * TIMEOUTS_A_MAIL);
      const { rejectedErrors = [] } = await transport.sendMail({ ...composeMail(mail, writing), signal });
      return outcomeOfSent(rejectedErrors as readonly SmtpError[]);
    } catch (error) {
      const unusual = [...mail.to, ...mail.copy].filter((one) => !isPlain(one));
      if (unusual.length > 0 && isAtSender(error as SmtpError)) return withoutThem(mail, unusual, submit);
      return outcomeOfError(error as SmtpError, heard);
    }
  };
  return { send: async (mail) => (hasNobody(mail) ? NOBODY : submit(mail)) };
};
