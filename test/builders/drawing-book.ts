import { addressOf } from '../../shared/workbook/grid.ts';
import type { Drawing, Drawn } from './drawing.ts';

/** A sheet as plain data for a program in another language to write. */
export type SheetData = {
  readonly name: string;
  readonly cells: readonly { readonly at: string; readonly value: Drawn }[];
  readonly merges: readonly string[];
  readonly hiddenRows: readonly number[];
};

/** The drawing under a sheet name of its own. */
export const sheetData = (on: Drawing, name: string): SheetData => ({
  name,
  cells: [...on.cells].map(([at, { value }]) => ({ at, value })),
  merges: on.merges.map(({ top, left, bottom, right }) => `${addressOf(top, left)}:${addressOf(bottom, right)}`),
  hiddenRows: [...on.hiddenRows],
});
