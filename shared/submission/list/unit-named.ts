import { isBlank, textOf } from '../../workbook/cell-ink.ts';
import type { Cell, Row } from '../../workbook/grid.ts';
import { compact, labelOf } from '../../workbook/label.ts';
import { labelPairs } from '../../workbook/label-pairs.ts';
import { moneyUnitIn } from '../../workbook/values/money.ts';
import type { Placed } from './list-table.ts';

const UNIT_LABEL = /^(?:填报|报送|编报|申报|预算)?(?:单位|部门)(?:名称)?(?:\(单位\))?(?:\([^)]*\))?$/u;

const isUnitLabel = (label: string): boolean => UNIT_LABEL.test(labelOf(label));

const inCell = (cell: Cell): string | null =>
  labelPairs(textOf(cell)).find(({ label, value }) => isUnitLabel(label) && value !== '' && moneyUnitIn(value) === null)
    ?.value ?? null;

/** `填报单位:…` in these rows, in one cell with other things, or in two cells side by side; null where none of them says it. */
export const unitNamedIn = (rows: readonly Row[]): Placed | null => {
  for (const row of rows) {
    const cells = row.cells.filter((cell) => cell.kind !== 'error' && !isBlank(cell));
    for (const [at, cell] of cells.entries()) {
      const inside = inCell(cell);
      if (inside !== null) return { row: cell.row, column: cell.column, text: compact(inside) };
      const beside = cells[at + 1];
      if (beside === undefined || !isUnitLabel(textOf(cell)) || moneyUnitIn(compact(textOf(beside))) !== null) continue;
      return { row: beside.row, column: beside.column, text: compact(textOf(beside)) };
    }
  }
  return null;
};
