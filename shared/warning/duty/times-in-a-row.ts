import type { Day } from '../../day.ts';
import { dutyKey } from '../../plan/duty-key.ts';
import { isFor } from '../../plan/ladder.ts';
import type { LadderStep } from '../../plan/plan.ts';
import { decidedOn } from '../../standing/decided/decisions.ts';
import { deadlineOf } from '../../standing/duty/deadline.ts';
import type { DutyState, State } from '../../standing/duty/duty-state.ts';
import type { AssessContext } from '../assess-context.ts';
import type { DutyCase } from './evaluate-duty.ts';

const MET: ReadonlySet<State> = new Set(['done', 'done-late']);

const byDay = (one: Day, other: Day): number => (one < other ? -1 : one > other ? 1 : 0);

/**
 * 连续次数: for how many duties in a row a step has come due, counted by their deadlines up to the duty asked about, which is the
 * last of them. A duty counts that was not met on the day the step came due for it, met later or not; one that was met by then
 * ends the row; one that was waived, extended or did not apply neither counts nor ends it. `rowOn` gives a duty's row of a day under
 * the step alone. Counts no further than the step needs.
 */
export const timesInARow = (
  { common: { calendar, plan } }: AssessContext,
  one: DutyCase,
  step: LadderStep,
  day: Day,
  rowOn: (other: DutyCase, day: Day) => DutyState,
): number => {
  const deadlines = new Map(
    one
      .beside()
      .filter(({ duty }) => isFor(step, duty) && duty.measure !== 'stage')
      .map((other) => {
        const key = dutyKey(plan.year, other.duty.code);
        const extendedTo = decidedOn(other.shown.standing, key, '延期至', day);
        return [other, deadlineOf(other.duty, extendedTo, calendar).inForce] as const;
      }),
  );
  const inOrder = [...deadlines].flatMap(([other, due]) => (due === null ? [] : [{ other, due }]));
  const rising = inOrder.toSorted((a, b) => byDay(a.due, b.due));
  const before = rising.slice(
    0,
    Math.max(
      0,
      rising.findIndex(({ other }) => other.duty === one.duty),
    ),
  );
  let times = 1;
  for (const { other, due } of before.toReversed()) {
    const came = calendar.addWorkingDays(due, step.offset);
    if (times >= step.times) break;
    if (came === null || came > day) continue;
    const row = rowOn(other, came);
    if (MET.has(row.state)) break;
    if (row.step !== null) times += 1;
  }
  return times;
};
