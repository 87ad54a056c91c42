import { isBlank, textOf } from '../../workbook/cell-ink.ts';
import type { Row } from '../../workbook/grid.ts';
import { labelOf } from '../../workbook/label.ts';
import type { SheetView } from '../../workbook/sheet-view.ts';
import { headerAt } from './find-header.ts';
import { formTitled } from './form-title.ts';
import { FARTHEST_TITLE, titleAbove } from './title-above.ts';

/** A part of a sheet's width, from column `left` to `right`, and the sheet as seen through it. */
export type Band = { readonly left: number; readonly right: number; readonly view: SheetView };

const clippedRow = (row: Row, from: number, to: number): Row => ({
  ...row,
  cells: row.cells.filter(({ column }) => column >= from && column <= to),
});

const clipped = ({ view, left, right }: Band, from: number, to: number): Band => {
  const [first, last] = [Math.max(left, from), Math.min(right, to)];
  return { left: first, right: last, view: { ...view, rows: view.rows.map((row) => clippedRow(row, first, last)) } };
};

/** The columns from `from` to `to` are headed by a list of their own; no more rows are cut than a header and its title stand in. */
const isTable = ({ view }: Band, at: number, floor: number, from: number, to: number): boolean => {
  const top = Math.max(0, at - FARTHEST_TITLE);
  const rows = view.rows.slice(top, at + 2).map((row) => clippedRow(row, from, to));
  const title = titleAbove(rows, at - top, floor);
  const called = { title: title === null ? null : formTitled(title.text), sheet: null };
  return headerAt({ ...view, rows }, at - top, called) !== null;
};

/** Columns at which a second header may begin: after a gap, at a label said before, or under a second title. */
const cutsIn = (view: SheetView, header: Row, rowsAbove: readonly Row[]): readonly number[] => {
  const cells = header.cells.filter((cell) => !isBlank(cell));
  const labels = cells.map((cell) => labelOf(textOf(cell)));
  const cuts = new Set<number>();
  for (const [at, { row, column }] of cells.entries()) {
    const before = cells[at - 1];
    const apart = before !== undefined && view.areaAt(row, before.column).right < column - 1;
    if (apart || labels.indexOf(labels[at] ?? '') < at) cuts.add(column);
  }
  for (const { cells: above } of rowsAbove)
    for (const { column } of above.filter((cell) => formTitled(textOf(cell)) !== null).slice(1)) cuts.add(column);
  return [...cuts].sort((a, b) => a - b);
};

const FARTHEST = 3;

/**
 * The widths in which the row at `at` begins a list each: several where lists stand side by side, else the whole sheet. A row is
 * cut only where both sides are headers by themselves.
 */
export const bandsAt = (view: SheetView, at: number, floor: number): readonly Band[] => {
  const header = view.rows[at];
  let rest: Band = { left: 1, right: Number.POSITIVE_INFINITY, view };
  if (header === undefined) return [rest];
  const bands: Band[] = [];
  const above = view.rows.slice(Math.max(0, at - FARTHEST), at).filter(({ number }) => number > floor);
  for (const cut of cutsIn(view, header, above)) {
    if (!isTable(rest, at, floor, 1, cut - 1) || !isTable(rest, at, floor, cut, Number.POSITIVE_INFINITY)) continue;
    bands.push(clipped(rest, 1, cut - 1));
    rest = clipped(rest, cut, Number.POSITIVE_INFINITY);
  }
  return [...bands, rest];
};
