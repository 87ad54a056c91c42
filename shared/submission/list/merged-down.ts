import type { Column } from '../../form/column.ts';
import type { ListForm } from '../../form/list/list-form.ts';
import { isBlank } from '../../workbook/cell-ink.ts';
import type { Area, Cell, Row } from '../../workbook/grid.ts';
import type { ListTable } from './list-table.ts';

const REPEATING: ReadonlySet<Column['kind']> = new Set(['text', 'word', 'words', 'year', 'day', 'flag']);
const MOST_AREAS = 200_000;

/** Lines of one object that something besides its name tells apart, such as its problems, and no budget that would count twice. */
const hasSeveralLines = ({ identity, yearColumn, codeColumn, nameColumn, money }: ListForm): boolean =>
  money === undefined && identity.some((label) => ![yearColumn, codeColumn, nameColumn].includes(label));

const repeats = (form: ListForm, { kind, label }: Column): boolean =>
  label === form.nameColumn || kind === 'code' ? hasSeveralLines(form) : REPEATING.has(kind);

const widerThanHeader = (table: ListTable, merges: readonly Area[]): ReadonlySet<number> => {
  const name = table.places.get(table.form.nameColumn) ?? 0;
  const over = merges.filter(({ left, right, bottom }) => left <= name && name <= right && bottom >= table.headerTop);
  const header = over.find(({ top }) => top <= table.headerBottom);
  const width = header === undefined ? 1 : header.right - header.left + 1;
  return new Set(
    over.filter(({ top, left, right }) => top > table.headerBottom && right - left + 1 > width).map(({ top }) => top),
  );
};

const namesDown = ({ form, places, headerBottom }: ListTable, merges: readonly Area[]): ReadonlyMap<number, number> => {
  const names = new Set([form.nameColumn, form.codeColumn ?? ''].map((label) => places.get(label)));
  const down = merges.filter(({ top, bottom, left }) => top > headerBottom && bottom > top && names.has(left));
  return new Map(down.map(({ top, bottom }) => [top, bottom]));
};

/**
 * Cells merged down over several rows of a list, such as a department or a year: every row has the value. Amounts and scores
 * are never repeated, codes and names only where an object has several lines: two rows with one amount would count it twice.
 */
export class MergedDown {
  private readonly areas: ReadonlyMap<number, readonly Area[]>;
  private readonly wide: ReadonlySet<number>;
  /** Rows in which a name or a code is merged down over more rows, and the last of those. */
  private readonly named: ReadonlyMap<number, number>;
  private namedTo = 0;
  private readonly held = new Map<number, { readonly bottom: number; readonly cell: Cell }>();

  constructor(table: ListTable, merges: readonly Area[]) {
    const columns = new Set(
      table.form.columns.filter((column) => repeats(table.form, column)).map(({ label }) => table.places.get(label)),
    );
    const areas = new Map<number, Area[]>();
    for (const area of merges.slice(0, MOST_AREAS))
      if (area.bottom > area.top && columns.has(area.left)) areas.set(area.top, [...(areas.get(area.top) ?? []), area]);
    this.areas = areas;
    this.wide = widerThanHeader(table, merges.slice(0, MOST_AREAS));
    this.named = namesDown(table, merges.slice(0, MOST_AREAS));
  }

  /** The name in this row is merged over more columns than its header is: it heads what follows. */
  isWide(row: number): boolean {
    return this.wide.has(row);
  }

  /** Its name or code is that of a row above, merged down into it. */
  isNamedAbove(row: number): boolean {
    return row <= this.namedTo && !this.named.has(row);
  }

  /** Takes note of the areas that begin in a row, before its cells are asked for. */
  enter(row: Row): void {
    this.namedTo = Math.max(this.namedTo, this.named.get(row.number) ?? 0);
    for (const area of this.areas.get(row.number) ?? []) {
      const cell = row.cells.find(({ column }) => column === area.left);
      if (cell !== undefined) this.held.set(area.left, { bottom: area.bottom, cell });
    }
  }

  /** A row with what is merged down into it, for whoever reads it after others have passed. */
  keeping(row: Row): Row {
    const own = new Set(row.cells.filter((cell) => !isBlank(cell)).map(({ column }) => column));
    const held = [...this.held].filter(([column, { bottom }]) => row.number <= bottom && !own.has(column));
    if (held.length === 0) return row;
    const cells = [...row.cells.filter(({ column }) => own.has(column)), ...held.map(([, { cell }]) => cell)];
    return { ...row, cells: cells.sort((one, other) => one.column - other.column) };
  }

  at(row: number, column: number): Cell | undefined {
    const held = this.held.get(column);
    return held !== undefined && row <= held.bottom ? held.cell : undefined;
  }
}
