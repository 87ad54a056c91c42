import type { ValueRead } from '../../workbook/values/value-read.ts';
import type { FieldValue } from '../record.ts';
import { columnsOf, type ListTable } from './list-table.ts';

/** The columns whose amounts are added up to what stands under a label; undefined where one column holds it. */
export const summedIn = (table: ListTable, label: string): readonly number[] | undefined =>
  columnsOf(table, 'money').some((column) => column.label === label)
    ? table.sums.get(table.places.get(label) ?? 0)
    : undefined;

/** Several cells read as one amount: what they add up to, blank where all are; the first that can't be read is the problem. */
export const summed = (reads: readonly ValueRead<FieldValue>[]): ValueRead<FieldValue> => {
  const broken = reads.find(({ problem }) => problem !== null);
  if (broken !== undefined) return broken;
  const amounts = reads.map(({ value }) => value).filter((value) => typeof value === 'number');
  return { value: amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0), problem: null };
};
