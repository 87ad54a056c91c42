import type { Cell, Row, Sheet } from '../workbook/grid.ts';
import { labelOf } from '../workbook/label.ts';

/** The head stands in the first row; people may have put a few rows above it. */
const ROWS_SEARCHED = 30;

export type TypedRow = {
  readonly number: number;
  /** The cell under a label; undefined where the row has none. */
  cell(label: string): Cell | undefined;
  /** Its text without the spaces around it, else as it stands: a warning's number may hold a project's name. '' where blank. */
  key(label: string): string;
};

export type TypedTable = { readonly labels: ReadonlySet<string>; readonly rows: Iterable<TypedRow> };

const headOf = (row: Row, keys: readonly string[]): ReadonlyMap<string, number> | null => {
  const columns = new Map<string, number>();
  for (const { value, column } of row.cells) {
    const label = labelOf(String(value));
    if (!columns.has(label)) columns.set(label, column);
  }
  return keys.every((key) => columns.has(key)) ? columns : null;
};

const rowUnder = (row: Row, columns: ReadonlyMap<string, number>): TypedRow => {
  const cell = (label: string): Cell | undefined => {
    const column = columns.get(label);
    return column === undefined ? undefined : row.cells.find((one) => one.column === column);
  };
  return { number: row.number, cell, key: (label) => String(cell(label)?.value ?? '').trim() };
};

/**
 * The rows under the first row that has all of these labels, wherever rows and columns were moved to; null where no such
 * row is near the top.
 */
export const typedTable = (sheet: Sheet, keys: readonly string[]): TypedTable | null => {
  const iterator = sheet.rows[Symbol.iterator]();
  for (let seen = 0; seen < ROWS_SEARCHED; seen++) {
    const next = iterator.next();
    if (next.done === true) return null;
    const columns = headOf(next.value, keys);
    if (columns === null) continue;
    const rows = function* (): Generator<TypedRow> {
      for (let row = iterator.next(); row.done !== true; row = iterator.next()) yield rowUnder(row.value, columns);
    };
    return { labels: new Set(columns.keys()), rows: { [Symbol.iterator]: rows } };
  }
  return null;
};
