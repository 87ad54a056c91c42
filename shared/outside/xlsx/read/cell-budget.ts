import type { Row } from '../../../workbook/grid.ts';
import { LIMITS } from '../limits.ts';
import { unreadable } from '../unreadable.ts';

/** Cells of all sheets of a workbook together. Reading a sheet again costs nothing. */
export class CellBudget {
  #spent = 0;

  /** The same rows, counted; `counted` tells how many cells of this sheet had been counted before. */
  *count(rows: Iterable<Row>, sheet: { counted: number }): Generator<Row> {
    let cells = 0;
    for (const row of rows) {
      cells += row.cells.length;
      if (cells > sheet.counted) {
        this.#spent += cells - sheet.counted;
        sheet.counted = cells;
        if (this.#spent > LIMITS.cells) throw unreadable('oversized', `more than ${LIMITS.cells} cells`);
      }
      yield row;
    }
  }
}
