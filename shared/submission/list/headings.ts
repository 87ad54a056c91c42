import { textOf } from '../../workbook/cell-ink.ts';
import type { Row } from '../../workbook/grid.ts';
import { isUnfilled } from '../../workbook/values/cell-text.ts';
import type { Placed } from './list-table.ts';

/** A heading over a heading. */
const MOST_NESTED = 2;

/** What a row is called by: its first text, which a running number may stand in front of. */
const leadOf = ({ cells }: Row): readonly Placed[] =>
  cells
    .filter((cell) => cell.kind === 'text' && !isUnfilled(cell))
    .slice(0, 1)
    .map((cell) => ({ row: cell.row, column: cell.column, text: textOf(cell).trim() }));

/** Rows that may be headings or objects half written, told apart while rows pass by what follows them. */
export class Headings {
  /** Those taken for headings. */
  readonly found: Placed[] = [];
  /** Names alone since the last record. */
  private waiting: Row[] = [];

  add(row: Row): void {
    this.found.push(...leadOf(row));
  }

  wait(row: Row): void {
    this.waiting.push(row);
  }

  /** A record follows: names alone above it head it. So many of them are objects of which nobody wrote the rest, and are given back. */
  aboveRecord(): readonly Row[] {
    const rows = this.nothingFollows();
    if (rows.length > MOST_NESTED) return rows;
    for (const row of rows) this.add(row);
    return [];
  }

  /** A sum or the end follows: names alone that head nothing are objects half written, and are given back. */
  nothingFollows(): readonly Row[] {
    const rows = this.waiting;
    this.waiting = [];
    return rows;
  }
}
