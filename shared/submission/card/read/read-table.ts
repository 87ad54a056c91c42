import { isBlank } from '../../../workbook/cell-ink.ts';
import type { Area } from '../../../workbook/grid.ts';
import type { SheetView } from '../../../workbook/sheet-view.ts';
import { blankEntry, type Entry, entryOf } from '../entry.ts';
import type { CardPart, CardPlace } from '../layout/card-part.ts';
import type { LabelIndex } from '../layout/label-index.ts';

/** A table's column: its header's place. */
export type TableColumn<Key extends string> = { readonly key: Key; readonly place: CardPlace };

/** The header labels that stand in the rows given, from left to right. */
export const columnsIn = <Key extends string>(
  part: CardPart,
  keyOf: LabelIndex<Key>,
  rows: readonly number[],
): readonly TableColumn<Key>[] => {
  const columns: TableColumn<Key>[] = [];
  for (const row of rows)
    for (const place of part.labelsIn(row)) {
      const key = keyOf(place.label);
      if (key !== undefined && !namesBlock(part, place)) columns.push({ key, place });
    }
  return columns.sort((one, other) => one.place.area.left - other.place.area.left);
};

/** A label at the left edge that is merged down further than the others names the block beside it; it heads no column. */
export const namesBlock = (part: CardPart, place: CardPlace): boolean => {
  const row = part.inRow(place.row);
  return place === row[0] && row.length > 1 && row.every(({ area }, at) => at === 0 || area.bottom < place.area.bottom);
};

/**
 * The value of a row under a header: the first filled cell below the header's width that is not a merged area reaching
 * in from the left; where all are blank, the place where it should stand.
 */
export const entryUnder = (view: SheetView, row: number, header: Area): Entry => {
  for (let column = header.left; column <= header.right; column++) {
    const cell = view.seenAt(row, column);
    if (cell !== undefined && !isBlank(cell) && view.areaAt(row, column).left >= header.left) return entryOf(cell);
  }
  return blankEntry(row, header.left);
};
