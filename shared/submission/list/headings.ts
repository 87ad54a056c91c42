import { textOf } from '../../workbook/cell-ink.ts';
import type { Row } from '../../workbook/grid.ts';
import { compact } from '../../workbook/label.ts';
import { isUnfilled } from '../../workbook/values/cell-text.ts';
import type { ListTable, Placed } from './list-table.ts';
import { leavesOpen, type Merging } from './open-row.ts';

/** A heading over a heading. */
const MOST_NESTED = 2;

/** What a row is called by: its first text, which a running number may stand in front of. */
export const leadOf = ({ cells }: Row): readonly Placed[] =>
  cells
    .filter((cell) => cell.kind === 'text' && !isUnfilled(cell))
    .slice(0, 1)
    .map((cell) => ({ row: cell.row, column: cell.column, text: textOf(cell).trim() }));

const LONG = 10;

/** `（此表一式三份）`, `以上数据已经核对，与账面一致`: no object is called so. */
const isClosingRemark = (written: string): boolean => {
  const text = compact(written);
  return /^\(.*\)$/u.test(text) || (text.length >= LONG && /[,;。]/u.test(text));
};

const NOT_MERGED: Merging = { isWide: false, isMergedInto: () => false };

/** Nothing that a record must say is left open, and some figure is said: what a form prints has none. */
const isWhole = (table: ListTable, { cells }: Row): boolean =>
  cells.some(({ kind, value }) => kind === 'number' && value !== 0) &&
  !leavesOpen(
    table,
    cells.filter((cell) => !isUnfilled(cell)),
    NOT_MERGED,
  );

/** Rows that may be headings or objects half written, told apart while rows pass by what follows them. */
export class Headings {
  /** Those taken for headings. */
  found: Placed[] = [];
  private readonly table: ListTable;
  private readonly nameAt: number | undefined;
  /** Names alone since the last record. */
  private waiting: Row[] = [];
  /** Those found that would do as objects. */
  private whole: Row[] = [];

  constructor(table: ListTable) {
    this.table = table;
    this.nameAt = table.places.get(table.form.nameColumn);
  }

  /** A row with figures beside its name. */
  head(row: Row): void {
    this.add(row);
    if (isWhole(this.table, row)) this.whole.push(row);
  }

  /** No record stands above a sum or the end: rows that head nothing and would do as objects are objects, however they are numbered. */
  headNothing(): readonly Row[] {
    const rows = this.whole;
    const numbers = new Set(rows.map(({ number }) => number));
    this.whole = [];
    this.found = this.found.filter(({ row }) => !numbers.has(row));
    return rows;
  }

  add(row: Row): void {
    this.found.push(...leadOf(row));
  }

  wait(row: Row): void {
    this.waiting.push(row);
  }

  /** A record follows: names alone above it head it. So many of them are objects of which nobody wrote the rest, and are given back. */
  aboveRecord(): readonly Row[] {
    const rows = this.taken();
    if (rows.length > MOST_NESTED) return rows;
    for (const row of rows) this.add(row);
    return [];
  }

  /** A day alone follows: who signs the form stands above it. */
  signed(): void {
    this.waiting.pop();
  }

  /** The end follows: what is left of names alone are objects half written, unless it is a remark. */
  atEnd(): readonly Row[] {
    return this.nothingFollows().filter((row) => !leadOf(row).some(({ text }) => isClosingRemark(text)));
  }

  /** A sum or the end follows: names alone that head nothing are objects half written, and are given back; a word in another column is a footer. */
  nothingFollows(): readonly Row[] {
    const [names, others] = [[] as Row[], [] as Row[]];
    for (const row of this.taken()) (leadOf(row)[0]?.column === this.nameAt ? names : others).push(row);
    for (const row of others) this.add(row);
    return names;
  }

  private taken(): readonly Row[] {
    const rows = this.waiting;
    this.waiting = [];
    return rows;
  }
}
