import type { Cell } from '../../workbook/grid.ts';
import type { ListTable } from './list-table.ts';

/** What an issued list may come with: which object a row is for, and its budget. */
export const GIVEN_COLUMNS: ReadonlySet<string> = new Set([
  '序号',
  '项目编码',
  '项目名称',
  '对象类型',
  '项目类别',
  '预算年度',
  '评价年度',
  '跟踪年度',
  '评估年度',
  '年度',
  '年初预算数',
  '全年预算数',
]);

const asksForMore = ({ form }: ListTable): boolean =>
  form.columns.some(({ required, label }) => required && !GIVEN_COLUMNS.has(label));

/**
 * A row of an issued list in which nobody has filled in anything yet: formulas no program has computed, or what it was
 * issued with. It is neither a record nor a fault; what it stands for is still owed.
 */
export const isUntouchedRow = (table: ListTable, filled: readonly Cell[]): boolean => {
  if (filled.every(({ kind }) => kind === 'uncalculated')) return true;
  if (!table.issuedBlank || !asksForMore(table)) return false;
  const given = new Set([...table.places].filter(([label]) => GIVEN_COLUMNS.has(label)).map(([, column]) => column));
  return filled.every(({ kind, column }) => kind === 'uncalculated' || given.has(column));
};
