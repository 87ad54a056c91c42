import type { Mail, SendOutcome } from '../../letter/mail.ts';
import type { MailEntry, MailState } from '../../letter/plan/mail-ledger.ts';
import type { Home } from '../home.ts';
import { givenUp, givenUpNote } from './given-up.ts';
import { handOver } from './hand-over.ts';
import { keepForLateReaders } from './late-readers.ts';

type Needs = Pick<Home, 'mails' | 'notes' | 'together' | 'sender' | 'clock'>;

const STATE_AFTER: Record<SendOutcome['kind'], MailState> = {
  sent: 'sent',
  refused: 'refused',
  unclear: 'unclear',
  'put-off': 'planned',
  later: 'planned',
};

const noteOf = (entry: MailEntry, outcome: SendOutcome): string => {
  if (outcome.kind === 'sent') {
    const late = outcome.putOff === undefined ? '' : `对方服务器暂缓，将再试：${outcome.putOff.reason}。`;
    return [entry.note, outcome.note ?? '', late].filter((note) => note !== '').join(' ');
  }
  return outcome.reason;
};

const afterwards = (entry: MailEntry, outcome: SendOutcome, { clock }: Needs): MailEntry => ({
  ...entry,
  state: STATE_AFTER[outcome.kind],
  at: clock.now(),
  note: noteOf(entry, outcome),
});

const undelivered = (outcome: SendOutcome): SendOutcome => ({
  kind: 'refused',
  reason: givenUpNote('reason' in outcome ? outcome.reason : ''),
});

/** Entries this sender took: another that plans at the same time gets none of them. */
const takeEntries = async (needs: Needs, mail: Mail, entries: readonly MailEntry[]): Promise<readonly MailEntry[]> => {
  const sending = entries.map(
    (entry): MailEntry => ({ ...entry, state: 'sending', mail: mail.id, subject: mail.subject, at: needs.clock.now() }),
  );
  const isTaken = await needs.together(sending.map((entry) => () => needs.mails.move(entry, 'planned')));
  return sending.filter((_, at) => isTaken[at]);
};

/**
 * Sends one digest whose entries are planned in the mail ledger. They are marked as being sent first: should the process
 * end before the outcome is recorded, they are unclear and never sent twice. Gives null when another sender had them all.
 */
export const sendDigest = async (
  needs: Needs,
  entries: readonly MailEntry[],
  write: (taken: readonly MailEntry[]) => Mail,
): Promise<SendOutcome | null> => {
  const taken = await takeEntries(needs, write(entries), entries);
  if (taken.length === 0) return null;
  const mail = write(taken);
  const outcome = await handOver(needs, mail);
  const ended = await givenUp(needs, taken, outcome);
  const after = taken.map((entry) => afterwards(entry, ended.has(entry) ? undelivered(outcome) : outcome, needs));
  await needs.together(after.map((entry) => () => needs.mails.move(entry, 'sending')));
  const [first] = taken;
  if (outcome.kind === 'sent' && outcome.putOff !== undefined && first !== undefined) {
    await keepForLateReaders(needs, mail, first.unit, outcome.putOff);
  }
  return ended.size === taken.length ? undelivered(outcome) : outcome;
};
