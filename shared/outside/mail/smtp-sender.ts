import type { Mail, MailSender, SendOutcome } from '../../letter/mail.ts';
import { composeMail, hasNobody, NOBODY, type Writing } from './compose-mail.ts';
import { outcomeOfError, outcomeOfSent, type SmtpError } from './smtp-outcome.ts';

export type SmtpSettings = {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (465); otherwise STARTTLS where the server offers it. */
  readonly secure: boolean;
  readonly user: string;
  readonly password: string;
  readonly timeoutMs: number;
};

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

const connect = async (settings: SmtpSettings, logger: ReturnType<typeof listener>['logger']) => {
  const { createTransport } = await import('nodemailer');
  return createTransport({
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
};

/** Hands each mail to an SMTP server; never repeats one by itself. */
export const smtpSender = (settings: SmtpSettings, writing: Writing): MailSender => {
  const submit = async (mail: Mail): Promise<SendOutcome> => {
    const { heard, logger } = listener();
    try {
      const transport = await connect(settings, logger);
      const { rejectedErrors = [] } = await transport.sendMail(composeMail(mail, writing));
      return outcomeOfSent(rejectedErrors as readonly SmtpError[]);
    } catch (error) {
      return outcomeOfError(error as SmtpError, heard.began);
    }
  };
  return { send: async (mail) => (hasNobody(mail) ? NOBODY : submit(mail)) };
};
