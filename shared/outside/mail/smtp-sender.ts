import { createTransport } from 'nodemailer';
import type { Mail, MailSender, SendOutcome } from '../../letter/mail.ts';
import { composeMail, hasNobody, NOBODY, type Writing } from './compose-mail.ts';

export type SmtpSettings = {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (465); otherwise STARTTLS where the server offers it. */
  readonly secure: boolean;
  readonly user: string;
  readonly password: string;
  readonly timeoutMs: number;
};

type SmtpError = Error & { readonly code?: string; readonly command?: string; readonly responseCode?: number };

const TRY_AGAIN_SECONDS = 900;

const NEVER_REACHED = new Set(['ECONNREFUSED', 'EDNS', 'ENOTFOUND', 'EHOSTUNREACH', 'EAUTH', 'ETLS', 'ECONFIG']);

const later = (reason: string): SendOutcome => ({ kind: 'later', reason, retryAfterSeconds: TRY_AGAIN_SECONDS });

/**
 * What became of a mail that an error was thrown for. A login that fails keeps the mail for later, since it is the
 * office's set-up and not the mail that is at fault; a line that breaks after the message began is unclear for good.
 */
const outcomeOf = (error: SmtpError, messageBegan: boolean): SendOutcome => {
  const reason = `邮件服务器：${error.message}`;
  if (NEVER_REACHED.has(error.code ?? '')) return later(reason);
  if (error.responseCode !== undefined) {
    return error.responseCode >= 500 ? { kind: 'refused', reason } : later(reason);
  }
  return messageBegan ? { kind: 'unclear', reason } : later(reason);
};

const noteOf = (rejected: readonly unknown[]): { readonly note?: string } =>
  rejected.length === 0 ? {} : { note: `服务器拒收：${rejected.map(String).join('、')}` };

/** Listens in on the conversation: until `DATA` is said nothing can have gone out. */
const listener = () => {
  const heard = { began: false };
  const nothing = () => undefined;
  const debug = (_data: unknown, line: unknown) => {
    if (line === 'DATA') heard.began = true;
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

const connect = (settings: SmtpSettings, logger: ReturnType<typeof listener>['logger']) =>
  createTransport({
    host: settings.host,
    port: settings.port,
    secure: settings.secure,
    ...(settings.user === '' ? {} : { auth: { user: settings.user, pass: settings.password } }),
    connectionTimeout: settings.timeoutMs,
    greetingTimeout: settings.timeoutMs,
    socketTimeout: settings.timeoutMs,
    logger,
    debug: true,
  });

/** Hands each mail to an SMTP server; never repeats one by itself. */
export const smtpSender = (settings: SmtpSettings, writing: Writing): MailSender => {
  const submit = async (mail: Mail): Promise<SendOutcome> => {
    const { heard, logger } = listener();
    try {
      const { rejected } = await connect(settings, logger).sendMail(composeMail(mail, writing));
      return { kind: 'sent', ...noteOf(rejected) };
    } catch (error) {
      return outcomeOf(error as SmtpError, heard.began);
    }
  };
  return { send: async (mail) => (hasNobody(mail) ? NOBODY : submit(mail)) };
};
