import { textOf } from '../../workbook/cell-ink.ts';
import type { Cell } from '../../workbook/grid.ts';
import { marksSample, saysSample } from '../../workbook/sample-mark.ts';

/** A mark on a name stands this far to the left. */
const LEAD = 4;

/** A row that shows how to fill in: marked so in front, or told so by any of its cells, the last remark included. */
export const isSampleRow = (filled: readonly Cell[], whole: readonly Cell[]): boolean =>
  filled.slice(0, LEAD).some((cell) => cell.kind === 'text' && marksSample(textOf(cell))) ||
  whole.some((cell) => cell.kind === 'text' && saysSample(textOf(cell)));
