import { textOf } from '../../workbook/cell-ink.ts';
import type { Cell } from '../../workbook/grid.ts';
import { compact } from '../../workbook/label.ts';
import { readMoney } from '../../workbook/values/money.ts';
import { BLANK, type ValueRead } from '../../workbook/values/value-read.ts';
import { columnsOf, type ListRow, type ListTable, type TotalRow } from './list-table.ts';
import { summed, summedIn } from './summed-columns.ts';

const OF_SOMETHING_ELSE = /其中|累计|本[月季期]|上[年月季期]|去年|同期/u;

/** Adds the money columns up while rows pass, so that a 合计 row can be held against them. */
export class Totals {
  readonly rows: TotalRow[] = [];
  private readonly table: ListTable;
  private readonly columns: readonly string[];
  private all = new Map<string, number | null>();
  private sinceLast = new Map<string, number | null>();

  constructor(table: ListTable) {
    this.table = table;
    this.columns = columnsOf(table, 'money').map(({ label }) => label);
  }

  add(row: ListRow): void {
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
    const label = cells.map((cell) => compact(textOf(cell))).find((text) => /[合小总共累]/u.test(text)) ?? '';
    const sums = /小计|本页/u.test(label) ? this.sinceLast : this.all;
    if (!OF_SOMETHING_ELSE.test(label)) this.rows.push({ row, label, stated: this.statedIn(cells, sums) });
    this.sinceLast = new Map();
  }

  private statedIn(cells: readonly Cell[], sums: ReadonlyMap<string, number | null>): TotalRow['stated'] {
    return this.columns.flatMap((column) => {
      const at = summedIn(this.table, column) ?? [this.table.places.get(column) ?? 0];
      const stated = summed(at.map((one) => this.amountIn(cells, column, one))).value;
      const sum = sums.get(column);
      return typeof stated !== 'number' || sum === null || sum === undefined ? [] : [{ column, stated, sum }];
    });
  }

  /** What cannot be read as an amount states none. */
  private amountIn(cells: readonly Cell[], column: string, at: number): ValueRead<number> {
    const cell = cells.find((one) => one.column === at);
    const { value } = cell?.kind === 'error' ? BLANK : readMoney(cell, this.table.unitOf(column));
    return { value, problem: null };
  }
}
