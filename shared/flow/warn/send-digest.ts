import type { Mail, SendOutcome } from '../../letter/mail.ts';
import type { MailEntry, MailState } from '../../letter/mail-ledger.ts';
import type { Home } from '../home.ts';

type Needs = Pick<Home, 'mails' | 'sender' | 'clock'>;

const STATE_AFTER: Record<SendOutcome['kind'], MailState> = {
  sent: 'sent',
  refused: 'refused',
  unclear: 'unclear',
  later: 'planned',
};

const noteOf = (entry: MailEntry, outcome: SendOutcome): string => {
  if (outcome.kind === 'sent') return [entry.note, outcome.note ?? ''].filter((note) => note !== '').join(' ');
  return outcome.reason;
};

/** Entries this sender took: another that plans at the same time gets none of them. */
const takeEntries = async (needs: Needs, mail: Mail, entries: readonly MailEntry[]): Promise<readonly MailEntry[]> => {
  const taken: MailEntry[] = [];
  for (const entry of entries) {
    const sending: MailEntry = {
      ...entry,
      state: 'sending',
      mail: mail.id,
      title: mail.subject,
      at: needs.clock.now(),
    };
    if (await needs.mails.move(sending, 'planned')) taken.push(sending);
  }
  return taken;
};

/**
 * Sends one digest whose entries are planned in the mail ledger. They are marked as being sent first: should the process
 * end before the outcome is recorded, they are unclear and never sent twice. Null when another sender had them all.
 */
export const sendDigest = async (
  needs: Needs,
  entries: readonly MailEntry[],
  write: (taken: readonly MailEntry[]) => Mail,
): Promise<SendOutcome['kind'] | null> => {
  const taken = await takeEntries(needs, write(entries), entries);
  if (taken.length === 0) return null;
  const outcome = await needs.sender.send(write(taken));
  for (const entry of taken) {
    const after = { ...entry, state: STATE_AFTER[outcome.kind], at: needs.clock.now(), note: noteOf(entry, outcome) };
    await needs.mails.move(after, 'sending');
  }
  return outcome.kind;
};
