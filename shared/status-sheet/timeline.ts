import { type Day, daysBetween } from '../day.ts';
import { commonDeadline } from '../standing/duty/deadline-change.ts';
import type { DutyState } from '../standing/duty/duty-state.ts';
import type { Assessment } from '../warning/assessment.ts';
import { isDuty, isMet, isOverdue, isOwed } from '../warning/figures/district-figures.ts';

/** A duty in the year: its window, and how many of the units that owe it have met it. */
export type Span = {
  readonly code: string;
  readonly name: string;
  readonly from: Day;
  readonly to: Day;
  readonly owed: number;
  readonly met: number;
  readonly overdue: number;
};

/** The year's duties in the order in which they fall due, and where today is. */
export type Timeline = { readonly year: number; readonly today: Day; readonly spans: readonly Span[] };

const spanOf = (states: readonly DutyState[], year: number): Span | null => {
  const [first] = states;
  if (first === undefined || first.duty.due === '') return null;
  const { duty } = first;
  const owed = states.filter(isOwed);
  return {
    code: duty.code,
    name: duty.name,
    from: duty.opens ?? `${year}-01-01`,
    to: commonDeadline(states) ?? duty.due,
    owed: owed.length,
    met: owed.filter(isMet).length,
    overdue: owed.filter(isOverdue).length,
  };
};

/** The days of the plan's year, its first 0; beyond its ends at the ends. */
export const dayInYear = (year: number, day: Day): number =>
  Math.min(Math.max(daysBetween(`${year}-01-01`, day), 0), daysBetween(`${year}-01-01`, `${year + 1}-01-01`));

const order = (a: Day, b: Day): number => (a === b ? 0 : a < b ? -1 : 1);

export const timelineOf = ({ plan, day, duties }: Assessment): Timeline => ({
  year: plan.year,
  today: day,
  spans: [...Map.groupBy(duties.filter(isDuty), ({ duty }) => duty.code).values()]
    .flatMap((states) => spanOf(states, plan.year) ?? [])
    .filter(({ owed }) => owed > 0)
    .toSorted((a, b) => order(a.to, b.to) || order(a.from, b.from)),
});
