import type { Decided, UnitFolder } from '../ledger/entry.ts';
import { decisionKey } from '../standing/decided/decisions.ts';
import type { Decision, Standing } from '../standing/standing.ts';
import type { Typed, TypedRead } from './typed.ts';

/** Who typed, where the home does not say. */
export const FINANCE_BY_SHEET = '财政局(状态表)';

export type TypedChange = { readonly unit: UnitFolder; readonly event: Decided };

const keyOf = (unit: string, { about, column }: { readonly about: string; readonly column: string }): string =>
  `${unit}/${about}/${column}`;

/**
 * As the copy showed them that people typed in. Two may have opened the same one: what the first of them changed since is
 * not on the second's, which still shows, or still leaves blank, what stood there before.
 */
const shownOn = (
  { day, at }: Pick<TypedRead, 'day' | 'at'>,
  standings: readonly Standing[],
): ReadonlyMap<string, string> => {
  const isKnown = (one: Decision): boolean => (day === null || one.from <= day) && (at === null || one.at <= at);
  const shown = new Map<string, string>();
  for (const { unit, decisions } of standings)
    for (const decision of decisions.filter(isKnown)) shown.set(keyOf(unit, decision), decision.value);
  return shown;
};

/**
 * What differs between the marked cells and the decisions the sheet showed, as ledger events; a cleared cell takes back
 * by ''. A decision made after the copy was written is not on it: a blank there clears nothing, and an old value says nothing new.
 */
export const typedChanges = (
  read: TypedRead,
  planYear: number,
  standings: readonly Standing[],
  by: string = FINANCE_BY_SHEET,
): readonly TypedChange[] => {
  const before = shownOn(read, standings);
  const shown = ({ unit, about, column }: Typed): string =>
    before.get(keyOf(unit, { about: decisionKey(planYear, about), column })) ?? '';
  return read.typed
    .filter((one) => one.value !== shown(one))
    .map(({ unit, about, column, value }) => ({
      unit,
      event: { kind: 'decided', about, planYear, column, value, by },
    }));
};
