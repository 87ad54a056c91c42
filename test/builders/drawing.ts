import type { Area, Cell, CellKind, Row, Sheet } from '../../shared/workbook/grid.ts';
import { addressOf } from '../../shared/workbook/grid.ts';

/** What a cell of a drawn sheet holds; `percent` shows 0.3 as 30 %, `formula` is one nobody has computed. */
export type Drawn =
  | string
  | number
  | { readonly percent: number }
  | { readonly error: string }
  | { readonly day: string }
  | { readonly formula: true };

/** A sheet drawn cell by cell, with names for the cells a test wants to spoil. */
export type Drawing = {
  readonly name: string;
  readonly cells: Map<string, { row: number; column: number; value: Drawn }>;
  readonly merges: Area[];
  readonly names: Map<string, string>;
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
};

export const drawing = (name: string): Drawing => ({
  name,
  cells: new Map(),
  merges: [],
  names: new Map(),
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
});

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

const cornerOf = (address: string): { row: number; column: number } => {
  const [, letters = 'A', digits = '1'] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return { row: Number(digits), column: columnNumber(letters) };
};

/** Puts a value into a cell or a merged area (`A1` or `A1:K1`), naming it for later. */
export const put = (on: Drawing, place: string, value: Drawn | null, name?: string): void => {
  const [from = '', to] = place.split(':');
  const start = cornerOf(from);
  if (to !== undefined && to !== from) {
    const end = cornerOf(to);
    on.merges.push({ top: start.row, left: start.column, bottom: end.row, right: end.column });
  }
  if (name !== undefined) on.names.set(name, from);
  if (value !== null && value !== '') on.cells.set(from, { ...start, value });
};

/** The address a name was given to. */
export const named = (on: Drawing, name: string): string => {
  const address = on.names.get(name);
  if (address === undefined)
    throw new Error(`nothing on ${on.name} is named ${name}; there are ${[...on.names.keys()].join(' ')}`);
  return address;
};

/** Replaces what stands at a named place; null empties it. */
export const replace = (on: Drawing, name: string, value: Drawn | null): void => {
  const address = named(on, name);
  on.cells.delete(address);
  if (value !== null && value !== '') on.cells.set(address, { ...cornerOf(address), value });
};

/** What stands at a named place. */
export const valueAt = (on: Drawing, name: string): Drawn | undefined => on.cells.get(named(on, name))?.value;

const kindOf = (value: Drawn): { kind: CellKind; value: string | number; percent: boolean; formula: boolean } => {
  if (typeof value === 'string') return { kind: 'text', value, percent: false, formula: false };
  if (typeof value === 'number') return { kind: 'number', value, percent: false, formula: false };
  if ('percent' in value) return { kind: 'number', value: value.percent, percent: true, formula: false };
  if ('error' in value) return { kind: 'error', value: value.error, percent: false, formula: true };
  if ('day' in value) return { kind: 'date', value: value.day, percent: false, formula: false };
  return { kind: 'uncalculated', value: '', percent: false, formula: true };
};

const moved = (address: string, byRows: number, byColumns: number): string => {
  const { row, column } = cornerOf(address);
  return addressOf(row + byRows, column + byColumns);
};

/** Adds one drawing to another, below or beside what is there, its names prefixed. */
export const place = (on: Drawing, part: Drawing, byRows: number, byColumns: number, prefix: string): void => {
  for (const { row, column, value } of part.cells.values())
    on.cells.set(addressOf(row + byRows, column + byColumns), { row: row + byRows, column: column + byColumns, value });
  for (const { top, left, bottom, right } of part.merges)
    on.merges.push({ top: top + byRows, left: left + byColumns, bottom: bottom + byRows, right: right + byColumns });
  for (const [name, address] of part.names) on.names.set(`${prefix}${name}`, moved(address, byRows, byColumns));
};

/** Moves everything from a row down (or a column right) by one: what inserting a row or a column does. */
export const insert = (on: Drawing, at: { row?: number; column?: number }): Drawing => {
  const rowFrom = at.row ?? Number.POSITIVE_INFINITY;
  const columnFrom = at.column ?? Number.POSITIVE_INFINITY;
  const newRow = (row: number): number => (row >= rowFrom ? row + 1 : row);
  const newColumn = (column: number): number => (column >= columnFrom ? column + 1 : column);
  const next = drawing(on.name);
  for (const { row, column, value } of on.cells.values())
    next.cells.set(addressOf(newRow(row), newColumn(column)), { row: newRow(row), column: newColumn(column), value });
  for (const area of on.merges)
    next.merges.push({
      top: newRow(area.top),
      left: newColumn(area.left),
      bottom: newRow(area.bottom),
      right: newColumn(area.right),
    });
  for (const [name, address] of on.names) {
    const { row, column } = cornerOf(address);
    next.names.set(name, addressOf(newRow(row), newColumn(column)));
  }
  return next;
};

/** The drawing as a sheet of the neutral grid. */
export const sheetOf = (on: Drawing): Sheet => {
  const rows = new Map<number, Cell[]>();
  const cells = [...on.cells.values()].sort((one, other) => one.row - other.row || one.column - other.column);
  for (const { row, column, value } of cells)
    rows.set(row, [...(rows.get(row) ?? []), { row, column, ...kindOf(value) }]);
  const list: Row[] = [...rows].map(([number, held]) => ({ number, hidden: on.hiddenRows.has(number), cells: held }));
  return { name: on.name, hidden: false, merges: on.merges, hiddenColumns: on.hiddenColumns, rows: list };
};
