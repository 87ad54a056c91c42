import { addDays, type Day } from '../day.ts';
import type { FormName } from '../form/form-name.ts';
import type { Duty } from '../plan/duty.ts';
import type { Plan } from '../plan/plan.ts';
import type { WorkingCalendar } from '../plan/working-calendar.ts';
import { deadlineOf } from '../standing/duty/deadline.ts';
import { storableName } from '../storable-name.ts';

/** The merged tables to be kept of one deadline: the forms of the duties due then. */
export type Snapshot = { readonly deadline: Day; readonly name: string; readonly forms: ReadonlySet<FormName> };

/** In a share that is looked at for the first time what is older is no news to anybody. */
const DAYS_BACK = 31;
const MOST_NAMED = 3;

const nameOf = (deadline: Day, duties: readonly Duty[]): string => {
  const [first] = duties;
  const codes = duties.slice(0, MOST_NAMED).map(({ code }) => code);
  const what = duties.length === 1 && first !== undefined ? `${first.code} ${first.name}` : codes.join('、');
  const more = duties.length > MOST_NAMED ? `等${duties.length}项` : '';
  return storableName(`${deadline} ${what}${more}`);
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

/**
 * Those of which the tables are to be kept. `seen`: the last day they were looked through, null for none; whatever passed since is
 * due, however long the machine stood still.
 */
export const snapshotsDue = (
  plan: Plan,
  calendar: WorkingCalendar,
  { seen, today }: { readonly seen: Day | null; readonly today: Day },
): readonly Snapshot[] => {
  const monthAgo = addDays(today, -DAYS_BACK);
  const from = seen !== null && seen < monthAgo ? seen : monthAgo;
  return deadlinesOver(plan, calendar, today).filter(({ deadline }) => deadline >= from);
};
