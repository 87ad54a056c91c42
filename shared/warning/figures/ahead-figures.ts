import { addDays, type Day } from '../../day.ts';
import type { WorkingCalendar } from '../../plan/working-calendar.ts';
import type { DutyState } from '../../standing/duty/duty-state.ts';
import type { Assessment } from '../assessment.ts';
import { levelReached } from '../duty/level-reached.ts';
import { isOwed } from './district-figures.ts';
import { daysOfWeekLeft } from './due-ahead.ts';
import { wasMet } from './past-figures.ts';

/** What lay ahead at the end of a day: duties not met, by when they fall due; null where the calendar does not reach so far. */
export type AheadFigures = {
  readonly dueThisWeek: number;
  readonly dueIn30: number;
  readonly dueIn60: number;
  readonly turningRed: number | null;
};

const MONTH = 30;

/** Of a day gone by, told from today's assessment as `pastFigures` tells what was behind. */
export const aheadFigures = ({ duties, plan }: Assessment, calendar: WorkingCalendar): ((day: Day) => AheadFigures) => {
  const owed = duties.filter(isOwed);
  return (day) => {
    const open = owed.filter((state) => !wasMet(state, day));
    const within = (on: Day | null, days: number): boolean => on !== null && on <= addDays(day, days);
    const due = open.filter(({ deadline }) => deadline !== null && deadline >= day);
    const dueIn = (days: number): number => due.filter(({ deadline }) => within(deadline, days)).length;
    const turns = (state: DutyState): boolean => {
      const on = levelReached(state, 'red', { ladder: plan.ladder, all: duties }, calendar);
      return on !== null && on > day && within(on, MONTH);
    };
    return {
      dueThisWeek: dueIn(daysOfWeekLeft(day)),
      dueIn30: dueIn(MONTH),
      dueIn60: dueIn(2 * MONTH),
      turningRed: calendar.isWorkingDay(addDays(day, MONTH)) === null ? null : open.filter(turns).length,
    };
  };
};
