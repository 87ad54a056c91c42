import { upperOf } from '../../lower-units.ts';
import { financeOf, type Roster, type Unit } from '../../unit.ts';
import { menderOf } from '../../warning/rules/all-rules.ts';
import type { Warning } from '../../warning/warning.ts';

/** Whom a warning asks to act: its own unit, unless its rule says who else can mend it and the roster has such an office. */
export const mendersOf = (roster: Roster, { rule, unit }: Warning): readonly Unit[] => {
  const mender = menderOf(rule);
  const finance = financeOf(roster);
  if (mender === null || finance === null) return [unit];
  const upper = mender.who === 'finance-and-upper' ? upperOf(roster, unit) : null;
  return upper === null || upper === finance ? [finance] : [finance, upper];
};

/** Warnings by the code of the unit that is told them. */
export const warningsToMend = (
  roster: Roster,
  warnings: readonly Warning[],
): ReadonlyMap<string, readonly Warning[]> => {
  const pairs = warnings.flatMap((warning) => mendersOf(roster, warning).map(({ code }) => ({ code, warning })));
  const told = Map.groupBy(pairs, ({ code }) => code);
  return new Map([...told].map(([code, of]) => [code, of.map(({ warning }) => warning)]));
};
