import type { AmountInUnit } from './values/money.ts';

/** One value put into a blank form: a text, a number, or an amount, which the cell shall show in its unit whatever its number format is. */
export type FilledCell = {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | AmountInUnit;
};

/** Port: the same workbook with values in cells of one sheet, its looks and everything else untouched. Throws `UnreadableWorkbook`. */
export interface FormFiller {
  fill(bytes: Uint8Array, sheet: string, cells: readonly FilledCell[]): Promise<Uint8Array>;
}
