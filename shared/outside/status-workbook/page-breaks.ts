import type { PlacedChart } from './drawing-parts.ts';

/** Rows, the first and the last, that no page may end between. */
export type Whole = { readonly from: number; readonly to: number };

/**
 * Points of rows that a page across holds where the sheet is fitted to its width: of A4, on which the margins take most. A3 holds some
 * more, so that what is whole on one is whole on the other.
 */
export const PAGE_POINTS = 685;

/** The rows a chart lies over. */
export const underChart = ({ frame: { fromRow, toRow } }: PlacedChart): Whole => ({ from: fromRow + 1, to: toRow });

const tears =
  (row: number) =>
  (whole: Whole): boolean =>
    whole.from <= row && row < whole.to;

/** The last row of the page that begins with a row: what would be torn goes to the next page, unless it fills more than one. */
const lastOnPage = (heights: readonly number[], first: number, wholes: readonly Whole[]): number => {
  let [row, left] = [first, PAGE_POINTS - (heights[first - 1] ?? 0)];
  while (row < heights.length && left >= (heights[row] ?? 0)) left -= heights[row++] ?? 0;
  if (row >= heights.length) return row;
  for (let end = row; end >= first; end--) if (!wholes.some(tears(end))) return end;
  return row;
};

/** The rows after which a new page begins. `heights` are those of all rows, in points. */
export const pageBreaks = (heights: readonly number[], wholes: readonly Whole[]): readonly number[] => {
  const breaks: number[] = [];
  for (let last = lastOnPage(heights, 1, wholes); last < heights.length; last = lastOnPage(heights, last + 1, wholes))
    breaks.push(last);
  return breaks;
};
