/** The mail server of an office. */
export type SmtpSettings = {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (465); otherwise STARTTLS where the server offers it. */
  readonly secure: boolean;
  readonly user: string;
  readonly password: string;
  readonly timeoutMs: number;
};

/** The same in nodemailer's words; a server without a user is asked for no login. */
export const transportOf = ({ host, port, secure, user, password, timeoutMs }: SmtpSettings) => ({
  host,
  port,
  secure,
  ...(user === '' ? {} : { auth: { user, pass: password } }),
  connectionTimeout: timeoutMs,
  greetingTimeout: timeoutMs,
  socketTimeout: timeoutMs,
});
