import type { Day } from '../day.ts';
import { kept, lastKept, lastPerObject } from '../memo.ts';
import type { Plan } from '../plan/plan.ts';
import { type HolidayTable, type WorkingCalendar, workingCalendar } from '../plan/working-calendar.ts';
import { type Directories, directoriesAt } from '../standing/facts/directories.ts';
import { type OfficeRecords, officeRecords } from '../standing/facts/office-records.ts';
import type { UnitFacts } from '../standing/facts/unit-facts.ts';
import type { Roster } from '../unit.ts';

/** What every unit's day depends on besides the unit itself: the rules in force and the finance office's papers. */
export type CommonFacts = {
  /**
   * Stands for plan, roster and calendar alone, as something to keep answers by: while 2022's 工作要点 and 单位名录 stay as they are it is the
   * same object on every day, also after the finance office has handed in a new 政策目录.
   */
  readonly rules: object;
  readonly plan: Plan;
  /** All plans in force side by side, those of closed years too. */
  readonly plans: readonly Plan[];
  readonly roster: Roster;
  readonly calendar: WorkingCalendar;
  /** The finance office; null where the roster has none. */
  readonly finance: UnitFacts | null;
  directoriesAt(day: Day): Directories;
  /** The office's own ledgers of units' objects; null where the roster has no finance office. */
  readonly office: OfficeRecords | null;
};

type Rules = Pick<CommonFacts, 'plan' | 'plans' | 'roster' | 'calendar'>;

/** The same list on every day on which the same plans are in force: answers are kept by it. */
const sideBySide = lastKept<Plan, readonly Plan[]>();

const rulesOf = lastPerObject(
  (plan: Plan, roster: Roster, holidays: HolidayTable, plans: readonly Plan[]): Rules => ({
    plan,
    plans,
    roster,
    calendar: workingCalendar(holidays, plan.calendar),
  }),
);

const withOffice = lastPerObject((rules: Rules, finance: UnitFacts | null): CommonFacts => {
  const directories = kept<Directories>();
  return {
    ...rules,
    rules,
    finance,
    office: finance === null ? null : officeRecords(finance, rules.roster),
    directoriesAt: (day) =>
      directories(finance?.lastChangeBy(day) ?? '', () =>
        directoriesAt(finance === null ? [] : [finance], rules.roster, day),
      ),
  };
});

/** `plans`: all in force beside `plan`; where they are not given it stands alone. */
type RulesOfDay = {
  readonly plan: Plan;
  readonly plans?: readonly Plan[];
  readonly roster: Roster;
  readonly holidays: HolidayTable;
};

/**
 * The very same object while nothing of it changes, so that what was worked out from it, unit by unit, still holds.
 */
export const commonFacts = (
  { plan, plans = [plan], roster, holidays }: RulesOfDay,
  finance: UnitFacts | null,
): CommonFacts =>
  withOffice(
    rulesOf(
      plan,
      roster,
      holidays,
      sideBySide(plan, [...plans], () => plans),
    ),
    finance,
  );
