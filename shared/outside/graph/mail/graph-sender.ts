import type { Address, Mail, MailSender, SendOutcome } from '../../../letter/mail.ts';
import { hasNobody, NOBODY, type Writing } from '../../mail/compose-mail.ts';
import { mailText } from '../../mail/mail-text.ts';
import { GraphFault, GraphWait } from '../client/graph-fault.ts';
import type { GraphPort } from '../client/graph-port.ts';
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

/** Graph takes a mail for all its readers or for none, and does not say which of them it is about. */
const isAboutReaders = (fault: unknown): boolean =>
  fault instanceof GraphFault && fault.code === 'ErrorInvalidRecipients';

const readersOf = ({ to, copy }: Mail): readonly Address[] => [...to, ...copy];

/** What became of a mail that went to each reader alone. One that may have gone is not called refused. */
const together = (each: readonly (readonly [Address, SendOutcome])[]): SendOutcome => {
  const sent = each.filter(([, { kind }]) => kind === 'sent');
  const others = each.flatMap(([{ mail }, outcome]) => ('reason' in outcome ? [`${mail}（${outcome.reason}）`] : []));
  if (sent.length > 0)
    return others.length === 0 ? { kind: 'sent' } : { kind: 'sent', note: `未送达：${others.join('、')}` };
  const worst = (['unclear', 'later', 'refused'] as const).flatMap((kind) =>
    each.filter(([, outcome]) => outcome.kind === kind),
  );
  return worst[0]?.[1] ?? NOBODY;
};

/**
 * Sends from one mailbox through Graph, as MIME: the JSON message would carry only one of text and HTML, and in 21Vianet
 * no headers.
 */
export const graphSender = ({ graph, mailbox, gate, writing }: GraphSenderDeps): MailSender => {
  const deliver = async (mail: Mail): Promise<void> => {
    const mime = Buffer.from((await mailText(mail, writing)).toString('base64'));
    const to = `/users/${encodeURIComponent(mailbox)}/sendMail`;
    await graph.send({ method: 'POST', to, bytes: mime, contentType: 'text/plain' });
  };
  const submit = async (mail: Mail): Promise<SendOutcome> => {
    try {
      await deliver(mail);
      return { kind: 'sent' };
    } catch (fault) {
      const readers = readersOf(mail);
      if (!isAboutReaders(fault) || readers.length === 1) return outcomeOf(fault, mailbox);
      const each: (readonly [Address, SendOutcome])[] = [];
      for (const reader of readers) each.push([reader, await submit({ ...mail, to: [reader], copy: [] })]);
      return together(each);
    }
  };
  return { send: async (mail) => (hasNobody(mail) ? NOBODY : gate.pass(() => submit(mail))) };
};
