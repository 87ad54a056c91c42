import type { UpperUnits } from './base-columns.ts';
import type { BaseRow } from './base-row.ts';
import type { GroupBy } from './group.ts';

/** Records and money (分, by column) of one group; a blank amount adds nothing. */
export type Sum = { readonly count: number; readonly money: ReadonlyMap<string, number> };

export const NOTHING: Sum = { count: 0, money: new Map() };

type Growing = { count: number; readonly money: Map<string, number> };

const add = (sum: Growing, { record }: BaseRow, columns: readonly string[]): void => {
  sum.count += 1;
  for (const column of columns) {
    const amount = record.fields[column];
    if (typeof amount === 'number') sum.money.set(column, (sum.money.get(column) ?? 0) + amount);
  }
};

/** Base rows added up by the groups of a grouping, in the order the groups first appear; never sums of sums. */
export const sumsBy = (
  { groupsOf }: GroupBy,
  rows: readonly BaseRow[],
  moneyColumns: readonly string[],
  uppers: UpperUnits,
): ReadonlyMap<string, Sum> => {
  const sums = new Map<string, Growing>();
  for (const row of rows) {
    for (const group of groupsOf(row, uppers)) {
      const sum = sums.get(group) ?? { count: 0, money: new Map() };
      sums.set(group, sum);
      add(sum, row, moneyColumns);
    }
  }
  return sums;
};
