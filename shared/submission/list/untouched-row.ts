import { givenColumns } from '../../form/list/given-columns.ts';
import type { Cell } from '../../workbook/grid.ts';
import type { ListTable } from './list-table.ts';

const asksForMore = ({ form }: ListTable, given: ReadonlySet<string>): boolean =>
  form.columns.some(({ required, label }) => required && !given.has(label));

/**
 * A row of an issued list in which nobody has filled in anything yet: formulas no program has computed, or what it was
 * issued with. It is neither a record nor a fault; what it stands for is still owed.
 */
export const isUntouchedRow = (table: ListTable, filled: readonly Cell[]): boolean => {
  if (filled.every(({ kind }) => kind === 'uncalculated')) return true;
  if (!table.issuedBlank) return false;
  const given = givenColumns(table.form);
  if (!asksForMore(table, given)) return false;
  const places = new Set([...table.places].filter(([label]) => given.has(label)).map(([, column]) => column));
  return filled.every(({ kind, column }) => kind === 'uncalculated' || places.has(column));
};
