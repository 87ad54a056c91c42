import type { Finding, FindingLevel } from '../../finding.ts';
import { shownIn } from '../../workbook/values/cell-text.ts';
import type { CheckText } from '../check.ts';
import { addressIn, type ListRow, type ListTable } from './list-table.ts';

export type FaultText = {
  readonly expected: string;
  readonly message: string;
  readonly remedy: string;
  readonly value?: string;
  readonly level?: FindingLevel;
};

/** A finding on one cell of a row; it blocks that row where its level is `error`. */
export const faultInRow = (check: CheckText, row: ListRow, label: string, text: FaultText): Finding => ({
  rule: check.id,
  level: text.level ?? check.level,
  sheet: row.table.sheet,
  cell: addressIn(row.table, row.row, label),
  value: text.value ?? shownIn(row.cell(label)),
  expected: text.expected,
  message: text.message,
  remedy: text.remedy,
  record: row.index,
});

/** A finding on a place of a table; without `record` it stands on the whole form. */
export const faultInTable = (
  check: CheckText,
  table: ListTable,
  cell: string,
  text: FaultText & { readonly record?: number },
): Finding => ({
  rule: check.id,
  level: text.level ?? check.level,
  sheet: table.sheet,
  cell,
  value: text.value ?? '',
  expected: text.expected,
  message: text.message,
  remedy: text.remedy,
  ...(text.record === undefined ? {} : { record: text.record }),
});

/** `第 12 行“一号路整治”`: how a row is spoken of. */
export const rowName = (row: number, name: string): string => `第${row}行${name === '' ? '' : `“${name}”`}`;
