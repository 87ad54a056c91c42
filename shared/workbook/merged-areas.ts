import { isBlank } from './cell-ink.ts';
import type { Area, Cell, Row } from './grid.ts';

/** Bounds on what a hostile sheet can make a view remember. */
const MOST_COVERED = 400_000;
const MOST_AREAS = 20_000;

/** One number for a place on a sheet. */
export const placeKey = (row: number, column: number): number => row * 16_385 + column;

const sizeOf = ({ top, left, bottom, right }: Area): number => (bottom - top + 1) * (right - left + 1);

/** Every place of an area down to a row, row by row. */
const placesIn = function* (area: Area, lastRow: number): Generator<number> {
  for (let row = area.top; row <= Math.min(area.bottom, lastRow); row++)
    for (let column = area.left; column <= area.right; column++) yield placeKey(row, column);
};

/** Which merged area covers a place, the smallest where areas overlap. Rows below `lastRow` are left out. */
export const coveredBy = (areas: readonly Area[], lastRow: number): ReadonlyMap<number, Area> => {
  const covered = new Map<number, Area>();
  const near = areas.slice(0, MOST_AREAS).filter(({ top }) => top <= lastRow);
  let left = MOST_COVERED;
  for (const area of near.sort((a, b) => sizeOf(a) - sizeOf(b)))
    for (const place of placesIn(area, lastRow)) {
      if (left-- <= 0) return covered;
      if (!covered.has(place)) covered.set(place, area);
    }
  return covered;
};

/** Where the first row at or below `number` stands; rows are in order. */
const indexFrom = (rows: readonly Row[], number: number): number => {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.number ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The first filled cell of a merged area, row by row. */
export const firstFilled = (rows: readonly Row[], area: Area): Cell | undefined => {
  if (area.top === area.bottom && area.left === area.right) return undefined;
  for (let index = indexFrom(rows, area.top); index < rows.length; index++) {
    const row = rows[index];
    if (row === undefined || row.number > area.bottom) return undefined;
    const cell = row.cells.find((one) => one.column >= area.left && one.column <= area.right && !isBlank(one));
    if (cell !== undefined) return cell;
  }
  return undefined;
};
