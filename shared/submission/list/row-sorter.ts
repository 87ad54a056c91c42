import { isBlank, textOf } from '../../workbook/cell-ink.ts';
import type { Area, Cell, Row } from '../../workbook/grid.ts';
import { saysPart } from './heading-words.ts';
import { type ListTable, rowWithin } from './list-table.ts';
import { MergedDown } from './merged-down.ts';
import { kindOfRow, positionOf, type RowKind } from './row-kind.ts';
import { SampleRun, samplesAnnounced } from './sample-run.ts';
import { namesNothingReal } from './stand-in.ts';

/** A row of a table, its cells up to the last column the form has, and what it is. */
export type SortedRow = { readonly row: Row; readonly cells: readonly Cell[]; readonly kind: RowKind };

/** What may be a record, and is a sample below a line that announces one. */
const MAY_BE_RECORD: ReadonlySet<RowKind> = new Set(['record', 'heading', 'lone', 'sum']);
/** They say nothing of the rows around them. */
const PASSED_BY: ReadonlySet<RowKind> = new Set(['empty', 'unused', 'printed', 'types']);

/** Says of the rows of one table, as they pass, what each is, by itself and by what stands before it. */
export class RowSorter {
  readonly merged: MergedDown;
  private readonly table: ListTable;
  private readonly lastColumn: number;
  private readonly samples = new SampleRun();
  private isUnderHeader = true;
  private isUnderPart = false;
  private above: readonly Cell[] = [];

  constructor(table: ListTable, merges: readonly Area[]) {
    this.table = table;
    this.merged = new MergedDown(table, merges);
    this.lastColumn = Math.max(...table.places.values());
  }

  sort(whole: Row): SortedRow {
    const row = rowWithin(whole, this.table);
    this.merged.enter(row);
    const last = row.cells.at(-1)?.column ?? 0;
    const cells = last <= this.lastColumn ? row.cells : row.cells.filter(({ column }) => column <= this.lastColumn);
    const place = positionOf(row, this.merged, { isFirst: this.isUnderHeader, above: this.above });
    const kind = this.inOrder(kindOfRow(this.table, cells, place), cells);
    if (kind === 'record') this.above = row.cells;
    this.isUnderHeader = kind === 'header' || (this.isUnderHeader && kind !== 'record');
    return { row, cells, kind };
  }

  /** What a row is behind those before it. */
  private inOrder(kind: RowKind, cells: readonly Cell[]): RowKind {
    if (MAY_BE_RECORD.has(kind)) {
      if (this.samples.takes(() => namesNothingReal(this.table, cells))) return 'shown';
      this.isUnderPart = this.isUnderPart && kind !== 'record' && kind !== 'lone';
      // What a line is broken down into goes on below its first part.
      return kind === 'sum' && this.isUnderPart ? 'heading' : kind;
    }
    if (PASSED_BY.has(kind)) return kind;
    this.isUnderPart = kind === 'group' && cells.some((cell) => saysPart(textOf(cell)));
    this.announce(kind, cells);
    return kind;
  }

  private announce(kind: RowKind, cells: readonly Cell[]): void {
    const count = kind === 'sample' ? samplesAnnounced(cells.filter((cell) => !isBlank(cell))) : null;
    if (count !== null) this.samples.begin(count);
    else if (kind !== 'sample') this.samples.end();
  }
}
