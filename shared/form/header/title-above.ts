import { isBlank, textOf } from '../../workbook/cell-ink.ts';
import type { Row } from '../../workbook/grid.ts';
import { formTitled, titlesCard } from './form-title.ts';

/** A title and where it stands. */
export type PlacedTitle = { readonly row: number; readonly column: number; readonly text: string };

/** So many rows above a header its title may stand. */
export const FARTHEST_TITLE = 12;

const titleOf = (row: Row): PlacedTitle | null => {
  const filled = row.cells.filter((cell) => !isBlank(cell));
  const cell = filled.find((one) => one.kind === 'text' && formTitled(textOf(one)) !== null);
  return cell === undefined || filled.length > 3 ? null : { row: row.number, column: cell.column, text: textOf(cell) };
};

/** The nearest title of a list above the row at `at`, below row `floor` and below any card's title; null where there is none. */
export const titleAbove = (rows: readonly Row[], at: number, floor: number): PlacedTitle | null => {
  const header = rows[at]?.number ?? 0;
  for (let index = at - 1; index >= 0; index--) {
    const row = rows[index];
    if (row === undefined || row.number <= floor || header - row.number > FARTHEST_TITLE) return null;
    const title = titleOf(row);
    if (title !== null) return title;
    if (row.cells.some((cell) => titlesCard(textOf(cell)))) return null;
  }
  return null;
};
