import type { Day } from '../../day.ts';
import { perObject } from '../../memo.ts';
import type { DutyState } from '../../standing/duty/duty-state.ts';
import { isFinance } from '../../unit.ts';
import type { Assessment } from '../../warning/assessment.ts';
import { isMet, isOwed, isToChase } from '../../warning/figures/district-figures.ts';
import { gravityOf, unitsToChase } from '../../warning/figures/units-to-chase.ts';

/** Past its deadline, still open, met, not owed: what somebody must act on stands first. */
const rank = (state: DutyState, today: Day): number => {
  if (isToChase(state, today)) return 0;
  if (!isOwed(state)) return 3;
  return isMet(state) ? 2 : 1;
};

/** Of what is late the gravest, of what is open the next to fall due; else as the plan has it. */
const ofUnit = (duties: readonly DutyState[], today: Day): readonly DutyState[] =>
  duties
    .map((state) => ({ state, rank: rank(state, today), due: state.deadline ?? '9999' }))
    .toSorted(
      (a, b) =>
        a.rank - b.rank ||
        (a.rank === 0 ? gravityOf(b.state) - gravityOf(a.state) : 0) ||
        (a.rank === 1 && a.due !== b.due ? (a.due < b.due ? -1 : 1) : 0),
    )
    .map(({ state }) => state);

/**
 * The duties as 任务进度 lists them. A unit's stand together, so that it can be printed by its name and the matrix leads to it: the units
 * whom to phone first in front, as in 今天要办, then those with nothing late as in the roster, the finance office last.
 */
export const inOrderOfProgress = perObject((assessment: Assessment): readonly DutyState[] => {
  const { duties, day } = assessment;
  const byUnit = Map.groupBy(duties, ({ unit }) => unit.code);
  const late = new Map(unitsToChase(assessment).map(({ unit }, at) => [unit.code, at]));
  return [...byUnit]
    .map(([code, states]) => ({
      states,
      isLast: states.some(({ unit }) => isFinance(unit)),
      at: late.get(code) ?? late.size,
    }))
    .toSorted((a, b) => Number(a.isLast) - Number(b.isLast) || a.at - b.at)
    .flatMap(({ states }) => ofUnit(states, day));
});
