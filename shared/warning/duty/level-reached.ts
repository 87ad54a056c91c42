import { addDays, type Day } from '../../day.ts';
import { isFor, stepsFor } from '../../plan/ladder.ts';
import type { LadderStep, Level } from '../../plan/plan.ts';
import type { WorkingCalendar } from '../../plan/working-calendar.ts';
import type { DutyState, State } from '../../standing/duty/duty-state.ts';

const laterOf = (a: Day, b: Day): Day => (a > b ? a : b);

/** Neither counts in a row nor ends it. */
const ASIDE: ReadonlySet<State> = new Set(['waived', 'extended', 'not-applicable']);

/**
 * 连续次数: whether a step comes due for the row as the n-th of the unit's duties in a row, while nothing more is handed in. `all`: every
 * row of the day.
 */
const comesInARow = (
  row: DutyState,
  step: LadderStep,
  calendar: WorkingCalendar,
  all: readonly DutyState[],
): boolean => {
  if (step.times === 1) return true;
  const before = all
    .filter(({ unit, duty }) => unit.code === row.unit.code && isFor(step, duty) && duty.measure !== 'stage')
    .filter(({ duty, deadline }) => duty !== row.duty && deadline !== null && deadline < (row.deadline ?? ''))
    .toSorted((a, b) => ((a.deadline ?? '') < (b.deadline ?? '') ? 1 : -1));
  let times = 1;
  for (const other of before) {
    if (times >= step.times) break;
    if (ASIDE.has(other.state)) continue;
    const came = other.deadline === null ? null : calendar.addWorkingDays(other.deadline, step.offset);
    if (other.metOn !== null && (came === null || other.metOn <= came)) break;
    times += 1;
  }
  return times >= step.times;
};

/** First day a row reaches a level: its earliest step of that level, not before the window opens or an extension ends. */
export const levelReached = (
  row: DutyState,
  level: Level,
  { ladder, all }: { readonly ladder: readonly LadderStep[]; readonly all: readonly DutyState[] },
  calendar: WorkingCalendar,
): Day | null => {
  const step = stepsFor(ladder, row.duty)
    .filter((one) => one.level === level && comesInARow(row, one, calendar, all))
    .toSorted((a, b) => a.offset - b.offset)[0];
  if (step === undefined || row.deadline === null) return null;
  const due = calendar.addWorkingDays(row.deadline, step.offset);
  if (due === null) return null;
  const opened = row.duty.opens === null ? due : laterOf(due, row.duty.opens);
  return row.state === 'extended' ? laterOf(opened, addDays(row.deadline, 1)) : opened;
};
