import { perKey } from '../memo.ts';
import { isBlank, textOf } from './cell-ink.ts';
import type { Area, Cell, Row, Sheet } from './grid.ts';
import { labelOf } from './label.ts';
import { coveredBy, firstFilled, placeKey } from './merged-areas.ts';

/** A view holds at most so many rows and cells: cards and heads of lists are far smaller, long lists are streamed. */
const MOST_ROWS = 3000;
const MOST_CELLS = 60_000;

/** The head of a sheet, in memory, with merged areas seen as a reader of the page sees them. */
export type SheetView = {
  readonly name: string;
  readonly hidden: boolean;
  readonly hiddenColumns: ReadonlySet<number>;
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

/** Cells by the number of their row; a damaged sheet may have two rows of one number. */
const cellsByRow = (rows: readonly Row[]): ReadonlyMap<number, readonly Cell[]> => {
  const found = new Map<number, readonly Cell[]>();
  for (const { number, cells } of rows) {
    const before = found.get(number);
    found.set(number, before === undefined ? cells : [...before, ...cells].sort((a, b) => a.column - b.column));
  }
  return found;
};

/** The cell in a column of a row whose cells are in order; of several the last. */
const inColumn = (cells: readonly Cell[], column: number): Cell | undefined => {
  let [low, high] = [0, cells.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells[middle]?.column ?? 0) <= column) low = middle + 1;
    else high = middle;
  }
  const cell = cells[low - 1];
  return cell?.column === column ? cell : undefined;
};

const NO_CELLS: readonly Cell[] = [];

const viewOfRows = (sheet: Sheet, rows: readonly Row[], cut: boolean): SheetView => {
  const cells = cellsByRow(rows);
  const lastColumn = rows.reduce((last, row) => Math.max(last, row.cells.at(-1)?.column ?? 0), 0);
  const lastRow = rows.at(-1)?.number ?? 0;
  const covered = coveredBy(sheet.merges, lastRow);
  const areaAt = (row: number, column: number): Area =>
    covered.get(placeKey(row, column)) ?? { top: row, left: column, bottom: row, right: column };
  const firstIn = perKey((area: Area) => firstFilled(rows, area));
  const cellAt = (row: number, column: number): Cell | undefined => inColumn(cells.get(row) ?? NO_CELLS, column);
  const seenAt = (row: number, column: number): Cell | undefined => {
    const own = cellAt(row, column);
    if (!isBlank(own)) return own;
    const area = covered.get(placeKey(row, column));
    return area === undefined ? undefined : firstIn(area);
  };
  const labelAt = (row: number, column: number): string => labelOf(textOf(seenAt(row, column)));
  const { name, hidden, hiddenColumns } = sheet;
  return { name, hidden, hiddenColumns, rows, cut, lastRow, lastColumn, cellAt, seenAt, areaAt, labelAt };
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
