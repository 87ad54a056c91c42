import { textOf } from '../../workbook/cell-ink.ts';
import type { Cell } from '../../workbook/grid.ts';
import { compact } from '../../workbook/label.ts';
import { readMoney } from '../../workbook/values/money.ts';
import { columnsOf, type ListRow, type ListTable, type TotalRow } from './list-table.ts';

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
      const cell = cells.find((one) => one.column === this.table.places.get(column));
      const stated = cell?.kind === 'error' ? null : readMoney(cell, this.table.unitOf(column)).value;
      const sum = sums.get(column);
      return stated === null || sum === null || sum === undefined ? [] : [{ column, stated, sum }];
    });
  }
}
