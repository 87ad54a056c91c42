import type { Cell, Row, Sheet, Workbook } from '../../shared/workbook/grid.ts';

const textCell = (row: number, column: number, value: string): Cell => ({
  row,
  column,
  kind: 'text',
  value,
  formula: false,
  percent: false,
});

const rowAt = (row: Row, number: number): Row => ({
  ...row,
  number,
  cells: row.cells.map((cell) => ({ ...cell, row: number })),
});

const withSheet = (
  workbook: Workbook,
  name: string,
  change: (rows: readonly Row[], sheet: Sheet) => readonly Row[],
): Workbook => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) =>
    sheet.name === name ? { ...sheet, rows: change([...sheet.rows], sheet) } : sheet,
  ),
});

/** As a person types: the text lands under that head, in the row whose cells contain all of `keys`. */
export const typedInto = (
  workbook: Workbook,
  name: string,
  keys: readonly string[],
  label: string,
  cell: Partial<Cell> & { readonly value: Cell['value'] },
): Workbook =>
  withSheet(workbook, name, (rows) => {
    const column = rows[0]!.cells.find(({ value }) => value === label)!.column;
    return rows.map((row) => {
      if (!keys.every((key) => row.cells.some(({ value }) => value === key))) return row;
      const others = row.cells.filter((one) => one.column !== column);
      const typed = { ...textCell(row.number, column, ''), ...cell };
      return {
        ...row,
        cells:
          typed.value === '' && typed.kind === 'text' ? others : [...others, typed].sort((a, b) => a.column - b.column),
      };
    });
  });

/** Rows under the head in another order, as after sorting. */
export const sorted = (workbook: Workbook, name: string, order: (rows: readonly Row[]) => readonly Row[]): Workbook =>
  withSheet(workbook, name, ([head, ...rows]) => [head!, ...order(rows).map((row, index) => rowAt(row, index + 2))]);

/** A column and a row put in front of everything. */
export const shifted = (workbook: Workbook, name: string): Workbook =>
  withSheet(workbook, name, (rows) => [
    { number: 1, hidden: false, cells: [textCell(1, 1, '我的备忘')] },
    ...rows.map((row) => ({
      ...rowAt(row, row.number + 1),
      cells: [
        textCell(row.number + 1, 1, '自己加的列'),
        ...row.cells.map((cell) => ({ ...cell, row: cell.row + 1, column: cell.column + 1 })),
      ],
    })),
  ]);
