import type { DutyState } from '../standing/duty-state.ts';
import { isFinance } from '../unit.ts';

const daysLate = ({ workingDaysLeft }: DutyState): number => -(workingDaysLeft ?? 0);

const itemOf = (state: DutyState): string => `${state.duty.code} ${state.duty.name} 逾期${daysLate(state)}个工作日`;

/**
 * What a group is told of a day: a line a unit that is overdue, longest first, in the words of its duties. No person, number or
 * address stands in it: a group has readers whom nobody chose. The finance office does not chase itself.
 */
export const groupLines = (rows: readonly DutyState[]): readonly string[] => {
  const late = rows
    .filter((row) => row.state === 'overdue' && !isFinance(row.unit))
    .toSorted((a, b) => daysLate(b) - daysLate(a));
  return [...Map.groupBy(late, ({ unit }) => unit.code).values()].map(
    (of) => `${of[0]?.unit.name ?? ''}：${of.map(itemOf).join('；')}`,
  );
};
