import type { Day } from '../day.ts';
import type { Decided, UnitFolder } from '../ledger/entry.ts';
import type { Decision, Standing } from '../standing/standing.ts';
import type { TypedRead } from './typed.ts';

/** Who typed, where the home does not say. */
export const FINANCE_BY_SHEET = '财政局(状态表)';

export type TypedChange = { readonly unit: UnitFolder; readonly event: Decided };

const keyOf = (unit: string, { about, column }: Pick<Decided, 'about' | 'column'>): string =>
  `${unit}/${about}/${column}`;

/** As the sheet showed them: those in force on its day, or now where it names no day. */
const shownIn = (standings: readonly Standing[], day: Day | null): ReadonlyMap<string, string> => {
  const shown = ({ from, until }: Decision): boolean =>
    day === null ? until === null : from <= day && (until === null || until > day);
  return new Map(
    standings.flatMap(({ unit, decisions }) =>
      decisions.filter(shown).map((decision) => [keyOf(unit, decision), decision.value] as const),
    ),
  );
};

/**
 * What differs between the marked cells and the decisions the sheet showed, as ledger events; a cleared cell takes back
 * by ''. A decision made after the sheet's day is not on it, so that its absence clears nothing.
 */
export const typedChanges = (
  { typed, day }: TypedRead,
  standings: readonly Standing[],
  by: string = FINANCE_BY_SHEET,
): readonly TypedChange[] => {
  const before = shownIn(standings, day);
  return typed
    .filter((one) => one.value !== (before.get(keyOf(one.unit, one)) ?? ''))
    .map(({ unit, about, column, value }) => ({ unit, event: { kind: 'decided', about, column, value, by } }));
};
