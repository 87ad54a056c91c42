import type { Finding } from '../../finding.ts';
import { planFieldUnreadable } from '../../submission/checks/cell/plan-field-unreadable.ts';
import { addressOf } from '../../workbook/grid.ts';

/** Where a row of a finance workbook stands; sheet '' and row 0 for the built-in one. */
export type RowPlace = { readonly sheet: string; readonly row: number };

/** A finding that knows the label of its column and not yet the column's letter; '' where it is about a whole row or sheet. */
export type PlanFinding = Finding & { readonly column: string };

type Said = { readonly column: string; readonly value: string; readonly expected: string };

const place = (at: RowPlace): string => (at.row > 0 ? `工作表“${at.sheet}”第 ${at.row} 行` : `工作表“${at.sheet}”`);

/** A number in a cell whose format is a percentage shows as one: what stands there is what the person sees, and why is said. */
export const asShownIn = (value: string, expected: string): Omit<Said, 'column'> =>
  /^[+-]?\d+(?:\.\d+)?%$/u.test(value.trim()) && !/[%％]|百分/u.test(expected)
    ? { value, expected: `${expected}（这一格是百分比；若是单元格格式造成的，请先把格式改为“常规”再填）` }
    : { value, expected };

/** A cell of a finance workbook that does not read: named by column A of its row until `atExactCell` knows better. */
export const cellFinding = (rule: string, at: RowPlace, said: Said): PlanFinding => {
  const [finding] = planFieldUnreadable.find({ ...at, ...said });
  return { ...finding, rule, column: said.column };
};

/** A fault of a whole sheet or row that no single cell is to blame for. */
export const rowFinding = (
  rule: string,
  at: RowPlace,
  message: string,
  remedy: string,
  value = '',
  column = '',
): PlanFinding => ({
  column,
  rule,
  level: 'error',
  sheet: at.sheet,
  cell: at.row > 0 ? `A${at.row}` : '',
  value,
  expected: '',
  message: `${place(at)}${message}`,
  remedy,
});

/** The finding at the cell it speaks of, by the column numbers of the list it was found in. */
export const atExactCell = (
  { column, ...finding }: PlanFinding,
  columns: { readonly [label: string]: number } | undefined,
): Finding => {
  const number = columns?.[column];
  return number === undefined || finding.cell === ''
    ? finding
    : { ...finding, cell: addressOf(Number(finding.cell.slice(1)), number) };
};
