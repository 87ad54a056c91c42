import { perObject } from '../../memo.ts';
import type { DutyState } from '../../standing/duty/duty-state.ts';
import { isFinance, type Unit } from '../../unit.ts';
import type { Assessment } from '../assessment.ts';
import { menderOf } from '../rules/all-rules.ts';
import type { Warning } from '../warning.ts';
import { isOverdue, isToChase } from './district-figures.ts';

/** A unit somebody must phone. */
export type UnitToChase = {
  readonly unit: Unit;
  /** Past their deadline, the gravest first: overdue, or left untold. */
  readonly late: readonly DutyState[];
  /** Those of them that the status sheet calls 逾期, and those that nobody can tell. */
  readonly overdue: readonly DutyState[];
  readonly untold: readonly DutyState[];
  /** Of data, and such as the unit itself can mend. */
  readonly redWarnings: number;
  readonly gravity: number;
};

/** Working days past the deadline; null where the calendar can't tell. */
export const daysOverdue = ({ workingDaysLeft }: DutyState): number | null =>
  workingDaysLeft === null ? null : Math.max(0, -workingDaysLeft);

/** Of several duties, those that the calendar can't tell left out; null where it can tell none. */
export const longestOverdue = (states: readonly DutyState[]): number | null => {
  const known = states.map(daysOverdue).filter((days) => days !== null);
  return known.length === 0 ? null : Math.max(...known);
};

/** What is asked in principle weighs half. */
const WEIGHT = { strict: 2, 'in-principle': 1 } as const;

/** Days late times weight. */
export const gravityOf = (state: DutyState): number => (daysOverdue(state) ?? 0) * WEIGHT[state.duty.binding];

/** How many red warnings of data a unit has that it can mend itself, by its code. */
export const redToMend = (warnings: readonly Warning[]): ReadonlyMap<string, number> => {
  const red = warnings.filter(({ rule, level }) => rule !== 'W01' && level === 'red' && menderOf(rule) === null);
  return new Map([...Map.groupBy(red, ({ unit }) => unit.code)].map(([code, of]) => [code, of.length]));
};

/**
 * Units with duties past their deadline by gravity: days late times weight, summed; of two alike the one with more red warnings. At a
 * hundred units everything is red, and red alone says no more whom to phone first. The finance office, which need not phone itself, last.
 */
export const unitsToChase = perObject(({ duties, warnings, day }: Assessment): readonly UnitToChase[] => {
  const red = redToMend(warnings);
  const byUnit = Map.groupBy(
    duties.filter((state) => isToChase(state, day)),
    ({ unit }) => unit.code,
  );
  return [...byUnit.values()]
    .flatMap((states): UnitToChase[] => {
      const late = states.toSorted((a, b) => gravityOf(b) - gravityOf(a));
      const unit = late[0]?.unit;
      if (unit === undefined) return [];
      const gravity = late.reduce((sum, state) => sum + gravityOf(state), 0);
      const [overdue, untold] = [late.filter(isOverdue), late.filter((state) => !isOverdue(state))];
      return [{ unit, late, overdue, untold, redWarnings: red.get(unit.code) ?? 0, gravity }];
    })
    .toSorted(
      (a, b) =>
        Number(isFinance(a.unit)) - Number(isFinance(b.unit)) || b.gravity - a.gravity || b.redWarnings - a.redWarnings,
    );
});

/** Those of them that have something overdue. */
export const unitsOverdue = (assessment: Assessment): readonly UnitToChase[] =>
  unitsToChase(assessment).filter(({ overdue }) => overdue.length > 0);
