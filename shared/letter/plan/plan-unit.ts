import { dayOf } from '../../day.ts';
import { rankOf } from '../../plan/ladder.ts';
import type { DueLetter } from './due-letters.ts';
import { eachSaidOnce } from './each-said-once.ts';
import { type LedgerMove, leftHanging, withoutReason } from './ended-steps.ts';
import type { MailEntry, MailState } from './mail-ledger.ts';
import { knownOf, lesserSteps, ownStep, type UnitMailDay, wishedKeys } from './mail-steps.ts';
import type { DigestItem, PlannedDigest } from './planned-digest.ts';
import { eachOnce, recipientsOf } from './recipients.ts';
import { isUrgeEntry } from './urge-step.ts';

/** What is to be done to the mail ledger for one unit today, and the digest that then goes out (null: none). */
export type MailPlan = {
  /** New entries, create-only: planned, skipped, or refused for want of an address. */
  readonly create: readonly MailEntry[];
  /** State changes of entries there are; each holds only while the entry still is in `expected`. */
  readonly move: readonly { readonly entry: MailEntry; readonly expected: MailState }[];
  readonly digest: PlannedDigest | null;
};

/** States in which a mail may be with its reader. */
const GONE: ReadonlySet<MailState> = new Set(['sending', 'sent', 'unclear']);

const seriousness = (item: DigestItem): number => rankOf(item.kind === 'warning' ? item.warning.level : item.row.level);

export const plannedDigest = (
  asked: UnitMailDay,
  sent: readonly (readonly [DueLetter, MailEntry])[],
): PlannedDigest | null => {
  if (sent.length === 0) return null;
  const items = sent.map(([{ cause }, entry]): DigestItem => ({ ...cause, entry }));
  const recipients = sent.map(([letter]) => recipientsOf(letter.recipients, asked.unit, asked.roster, asked.domains));
  const to = eachOnce(recipients.flatMap((one) => one.to));
  return {
    id: asked.mail,
    urged: asked.urged,
    unit: asked.unit,
    day: dayOf(asked.now),
    to,
    copy: eachOnce(
      recipients.flatMap((one) => one.copy),
      to,
    ),
    items: items.toSorted((a, b) => seriousness(b) - seriousness(a)),
  };
};

export const asPlan = (steps: readonly LedgerMove[], digest: PlannedDigest | null): MailPlan => ({
  create: steps.flatMap(({ entry, expected }) => (expected === null ? [entry] : [])),
  move: steps.flatMap(({ entry, expected }) => (expected === null ? [] : [{ entry, expected }])),
  digest,
});

/** What a person asked for is no matter of the ladder's. */
const byLadder = (entries: readonly MailEntry[]): readonly MailEntry[] => entries.filter((one) => !isUrgeEntry(one));

/** One unit's mail of a day, and what becomes of each step that has come due, was overtaken or has lost its reason. */
export const planUnit = (wished: UnitMailDay): MailPlan => {
  const known = knownOf(wished);
  const letters = eachSaidOnce(wished.letters, (letter) => ownStep(wished, letter, known).length > 0);
  const asked: UnitMailDay = { ...wished, letters };
  // One digest a day: when today's has gone out, what came due since waits for the next working day's.
  const gone = asked.entries.some(({ mail, state }) => mail === asked.mail && GONE.has(state));
  const own = letters.flatMap((letter) =>
    gone ? [] : ownStep(asked, letter, known).map((step) => [letter, step] as const),
  );
  const lesser = gone ? [] : letters.flatMap((letter) => lesserSteps(asked, letter, known));
  const endings = [
    ...withoutReason(byLadder(asked.entries), wishedKeys(asked, letters), asked.now),
    ...leftHanging(asked.entries, asked.now),
  ];
  return asPlan(
    [...own.map(([, step]) => step), ...lesser, ...endings],
    plannedDigest(
      asked,
      own.flatMap(([letter, { entry }]) => (entry.state === 'planned' ? [[letter, entry] as const] : [])),
    ),
  );
};
