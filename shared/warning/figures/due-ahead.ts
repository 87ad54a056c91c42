import { addDays, type Day, weekdayOf } from '../../day.ts';
import { keptPerObject } from '../../memo.ts';
import type { Duty } from '../../plan/duty.ts';
import type { Assessment } from '../assessment.ts';
import { isMet, isOwed } from './district-figures.ts';

/** A duty that falls due on a day to come, and how many units have not met it. */
export type DueAhead = { readonly on: Day; readonly duty: Duty; readonly units: number };

/** Days to the end of the week, that is its Sunday. */
export const daysOfWeekLeft = (day: Day): number => 7 - weekdayOf(day);

const found = keptPerObject<Assessment, readonly DueAhead[]>();

const findDue = ({ day, duties }: Assessment, days: number): readonly DueAhead[] => {
  const last = addDays(day, days);
  const open = duties.filter(
    (state) =>
      isOwed(state) && !isMet(state) && state.deadline !== null && state.deadline >= day && state.deadline <= last,
  );
  return [...Map.groupBy(open, ({ deadline, duty }) => `${deadline} ${duty.code}`).values()]
    .flatMap(([first, ...more]): DueAhead[] =>
      first?.deadline == null ? [] : [{ on: first.deadline, duty: first.duty, units: more.length + 1 }],
    )
    .toSorted((a, b) => (a.on === b.on ? b.units - a.units : a.on < b.on ? -1 : 1));
};

/** Duties not met yet whose deadline lies within so many days, soonest first, then by how many units owe them. */
export const dueAhead = (assessment: Assessment, days: number): readonly DueAhead[] =>
  found(assessment, `${days}`, () => findDue(assessment, days));

/** How many duties of units fall due within so many days and are not met yet: 本周到期, 30天内到期, 60天内到期. */
export const dueCount = (assessment: Assessment, days: number): number =>
  dueAhead(assessment, days).reduce((sum, { units }) => sum + units, 0);
