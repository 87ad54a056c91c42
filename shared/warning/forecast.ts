import { addDays, type Day } from '../day.ts';
import { rankOf, stepsFor } from '../plan/ladder.ts';
import type { LadderStep, Level } from '../plan/plan.ts';
import type { WorkingCalendar } from '../plan/working-calendar.ts';
import type { DutyState, State } from '../standing/duty-state.ts';
import type { Assessment } from './assessment.ts';
import type { Turn } from './turn.ts';

/** States a level can still rise from: what is met, waived or not applicable stays quiet as long as nothing changes. */
const OPEN: ReadonlySet<State> = new Set(['not-started', 'in-progress', 'overdue', 'extended', 'cannot-tell']);

const laterOf = (a: Day, b: Day): Day => (a > b ? a : b);

/** First day a row reaches a level: its earliest step of that level, not before the window opens or an extension ends. */
const reaches = (
  row: DutyState,
  level: Level,
  ladder: readonly LadderStep[],
  calendar: WorkingCalendar,
): Day | null => {
  const step = stepsFor(ladder, row.duty)
    .filter((one) => one.level === level && one.times === 1)
    .toSorted((a, b) => a.offset - b.offset)[0];
  if (step === undefined || row.deadline === null) return null;
  const due = calendar.addWorkingDays(row.deadline, step.offset);
  if (due === null) return null;
  const opened = row.duty.opens === null ? due : laterOf(due, row.duty.opens);
  return row.state === 'extended' ? laterOf(opened, addDays(row.deadline, 1)) : opened;
};

/**
 * What turns yellow and red within the next days if nothing more is handed in: the ladder alone moves then, so the days are
 * worked out instead of assessing each of them. A level already reached is no turn. In the order of the days; null where the
 * calendar ends before they do, since nobody can tell then.
 */
export const forecast = (assessment: Assessment, calendar: WorkingCalendar, days = 30): readonly Turn[] | null => {
  const { day, plan } = assessment;
  const last = addDays(day, days);
  if (calendar.isWorkingDay(last) === null) return null;
  return assessment.duties
    .filter(({ duty, state }) => OPEN.has(state) && duty.measure !== 'stage')
    .flatMap((row) =>
      (['yellow', 'red'] as const).flatMap((level): readonly Turn[] => {
        const on = rankOf(row.level) >= rankOf(level) ? null : reaches(row, level, plan.ladder, calendar);
        return on !== null && on > day && on <= last ? [{ unit: row.unit, duty: row.duty, level, on }] : [];
      }),
    )
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
};
