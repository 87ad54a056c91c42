import type { Mail } from '../../letter/mail.ts';
import { composeMail, type Writing } from './compose-mail.ts';

/** A mail as the bytes that go over the wire, MIME with CRLF. nodemailer is loaded with the first mail. */
export const mailText = async (mail: Mail, writing: Writing): Promise<Buffer> => {
  const { createTransport } = await import('nodemailer');
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { message } = await composer.sendMail(composeMail(mail, writing));
  return message as Buffer;
};
