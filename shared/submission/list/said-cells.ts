import type { Cell } from '../../workbook/grid.ts';
import { compact } from '../../workbook/label.ts';
import { isUnfilled } from '../../workbook/values/cell-text.ts';

const ZERO = /^0(?:\.0+)?%?$/u;

/** What a formula over nothing shows: 0, an error, or nothing yet. */
const isEmptyResult = ({ kind, value }: Cell): boolean =>
  kind === 'error' || kind === 'uncalculated' || (kind === 'number' ? value === 0 : ZERO.test(compact(String(value))));

/** A stroke, or a formula that was prepared and has nothing to work with yet. */
export const saysNothing = (cell: Cell): boolean => isUnfilled(cell) || (cell.formula && isEmptyResult(cell));

/** No figure, whoever wrote it: what a formula over nothing shows, or a stroke. */
export const isZero = (cell: Cell): boolean => isUnfilled(cell) || isEmptyResult(cell);
