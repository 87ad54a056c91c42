import type { Area, Row } from '../../workbook/grid.ts';
import type { ListTable } from './list-table.ts';
import { RowSorter } from './row-sorter.ts';

/** The rows of a table that are records, of those at the head of its sheet. */
export const recordsAtHead = (table: ListTable, rows: readonly Row[], merges: readonly Area[]): readonly Row[] => {
  const sorter = new RowSorter(table, merges);
  return rows
    .filter(({ number }) => number > table.headerBottom && number <= table.lastRow)
    .map((row) => sorter.sort(row))
    .filter(({ kind }) => kind === 'record')
    .map(({ row }) => row);
};
