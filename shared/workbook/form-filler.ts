/** One value put into a blank form. */
export type FilledCell = { readonly row: number; readonly column: number; readonly value: string | number };

/** Port: the same workbook with values in cells of one sheet, its looks and everything else untouched. Throws `UnreadableWorkbook`. */
export interface FormFiller {
  fill(bytes: Uint8Array, sheet: string, cells: readonly FilledCell[]): Promise<Uint8Array>;
}
