import { addDays, type Day } from '../day.ts';
import type { FormName } from '../form/form-name.ts';
import type { Duty } from '../plan/duty.ts';
import type { Plan } from '../plan/plan.ts';
import type { WorkingCalendar } from '../plan/working-calendar.ts';
import { deadlineOf } from '../standing/deadline.ts';

/** The merged tables to be kept of one deadline: the forms of the duties due then. */
export type Snapshot = { readonly deadline: Day; readonly name: string; readonly forms: ReadonlySet<FormName> };

/** A machine that stood still for a month keeps them all the same; what is older is no news to anybody. */
const DAYS_BACK = 31;
const MOST_NAMED = 3;

const FORBIDDEN_IN_FILE_NAMES = /[\\/:*?"<>|]/gu;

const nameOf = (deadline: Day, duties: readonly Duty[]): string => {
  const [first] = duties;
  const codes = duties.slice(0, MOST_NAMED).map(({ code }) => code);
  const what = duties.length === 1 && first !== undefined ? `${first.code} ${first.name}` : codes.join('、');
  const more = duties.length > MOST_NAMED ? `等${duties.length}项` : '';
  return `${deadline} ${what}${more}`.replace(FORBIDDEN_IN_FILE_NAMES, '');
};

/** Deadlines of a plan that have passed by a day, oldest first; units that were given longer are in them as they stood. */
export const deadlinesOver = (plan: Plan, calendar: WorkingCalendar, today: Day): readonly Snapshot[] => {
  const dated = plan.duties
    .filter(({ enabled, forms }) => enabled && forms.length > 0)
    .flatMap((duty) => {
      const { rolled } = deadlineOf(duty, '', calendar);
      return rolled !== null && rolled < today ? [{ duty, rolled }] : [];
    });
  return [...Map.groupBy(dated, ({ rolled }) => rolled)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([deadline, due]) => {
      const duties = due.map(({ duty }) => duty);
      return { deadline, name: nameOf(deadline, duties), forms: new Set(duties.flatMap(({ forms }) => forms)) };
    });
};

/** Those of which the tables are to be kept. */
export const snapshotsDue = (plan: Plan, calendar: WorkingCalendar, today: Day): readonly Snapshot[] =>
  deadlinesOver(plan, calendar, today).filter(({ deadline }) => deadline >= addDays(today, -DAYS_BACK));
