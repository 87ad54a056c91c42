import type { Area, Cell, Row, Sheet } from './grid.ts';
import { compact, labelOf } from './label.ts';

/** A view holds at most so many rows and cells: cards and heads of lists are far smaller, long lists are streamed. */
const MOST_ROWS = 3000;
const MOST_CELLS = 60_000;
const MOST_COVERED = 400_000;
const MOST_AREAS = 20_000;

/** The head of a sheet, in memory, with merged areas seen as a reader of the page sees them. */
export type SheetView = {
  readonly name: string;
  readonly hidden: boolean;
  /** Non-empty rows, in order. */
  readonly rows: readonly Row[];
  /** The sheet has rows beyond the view. */
  readonly cut: boolean;
  readonly lastRow: number;
  readonly lastColumn: number;
  /** The cell stored exactly there. */
  cellAt(row: number, column: number): Cell | undefined;
  /** The cell seen there: of a merged area, its first filled cell (values repeated under a merge are the same fact). */
  seenAt(row: number, column: number): Cell | undefined;
  /** The merged area over a place (the smallest where areas overlap), or the place alone. */
  areaAt(row: number, column: number): Area;
  /** What is seen there as a label: compact, half-width; '' when blank. */
  labelAt(row: number, column: number): string;
};

export type StreamedSheet = {
  readonly view: SheetView;
  /** Every row of the sheet, the view's first, each read once. */
  readonly rows: Iterable<Row>;
};

const key = (row: number, column: number): number => row * 16_385 + column;

/** The text a reader sees in a cell, untrimmed. */
export const textOf = (cell: Cell | undefined): string => (cell === undefined ? '' : String(cell.value));

/** No blank of any kind starts like this: most texts, told at a glance. */
const isInk = (code: number): boolean => (code > 0x20 && code < 0x7f) || (code > 0x3000 && code < 0xd800);

/** The cell says nothing: absent, or blanks only. */
export const isBlank = (cell: Cell | undefined): boolean => {
  if (cell === undefined) return true;
  if (cell.kind !== 'text') return false;
  const text = String(cell.value);
  return !isInk(text.charCodeAt(0)) && compact(text) === '';
};

const coveredBy = (areas: readonly Area[], lastRow: number): ReadonlyMap<number, Area> => {
  const sizeOf = (area: Area): number => (area.bottom - area.top + 1) * (area.right - area.left + 1);
  const covered = new Map<number, Area>();
  let left = MOST_COVERED;
  for (const area of areas
    .slice(0, MOST_AREAS)
    .filter(({ top }) => top <= lastRow)
    .sort((a, b) => sizeOf(b) - sizeOf(a))) {
    for (let row = area.top; row <= Math.min(area.bottom, lastRow) && left > 0; row++)
      for (let column = area.left; column <= area.right && left > 0; column++, left--)
        covered.set(key(row, column), area);
  }
  return covered;
};

const headOf = (iterator: Iterator<Row>): { rows: Row[]; cut: boolean } => {
  const rows: Row[] = [];
  let cells = 0;
  while (rows.length < MOST_ROWS && cells < MOST_CELLS) {
    const next = iterator.next();
    if (next.done === true) return { rows, cut: false };
    rows.push(next.value);
    cells += next.value.cells.length;
  }
  return { rows, cut: true };
};

const firstFilled = (rows: readonly Row[], area: Area): Cell | undefined => {
  if (area.top === area.bottom && area.left === area.right) return undefined;
  for (const row of rows) {
    if (row.number < area.top) continue;
    if (row.number > area.bottom) return undefined;
    const cell = row.cells.find((one) => one.column >= area.left && one.column <= area.right && !isBlank(one));
    if (cell !== undefined) return cell;
  }
  return undefined;
};

const viewOfRows = (sheet: Sheet, rows: readonly Row[], cut: boolean): SheetView => {
  const cells = new Map<number, Cell>();
  let lastColumn = 0;
  for (const row of rows)
    for (const cell of row.cells) {
      cells.set(key(cell.row, cell.column), cell);
      if (cell.column > lastColumn) lastColumn = cell.column;
    }
  const lastRow = rows.at(-1)?.number ?? 0;
  const covered = coveredBy(sheet.merges, lastRow);
  const areaAt = (row: number, column: number): Area =>
    covered.get(key(row, column)) ?? { top: row, left: column, bottom: row, right: column };
  const seen = new Map<Area, Cell | undefined>();
  const firstIn = (area: Area): Cell | undefined => {
    if (!seen.has(area)) seen.set(area, firstFilled(rows, area));
    return seen.get(area);
  };
  const cellAt = (row: number, column: number): Cell | undefined => cells.get(key(row, column));
  const seenAt = (row: number, column: number): Cell | undefined => {
    const own = cellAt(row, column);
    return isBlank(own) ? firstIn(areaAt(row, column)) : own;
  };
  const labelAt = (row: number, column: number): string => labelOf(textOf(seenAt(row, column)));
  return { name: sheet.name, hidden: sheet.hidden, rows, cut, lastRow, lastColumn, cellAt, seenAt, areaAt, labelAt };
};

/** Opens a sheet once: its head in memory, all its rows as a stream that may be walked one time. */
export const openSheet = (sheet: Sheet): StreamedSheet => {
  const iterator = sheet.rows[Symbol.iterator]();
  const { rows: head, cut } = headOf(iterator);
  const rows = function* (): Generator<Row> {
    yield* head;
    for (let next = iterator.next(); next.done !== true; next = iterator.next()) yield next.value;
  };
  return { view: viewOfRows(sheet, head, cut), rows: { [Symbol.iterator]: rows } };
};

/** The head of a sheet alone. */
export const viewOf = (sheet: Sheet): SheetView => openSheet(sheet).view;
