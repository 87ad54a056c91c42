import type { Roster, Unit } from '../../unit.ts';
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

/** The code of today for each that was merged into it. */
type Codes = ReadonlyMap<string, string>;

/** By the codes of units that are no more, which of today's they went on in. */
export const codesMerged = ({ units }: Roster): Codes =>
  new Map(units.flatMap(({ code, formerly }) => formerly.codes.map((gone) => [gone, code] as const)));

/** A warning's number, e.g. `W05-102-P1`, with the code its unit has now. */
const underCodeOfNow = (about: string, codes: Codes): string => {
  const [rule = ''] = /^W\d\d/u.exec(about) ?? [];
  const gone = rule === '' ? undefined : [...codes.keys()].find((code) => about.startsWith(`${rule}-${code}-`));
  return gone === undefined ? about : `${rule}-${codes.get(gone)}${about.slice(rule.length + 1 + gone.length)}`;
};

/**
 * What a unit was told under numbers that are no more: what was written to the units merged into it, as written to it, and what
 * was written to it about a unit that has gone on in another. One entry a step: the one that went furthest.
 */
export const takenOver = (
  entriesOf: (code: string) => readonly MailEntry[],
  unit: Unit,
  codes: Codes,
): readonly MailEntry[] => {
  if (codes.size === 0) return [];
  const { code, folder, formerly } = unit;
  const renamed = (entry: MailEntry): MailEntry => ({ ...entry, about: underCodeOfNow(entry.about, codes) });
  const furthest = new Map<string, MailEntry>();
  for (const entry of [
    ...formerly.codes.flatMap(entriesOf).map((one) => ({ ...renamed(one), unit: folder, unitCode: code })),
    ...entriesOf(code).flatMap((one) => (renamed(one).about === one.about ? [] : [renamed(one)])),
  ]) {
    const key = mailKeyText(entry);
    const other = furthest.get(key);
    if (other === undefined || WEIGHT[entry.state] > WEIGHT[other.state]) furthest.set(key, entry);
  }
  return [...furthest.values()];
};
