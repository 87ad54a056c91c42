import type { Column, ColumnKind } from '../../form/column.ts';
import { textOf } from '../../workbook/cell-ink.ts';
import type { Cell } from '../../workbook/grid.ts';
import { compact } from '../../workbook/label.ts';
import type { ListTable } from './list-table.ts';
import { fieldReader } from './read-field.ts';
import { isFigureColumn, rowPlacesOf } from './row-places.ts';
import { isZero, saysNothing } from './said-cells.ts';

/** What is the same from row to row, and so dragged down over lines that nobody uses. */
const CONSTANT: ReadonlySet<ColumnKind> = new Set(['flag', 'word', 'words', 'year', 'month']);

const RUNNING_NUMBER = /^\d{1,4}$/u;

type Said = 'nothing' | 'constant' | 'something';

const isReadable = (table: ListTable, column: Column, cell: Cell): boolean =>
  fieldReader(column, table.unitOf(column.label), table.date1904)(cell, null).problem === null;

const repeats = (cell: Cell, above: readonly Cell[]): boolean =>
  above.some((other) => other.column === cell.column && other.kind === cell.kind && other.value === cell.value);

/** `1`, `2`, … in front of lines, whether anybody uses them or not. */
const isRunningNumber = (column: Column | undefined, cell: Cell): boolean =>
  (column === undefined || column.label === '序号') && RUNNING_NUMBER.test(compact(textOf(cell)));

const isConstant = (table: ListTable, column: Column | undefined, cell: Cell): boolean =>
  column !== undefined && CONSTANT.has(column.kind) && isReadable(table, column, cell);

const saidBy = (table: ListTable, cell: Cell, above: readonly Cell[]): Said => {
  const column = rowPlacesOf(table).kinds.get(cell.column);
  if (saysNothing(cell) || isRunningNumber(column, cell)) return 'nothing';
  const isFigure = column === undefined || isFigureColumn(column);
  if (isFigure && isZero(cell)) return 'nothing';
  if (isConstant(table, column, cell)) return 'constant';
  return repeats(cell, above) && (column === undefined || !isFigure) ? 'constant' : 'something';
};

/**
 * A line that names nothing, neither by a name nor by a code, and states no figure: formulas prepared for more rows (`empty`), or a year,
 * a class, an answer, or what the record above says as well, dragged down over lines nobody uses (`unused`). A day or a text of its own is
 * something somebody wrote, and an error where its name is missing. Null where it is none of these. `above`: the cells of the last record.
 */
export const unusedLine = (
  table: ListTable,
  filled: readonly Cell[],
  above: readonly Cell[],
): 'empty' | 'unused' | null => {
  const { names } = rowPlacesOf(table);
  let found: 'empty' | 'unused' = 'empty';
  for (const cell of filled) {
    if (names.has(cell.column) && !saysNothing(cell)) return null;
    const said = saidBy(table, cell, above);
    if (said === 'something') return null;
    if (said === 'constant') found = 'unused';
  }
  return found;
};
