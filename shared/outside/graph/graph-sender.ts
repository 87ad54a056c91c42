import { createTransport } from 'nodemailer';
import type { Mail, MailSender, SendOutcome } from '../../letter/mail.ts';
import { composeMail, hasNobody, NOBODY, type Writing } from '../mail/compose-mail.ts';
import { GraphFault, GraphWait } from './graph-fault.ts';
import type { GraphPort } from './graph-port.ts';
import type { MailGate } from './mail-gate.ts';

export type GraphSenderDeps = {
  readonly graph: GraphPort;
  /** The one mailbox this application may send from. */
  readonly mailbox: string;
  readonly gate: MailGate;
  readonly writing: Writing;
};

const SETUP_SECONDS = 900;

/**
 * What became of a mail that was not accepted. Only what certainly did not happen may be tried again: the service has
 * no key by which it would recognise a repetition, and has delivered mails whose request it answered with an error.
 */
const outcomeOf = (fault: unknown, mailbox: string): SendOutcome => {
  if (fault instanceof GraphWait)
    return fault.executed === 'no'
      ? { kind: 'later', reason: fault.message, retryAfterSeconds: fault.retryAfterSeconds }
      : { kind: 'unclear', reason: `${fault.message}这封信可能已经发出，系统不会自动重发，请在“已发送邮件”里核对。` };
  if (!(fault instanceof GraphFault)) throw fault;
  if (fault.kind !== 'gone') return { kind: 'refused', reason: fault.message };
  const reason = `发信邮箱 ${mailbox} 不存在或本应用无权使用，请管理员检查设置 BUDGET_SENTINEL_MAILBOX。`;
  return { kind: 'later', reason, retryAfterSeconds: SETUP_SECONDS };
};

/**
 * Sends from one mailbox through Graph, as MIME: the JSON message would carry only one of text and HTML, and in 21Vianet
 * no headers.
 */
export const graphSender = ({ graph, mailbox, gate, writing }: GraphSenderDeps): MailSender => {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const submit = async (mail: Mail): Promise<SendOutcome> => {
    const { message } = await composer.sendMail(composeMail(mail, writing));
    const mime = Buffer.from((message as Buffer).toString('base64'));
    const to = `/users/${encodeURIComponent(mailbox)}/sendMail`;
    try {
      await graph.send({ method: 'POST', to, bytes: mime, contentType: 'text/plain' });
      return { kind: 'sent' };
    } catch (fault) {
      return outcomeOf(fault, mailbox);
    }
  };
  return { send: async (mail) => (hasNobody(mail) ? NOBODY : gate.pass(() => submit(mail))) };
};
