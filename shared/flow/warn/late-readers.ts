import { z } from 'zod';
import { dayOf } from '../../day.ts';
import type { Mail, PutOff, SendOutcome } from '../../letter/mail.ts';
import type { MailEntry } from '../../letter/plan/mail-ledger.ts';
import { storedShape } from '../../stored-shape.ts';
import type { Home } from '../home.ts';
import { isTriedLongEnough } from './given-up.ts';
import { handOver } from './hand-over.ts';

type Needs = Pick<Home, 'mails' | 'notes' | 'sender' | 'clock'>;

const PREFIX = 'mail/late/';

const address = z.object({ name: z.string(), mail: z.string() });
const waiting = z.object({
  mail: z.object({
    id: z.string(),
    to: z.array(address),
    copy: z.array(address),
    subject: z.string(),
    text: z.string(),
    html: z.string(),
  }),
  unit: z.string(),
  since: z.string(),
  /** Marked before it is sent: a process that ends meanwhile leaves it unclear, and it is not repeated. */
  isSending: z.boolean(),
});

/** A mail that went to some of its readers, with those it may still go to. */
type Waiting = z.infer<typeof waiting>;

const storedWaiting = storedShape('待补发的邮件', waiting);

const keep = ({ notes }: Needs, late: Waiting): Promise<void> =>
  notes.put(PREFIX + late.mail.id, storedWaiting.write(late));

const namesOf = ({ to }: Pick<Mail, 'to'>): string => to.map(({ mail }) => mail).join('、');

/** Keeps the mail for the readers their server put off, word for word as the others have it. */
export const keepForLateReaders = async (
  needs: Needs,
  mail: Mail,
  unit: string,
  { readers }: PutOff,
): Promise<void> => {
  const isLate = new Set(readers.map((reader) => reader.toLowerCase()));
  const to = [...mail.to, ...mail.copy].filter((one) => isLate.has(one.mail.toLowerCase()));
  if (to.length === 0) return;
  const late = { ...mail, to: to.map((one) => ({ ...one })), copy: [] };
  await keep(needs, { mail: late, unit, since: dayOf(needs.clock.now()), isSending: false });
};

/** The word is added to what the mail ledger says of this mail. */
const note = async ({ mails }: Needs, { unit, mail }: Waiting, word: string): Promise<void> => {
  const carried = (await mails.all()).filter(
    (entry) => entry.unit === unit && entry.mail === mail.id && entry.state === 'sent',
  );
  for (const entry of carried) {
    const told: MailEntry = { ...entry, note: [entry.note, word].filter((one) => one !== '').join(' ') };
    await mails.move(told, 'sent');
  }
};

const end = async (needs: Needs, late: Waiting, word: string): Promise<void> => {
  await note(needs, late, word);
  await needs.notes.remove(PREFIX + late.mail.id);
};

const WORDS: Record<'sent' | 'refused' | 'unclear', (late: Waiting) => string> = {
  sent: ({ mail }) => `已补发：${namesOf(mail)}。`,
  refused: ({ mail }) => `服务器拒收：${namesOf(mail)}。`,
  unclear: ({ mail }) => `补发结果不明，不再重发：${namesOf(mail)}。`,
};

const after = async (needs: Needs, late: Waiting, outcome: SendOutcome): Promise<void> => {
  const { kind } = outcome;
  if (kind === 'later' || kind === 'put-off') {
    // By then it says how many days are left of a date that has passed, whoever's matter it is.
    if (!isTriedLongEnough(late.since, dayOf(needs.clock.now()))) return keep(needs, late);
    return end(needs, late, `一直没有发成，未能送达：${namesOf(late.mail)}（${outcome.reason}）。`);
  }
  await end(needs, late, WORDS[kind](late));
  if (kind === 'sent' && outcome.putOff !== undefined)
    await keepForLateReaders(needs, late.mail, late.unit, outcome.putOff);
};

/** Mails that still wait for some of their readers. */
export const lateMails = async ({ notes }: Pick<Home, 'notes'>): Promise<readonly Waiting[]> =>
  (await notes.list(PREFIX)).map(({ value }) => storedWaiting.read(value));

const isInTheWay = (outcome: SendOutcome): boolean =>
  outcome.kind === 'later' || (outcome.kind === 'put-off' && outcome.isLineBroken === true);

/** So many mails in a row that can't go are no matter of one mail any more. */
const LATER_IN_A_ROW = 2;

/**
 * Tries once more the readers a server put off, until no mail can go. The plans' last mail does not tell that: where all else has gone, the one
 * that is left each time is a mailbox at which the server ends the conversation.
 */
export const sendToLateReaders = async (needs: Needs, waiting: readonly Waiting[]): Promise<void> => {
  let later = 0;
  for (const late of waiting) {
    if (late.isSending) {
      await end(needs, late, WORDS.unclear(late));
      continue;
    }
    await keep(needs, { ...late, isSending: true });
    const outcome = await handOver(needs, late.mail);
    await after(needs, late, outcome);
    later = isInTheWay(outcome) ? later + 1 : 0;
    if (later === LATER_IN_A_ROW) return;
  }
};
