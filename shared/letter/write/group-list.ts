import type { Day } from '../../day.ts';
import type { DutyState } from '../../standing/duty/duty-state.ts';
import { isFinance } from '../../unit.ts';
import { isToChase } from '../../warning/figures/district-figures.ts';
import { daysOverdue } from '../../warning/figures/units-to-chase.ts';

const itemOf = (state: DutyState): string => {
  const late = daysOverdue(state);
  const what = state.state === 'cannot-tell' ? '到期无法核对，已过' : '逾期';
  const said = state.state === 'cannot-tell' ? '到期无法核对' : '已逾期';
  return `${state.duty.code} ${state.duty.name} ${late === null ? said : `${what}${late}个工作日`}`;
};

/**
 * What a group is told of a day: a line a unit with something past its deadline, longest first, in the words of its duties. No person, number or
 * address stands in it: a group has readers whom nobody chose. The finance office does not chase itself.
 */
export const groupLines = (rows: readonly DutyState[], day: Day): readonly string[] => {
  const late = rows
    .filter((row) => isToChase(row, day) && !isFinance(row.unit))
    .toSorted((a, b) => (daysOverdue(b) ?? 0) - (daysOverdue(a) ?? 0));
  return [...Map.groupBy(late, ({ unit }) => unit.code).values()].map(
    (of) => `${of[0]?.unit.name ?? ''}：${of.map(itemOf).join('；')}`,
  );
};
