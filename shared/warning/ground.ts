import type { Day } from '../day.ts';
import { kept, lastPerObject } from '../memo.ts';
import type { Plan } from '../plan/plan.ts';
import { type HolidayTable, type WorkingCalendar, workingCalendar } from '../plan/working-calendar.ts';
import { type Directories, directoriesAt } from '../standing/directories.ts';
import type { UnitFacts } from '../standing/unit-facts.ts';
import type { Roster } from '../unit.ts';

/** What every unit's day rests on besides the unit itself: the rules in force and the finance office's papers. */
export type Ground = {
  /** The same without the finance office's papers: one object for as long as plan, roster and calendar stay what they are. */
  readonly frame: object;
  readonly plan: Plan;
  readonly roster: Roster;
  readonly calendar: WorkingCalendar;
  /** The finance office; null where the roster has none. */
  readonly finance: UnitFacts | null;
  directoriesAt(day: Day): Directories;
};

type Frame = Pick<Ground, 'plan' | 'roster' | 'calendar'>;

const frameOf = lastPerObject(
  (plan: Plan, roster: Roster, holidays: HolidayTable): Frame => ({
    plan,
    roster,
    calendar: workingCalendar(holidays, plan.calendar),
  }),
);

const onFrame = lastPerObject((frame: Frame, finance: UnitFacts | null): Ground => {
  const directories = kept<Directories>();
  return {
    ...frame,
    frame,
    finance,
    directoriesAt: (day) =>
      directories(finance?.momentAt(day) ?? '', () =>
        directoriesAt(finance === null ? [] : [finance], frame.roster, day),
      ),
  };
});

/**
 * The ground under a plan: the very same object while nothing of it changes, so that what was worked out on it, unit by unit,
 * still holds.
 */
export const groundOf = (plan: Plan, roster: Roster, holidays: HolidayTable, finance: UnitFacts | null): Ground =>
  onFrame(frameOf(plan, roster, holidays), finance);
