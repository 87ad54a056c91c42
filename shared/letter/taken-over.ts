import type { Unit } from '../unit.ts';
import { mailKeyText } from './mail-key.ts';
import type { MailEntry, MailState } from './mail-ledger.ts';

/** What may have reached a reader outweighs what was only planned. */
const WEIGHT: { readonly [state in MailState]: number } = {
  sent: 3,
  sending: 3,
  unclear: 3,
  refused: 2,
  skipped: 1,
  planned: 0,
  dropped: 0,
};

/** An entry about a unit that was merged into this one, as if it were this one's: a warning's number bears the unit's code. */
const asOwn = (entry: MailEntry, { code, folder }: Unit): MailEntry => ({
  ...entry,
  unit: folder,
  unitCode: code,
  subject: entry.subject.replace(`-${entry.unitCode}-`, `-${code}-`),
});

/** What was written to the units merged into this one, one entry a step: the one that went furthest. */
export const takenOver = (entriesOf: (code: string) => readonly MailEntry[], unit: Unit): readonly MailEntry[] => {
  const furthest = new Map<string, MailEntry>();
  for (const entry of unit.formerly.codes.flatMap(entriesOf).map((one) => asOwn(one, unit))) {
    const key = mailKeyText(entry);
    const other = furthest.get(key);
    if (other === undefined || WEIGHT[entry.state] > WEIGHT[other.state]) furthest.set(key, entry);
  }
  return [...furthest.values()];
};
