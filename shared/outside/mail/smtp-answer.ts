import { type SmtpFault, smtpFaultText } from './smtp-fault-text.ts';
import { type SmtpSettings, transportOf } from './smtp-settings.ts';

/** Whether a mail server answers, and takes the login where one is set: null, or its fault. No mail is sent. */
export const smtpAnswer = async (settings: SmtpSettings): Promise<string | null> => {
  const { createTransport } = await import('nodemailer');
  const transport = createTransport(transportOf(settings));
  try {
    await transport.verify();
    return null;
  } catch (error) {
    return smtpFaultText(error as SmtpFault);
  } finally {
    transport.close();
  }
};
