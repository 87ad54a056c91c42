import { addDays, type Day, weekdayOf } from '../../day.ts';
import { type Figure, percentFigure } from '../../figure.ts';
import type { WorkingCalendar } from '../../plan/working-calendar.ts';
import type { DutyState } from '../../standing/duty/duty-state.ts';
import type { Assessment } from '../assessment.ts';
import type { ClosedWarning } from '../closed-warnings.ts';
import { levelReached } from '../duty/level-reached.ts';
import { isMet, isOwed, isToldCoverage } from './district-figures.ts';

/** The district at the end of a day. Red: duties, and warnings of the rules. */
export type DayFigures = {
  readonly day: Day;
  readonly owed: number;
  readonly met: number;
  readonly overdue: number;
  readonly red: number;
  readonly onTime: Figure | null;
  readonly coverage: Figure | null;
};

export type FiguresOn = (day: Day) => DayFigures;

/** By the end of a day. */
export const wasMet = (state: DutyState, day: Day): boolean =>
  isMet(state) && (state.metOn === null || state.metOn <= day);

const isPast = ({ deadline }: DutyState, day: Day): boolean => deadline !== null && deadline < day;

/** Late in the end or late still: what was met in time, extended or cannot be told never was. */
const wasOverdue = (state: DutyState, day: Day): boolean =>
  (state.state === 'overdue' || state.state === 'done-late') && isPast(state, day) && !wasMet(state, day);

/** Duties of which every day tells the same: a district of 12,000 has some hundreds of such kinds. */
type Alike = { readonly one: DutyState; readonly count: number };

const alikeIn = (states: readonly DutyState[]): readonly Alike[] =>
  [...Map.groupBy(states, ({ state, deadline, metOn }) => `${state} ${deadline} ${metOn}`).values()].map((all) => ({
    one: all[0] as DutyState,
    count: all.length,
  }));

const countOf = (kinds: readonly Alike[], is: (state: DutyState) => boolean): number =>
  kinds.reduce((sum, { one, count }) => sum + (is(one) ? count : 0), 0);

/**
 * Figures of days gone by, told from today's assessment: each duty knows its deadline and the day it was met, each warning its
 * first day and its last. So a week ago costs no second assessment; it is how that day looks by what is known today, moved
 * deadlines and late papers included.
 */
export const pastFigures = (
  { duties, warnings, plan }: Assessment,
  closed: readonly ClosedWarning[],
  calendar: WorkingCalendar,
): FiguresOn => {
  const owed = duties.filter(isOwed);
  const coverages = owed.filter(isToldCoverage);
  const [kinds, kindsCovering] = [alikeIn(owed), alikeIn(coverages)];
  const reds = owed
    .filter(({ state, level }) => level === 'red' || state === 'done-late')
    .map((state) => ({ state, since: levelReached(state, 'red', { ladder: plan.ladder, all: duties }, calendar) }));
  const alarms = [
    ...warnings
      .filter(({ rule, level }) => rule !== 'W01' && level === 'red')
      .map(({ firstSeen }) => ({ firstSeen, closedOn: null })),
    ...closed.filter(({ level }) => level === 'red'),
  ];
  return (day) => {
    const met = (state: DutyState): boolean => wasMet(state, day);
    const past = kinds.filter(({ one }) => isPast(one, day));
    const inTime = countOf(past, (one) => one.state === 'done' && met(one));
    return {
      day,
      owed: owed.length,
      met: countOf(kinds, met),
      overdue: countOf(past, (one) => wasOverdue(one, day)),
      red:
        reds.filter(({ state, since }) => since !== null && since <= day && !met(state)).length +
        alarms.filter(({ firstSeen, closedOn }) => firstSeen <= day && (closedOn === null || closedOn > day)).length,
      onTime: percentFigure(
        inTime,
        countOf(past, () => true),
      ),
      coverage: percentFigure(countOf(kindsCovering, met), coverages.length),
    };
  };
};

/** More points than these say no more in a picture. */
const MOST_POINTS = 26;

/** Fridays of the plan year up to a day, every other one where they are many: the points of the year's course, oldest first. */
export const weeksOf = (planYear: number, day: Day): readonly Day[] => {
  const weeks: Day[] = [];
  const friday = addDays(`${planYear}-01-01`, (12 - weekdayOf(`${planYear}-01-01`)) % 7);
  for (let week = friday; week <= day; week = addDays(week, 7)) weeks.push(week);
  const step = Math.ceil(weeks.length / MOST_POINTS);
  return weeks.filter((_, at) => (weeks.length - 1 - at) % step === 0);
};
