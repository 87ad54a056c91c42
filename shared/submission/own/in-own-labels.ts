import { bareOwnLabel, ownLabels, relabelled } from '../../form/own-labels.ts';
import type { OwnWord } from '../../form/own-words.ts';
import { textOf } from '../../workbook/cell-ink.ts';
import { addressOf, type Cell, type Row, type Sheet } from '../../workbook/grid.ts';
import type { UnderstoodLabel } from '../understood-label.ts';

/** A sheet with the district's own labels in the contract's words; `labels` fills while its rows are read. */
export type Relabelled = { readonly sheet: Sheet; readonly labels: () => readonly UnderstoodLabel[] };

/** Longer texts are no labels. */
const LONGEST = 30;

/** Rows put into the contract's words one by one, as often as they are read: a long list is streamed. */
class RelabelledRows implements Iterable<Row> {
  readonly #rows: Iterable<Row>;
  readonly #cell: (cell: Cell) => Cell;

  constructor(rows: Iterable<Row>, cell: (cell: Cell) => Cell) {
    this.#rows = rows;
    this.#cell = cell;
  }

  *[Symbol.iterator](): Iterator<Row> {
    for (const row of this.#rows) yield { ...row, cells: row.cells.map(this.#cell) };
  }
}

/** 词表 / 标签: what units call a column is read as the contract calls it, wherever it stands by itself in a cell. */
export const inOwnLabels = (sheet: Sheet, words: readonly OwnWord[] = []): Relabelled => {
  const own = ownLabels(words);
  if (own.size === 0) return { sheet, labels: () => [] };
  const seen = new Map<string, UnderstoodLabel>();
  const said = (cell: Cell): Cell => {
    if (cell.kind !== 'text' || String(cell.value).length > LONGEST) return cell;
    const field = own.get(bareOwnLabel(textOf(cell)));
    if (field === undefined) return cell;
    const address = addressOf(cell.row, cell.column);
    seen.set(address, { cell: address, label: String(cell.value), field, by: 'words' });
    return { ...cell, value: relabelled(String(cell.value), field) };
  };
  const { name, hidden, merges, hiddenColumns, rows } = sheet;
  return {
    sheet: { name, hidden, merges, hiddenColumns, rows: new RelabelledRows(rows, said) },
    labels: () => [...seen.values()],
  };
};
