import { addDays, type Day } from '../day.ts';
import { stepsFor } from '../plan/ladder.ts';
import type { LadderStep, Level } from '../plan/plan.ts';
import type { WorkingCalendar } from '../plan/working-calendar.ts';
import type { DutyState } from '../standing/duty-state.ts';

const laterOf = (a: Day, b: Day): Day => (a > b ? a : b);

/** First day a row reaches a level: its earliest step of that level, not before the window opens or an extension ends. */
export const levelReached = (
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
