import { type SmtpFault, smtpFaultText } from './smtp-fault-text.ts';
import type { SmtpSettings } from './smtp-sender.ts';

/** Whether a mail server answers, and takes the login where one is set: null, or its fault. No mail is sent. */
export const smtpAnswer = async (settings: SmtpSettings): Promise<string | null> => {
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({
    host: settings.host,
    port: settings.port,
    secure: settings.secure,
    ...(settings.user === '' ? {} : { auth: { user: settings.user, pass: settings.password } }),
    connectionTimeout: settings.timeoutMs,
    greetingTimeout: settings.timeoutMs,
    socketTimeout: settings.timeoutMs,
  });
  try {
    await transport.verify();
    return null;
  } catch (error) {
    return smtpFaultText(error as SmtpFault);
  } finally {
    transport.close();
  }
};
