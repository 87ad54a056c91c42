import type { FormName } from '../../form/form-name.ts';
import { isBlank, textOf } from '../../workbook/cell-ink.ts';
import type { Area } from '../../workbook/grid.ts';
import type { SheetView } from '../../workbook/sheet-view.ts';
import { type CardLabel, cardLabelOf } from './card-label.ts';

/** A filled cell as a label; cells that only repeat their merged area's value are left out. */
export type Place = {
  readonly row: number;
  readonly column: number;
  readonly area: Area;
  readonly text: string;
  readonly label: CardLabel;
};

/** A part of a sheet that holds one card, with the form its title names. */
export type CardPart = {
  readonly area: Area;
  readonly title: Place | null;
  readonly form: FormName | null;
  readonly places: readonly Place[];
  /** Numbers of its rows that hold anything. */
  readonly rows: readonly number[];
  /** The places of one row, from left to right. */
  inRow(row: number): readonly Place[];
};

/** Every filled cell of a sheet, from the top and from left to right. */
export const placesOf = (view: SheetView): readonly Place[] =>
  view.rows.flatMap((row) =>
    row.cells.flatMap((cell) => {
      if (isBlank(cell)) return [];
      const area = view.areaAt(cell.row, cell.column);
      const first = view.seenAt(area.top, area.left);
      const repeats = first !== cell && first !== undefined && textOf(first) === textOf(cell);
      if (repeats) return [];
      const text = textOf(cell);
      return [{ row: cell.row, column: cell.column, area, text, label: cardLabelOf(text) }];
    }),
  );

/** The row below a header's first, past blank ones that its merged labels reach over. */
export const rowBelow = (part: CardPart, top: number): number => {
  const next = part.rows.find((row) => row > top) ?? top + 1;
  const reach = Math.max(...part.inRow(top).map(({ area }) => area.bottom));
  return next <= reach ? next : top + 1;
};
