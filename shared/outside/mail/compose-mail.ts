import type { SendMailOptions } from 'nodemailer';
import type { Instant } from '../../day.ts';
import type { Address, Mail } from '../../letter/mail.ts';

export type Writing = { readonly from: Address; readonly now: () => Instant };

const addressee = ({ name, mail }: Address) => ({ name, address: mail });

/** The same digest has the same Message-ID, so that a mail program shows a repeated one as the same. */
const messageIdOf = (id: string, from: Address): string =>
  `<${Buffer.from(id, 'utf8').toString('base64url')}@${from.mail.split('@')[1] ?? 'localhost'}>`;

/** A mail as nodemailer takes it: UTF-8, text and HTML, and marked as sent by a machine so that no absence notice answers. */
export const composeMail = (mail: Mail, { from, now }: Writing): SendMailOptions => ({
  from: addressee(from),
  to: mail.to.map(addressee),
  cc: mail.copy.map(addressee),
  subject: mail.subject,
  text: mail.text,
  html: mail.html,
  date: new Date(now()),
  messageId: messageIdOf(mail.id, from),
  headers: { 'Auto-Submitted': 'auto-generated' },
});

export const hasNobody = (mail: Mail): boolean => mail.to.length + mail.copy.length === 0;

export const NOBODY = { kind: 'refused', reason: '没有可用的收件人地址' } as const;
