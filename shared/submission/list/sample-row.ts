import { textOf } from '../../workbook/cell-ink.ts';
import type { Cell } from '../../workbook/grid.ts';
import { compact } from '../../workbook/label.ts';
import { codesSample, marksSample, saysSample } from '../../workbook/sample-mark.ts';
import type { ListTable } from './list-table.ts';
import { rowPlacesOf } from './row-places.ts';
import { namesNothingReal } from './stand-in.ts';

/** A mark on a name stands this far to the left. */
const LEAD = 4;

const hasSampleCode = (table: ListTable, [first]: readonly Cell[]): boolean =>
  first?.kind === 'text' && first.column === rowPlacesOf(table).code && codesSample(compact(textOf(first)));

/** Marked so in front, or told so by any cell of the whole row. */
export const isCalledSample = (filled: readonly Cell[], whole: readonly Cell[]): boolean =>
  filled.slice(0, LEAD).some((cell) => cell.kind === 'text' && marksSample(textOf(cell))) ||
  whole.some((cell) => cell.kind === 'text' && saysSample(textOf(cell)));

/** A row that shows how to fill in: marked so in front, told so by any of its cells, the last remark included, or naming nothing real. */
export const isSampleRow = (table: ListTable, filled: readonly Cell[], whole: readonly Cell[]): boolean =>
  isCalledSample(filled, whole) || hasSampleCode(table, filled) || namesNothingReal(table, filled);
