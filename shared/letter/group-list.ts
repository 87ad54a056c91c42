import type { DutyState } from '../standing/duty-state.ts';
import { isFinance } from '../unit.ts';
import { daysOverdue } from '../warning/units-to-chase.ts';

const itemOf = (state: DutyState): string => {
  const late = daysOverdue(state);
  return `${state.duty.code} ${state.duty.name} ${late === null ? '已逾期' : `逾期${late}个工作日`}`;
};

/**
 * What a group is told of a day: a line a unit that is overdue, longest first, in the words of its duties. No person, number or
 * address stands in it: a group has readers whom nobody chose. The finance office does not chase itself.
 */
export const groupLines = (rows: readonly DutyState[]): readonly string[] => {
  const late = rows
    .filter((row) => row.state === 'overdue' && !isFinance(row.unit))
    .toSorted((a, b) => (daysOverdue(b) ?? 0) - (daysOverdue(a) ?? 0));
  return [...Map.groupBy(late, ({ unit }) => unit.code).values()].map(
    (of) => `${of[0]?.unit.name ?? ''}：${of.map(itemOf).join('；')}`,
  );
};
