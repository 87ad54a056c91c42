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

type DueCase = { readonly other: DutyCase; readonly due: Day };

/** Duties of the same unit that the step is for and that have a deadline on the day, by their deadlines. */
const risingBeside = (
  { common: { calendar, plan } }: AssessContext,
  one: DutyCase,
  step: LadderStep,
  day: Day,
): readonly DueCase[] =>
  one
    .beside()
    .filter(({ duty }) => isFor(step, duty) && duty.measure !== 'stage')
    .flatMap((other) => {
      const extendedTo = decidedOn(other.shown.standing, dutyKey(plan.year, other.duty.code), '延期至', day);
      const due = deadlineOf(other.duty, extendedTo, calendar).inForce;
      return due === null ? [] : [{ other, due }];
    })
    .toSorted((a, b) => byDay(a.due, b.due));

/** Those due before the one asked about, the latest first; none where it has no deadline itself. */
const lastBefore = (rising: readonly DueCase[], { duty }: DutyCase): readonly DueCase[] => {
  const at = rising.findIndex(({ other }) => other.duty === duty);
  return rising.slice(0, Math.max(0, at)).toReversed();
};

/**
 * 连续次数: for how many duties in a row a step has come due, counted by their deadlines up to the duty asked about, which is the
 * last of them. A duty counts that was not met on the day the step came due for it, met later or not; one that was met by then
 * ends the row; one that was waived, extended or did not apply neither counts nor ends it. `rowOn` gives a duty's row of a day under
 * the step alone. Counts no further than the step needs.
 */
export const timesInARow = (
  context: AssessContext,
  one: DutyCase,
  step: LadderStep,
  day: Day,
  rowOn: (other: DutyCase, day: Day) => DutyState,
): number => {
  let times = 1;
  for (const { other, due } of lastBefore(risingBeside(context, one, step, day), one)) {
    if (times >= step.times) break;
    const came = context.common.calendar.addWorkingDays(due, step.offset);
    if (came === null || came > day) continue;
    const row = rowOn(other, came);
    if (MET.has(row.state)) break;
    if (row.step !== null) times += 1;
  }
  return times;
};
