import { textOf } from '../../workbook/cell-ink.ts';
import type { Cell } from '../../workbook/grid.ts';
import { compact } from '../../workbook/label.ts';
import { readMoney } from '../../workbook/values/money.ts';
import { BLANK, type ValueRead } from '../../workbook/values/value-read.ts';
import { columnsOf, type ListRow, type ListTable, type TotalRow } from './list-table.ts';
import { summed, summedIn } from './summed-columns.ts';

const OF_SOMETHING_ELSE = /其中|累计|本[月季期]|上[年月季期页]|去年|同期|次页|前页|下页|汇总/u;
const FEWEST_ROWS = 2;

type Sums = ReadonlyMap<string, number | null>;

/** How far rows had been added up at some time. */
export type Mark = { readonly sums: Sums; readonly rows: number };

/** Every amount stated is the sum, and one at least is more than nothing. */
const isAlike = (stated: ReadonlyMap<string, number>, sumOf: (column: string) => number | null | undefined): boolean =>
  [...stated.values()].some((value) => value !== 0) && [...stated].every(([column, value]) => value === sumOf(column));

/** Adds the money columns up while rows pass, so that a 合计 row can be held against them. */
export class Totals {
  readonly rows: TotalRow[] = [];
  private readonly table: ListTable;
  private readonly columns: readonly string[];
  private all = new Map<string, number | null>();
  private sinceLast = new Map<string, number | null>();
  private rowsInAll = 0;
  private rowsSinceLast = 0;

  constructor(table: ListTable) {
    this.table = table;
    this.columns = columnsOf(table, 'money').map(({ label }) => label);
  }

  add(row: ListRow): void {
    this.rowsInAll++;
    this.rowsSinceLast++;
    for (const column of this.columns) {
      const value = row.problems.has(column) ? null : Number(row.record.fields[column] ?? 0);
      for (const sums of [this.all, this.sinceLast]) {
        const before = sums.get(column);
        sums.set(column, before === null || value === null ? null : (before ?? 0) + value);
      }
    }
  }

  /** A 小计 adds the rows since the last total, anything else all rows so far; 其中, 累计 and what is of a month or another year state something else. */
  state(row: number, cells: readonly Cell[]): void {
    const label =
      cells.map((cell) => compact(textOf(cell))).find((text) => /[合小总共累页∑Σ]|total|sum/iu.test(text)) ?? '';
    const sums = /小计|本页/u.test(label) ? this.sinceLast : this.all;
    if (!OF_SOMETHING_ELSE.test(label)) this.rows.push({ row, label, stated: this.statedIn(cells, sums) });
    this.endGroup();
  }

  /** A line without a word of it that states what the rows above come to, all or those since the last total. */
  isSumOfAbove(cells: readonly Cell[]): boolean {
    const stated = this.amountsIn(cells);
    const isOfGroup = this.rowsSinceLast >= FEWEST_ROWS && isAlike(stated, (column) => this.sinceLast.get(column));
    if (isOfGroup) this.endGroup();
    return isOfGroup || (this.rowsInAll >= FEWEST_ROWS && isAlike(stated, (column) => this.all.get(column)));
  }

  mark(): Mark {
    return { sums: new Map(this.all), rows: this.rowsInAll };
  }

  /** A line that states what the rows after it came to, at least so many of them. */
  isSumSince({ sums, rows }: Mark, cells: readonly Cell[], fewest = FEWEST_ROWS): boolean {
    const since = (column: string): number | null => {
      const [now, before] = [this.all.get(column), sums.get(column)];
      return now === null || before === null ? null : (now ?? 0) - (before ?? 0);
    };
    return this.rowsInAll - rows >= fewest && isAlike(this.amountsIn(cells), since);
  }

  private endGroup(): void {
    this.sinceLast = new Map();
    this.rowsSinceLast = 0;
  }

  private statedIn(cells: readonly Cell[], sums: Sums): TotalRow['stated'] {
    return [...this.amountsIn(cells)].flatMap(([column, stated]) => {
      const sum = sums.get(column);
      return sum === null || sum === undefined ? [] : [{ column, stated, sum }];
    });
  }

  /** What a row states in each money column; those in which it states no amount are not in it. */
  private amountsIn(cells: readonly Cell[]): ReadonlyMap<string, number> {
    return new Map(
      this.columns.flatMap((column): [string, number][] => {
        const at = summedIn(this.table, column) ?? [this.table.places.get(column) ?? 0];
        const stated = summed(at.map((one) => this.amountIn(cells, column, one))).value;
        return typeof stated === 'number' ? [[column, stated]] : [];
      }),
    );
  }

  /** What cannot be read as an amount states none. */
  private amountIn(cells: readonly Cell[], column: string, at: number): ValueRead<number> {
    const cell = cells.find((one) => one.column === at);
    const { value } = cell?.kind === 'error' ? BLANK : readMoney(cell, this.table.unitOf(column));
    return { value, problem: null };
  }
}
