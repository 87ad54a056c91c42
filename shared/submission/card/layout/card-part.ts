import type { FormName } from '../../../form/form-name.ts';
import { perObject } from '../../../memo.ts';
import { isBlank, textOf } from '../../../workbook/cell-ink.ts';
import type { Area, Cell } from '../../../workbook/grid.ts';
import type { SheetView } from '../../../workbook/sheet-view.ts';
import { type CardLabel, cardLabelOf, NO_LABEL } from './card-label.ts';

/** A filled cell as a label; cells that only repeat their merged area's value are left out. */
export type CardPlace = {
  readonly row: number;
  readonly column: number;
  readonly area: Area;
  readonly text: string;
  readonly label: CardLabel;
};

/** A part of a sheet that holds one card, with the form its title names. */
export type CardPart = {
  readonly area: Area;
  readonly title: CardPlace | null;
  readonly form: FormName | null;
  readonly places: readonly CardPlace[];
  /** Those of its places whose words say anything on a card; whoever looks for a label need not pass all its values. */
  readonly labels: readonly CardPlace[];
  /** Numbers of its rows that hold anything. */
  readonly rows: readonly number[];
  /** The places of one row, from left to right. */
  inRow(row: number): readonly CardPlace[];
  /** Those of one row that say anything. */
  labelsIn(row: number): readonly CardPlace[];
};

/** The cell only says again what its merged area shows already. */
const repeats = (view: SheetView, cell: Cell, area: Area, text: string): boolean => {
  if (area.top === cell.row && area.left === cell.column) return false;
  const first = view.seenAt(area.top, area.left);
  return first !== cell && first !== undefined && textOf(first) === text;
};

/** Every filled cell of a sheet, from the top and from left to right. */
export const cardPlaces = perObject((view: SheetView): readonly CardPlace[] => {
  const places: CardPlace[] = [];
  for (const { cells } of view.rows)
    for (const cell of cells) {
      if (isBlank(cell)) continue;
      const area = view.areaAt(cell.row, cell.column);
      const text = textOf(cell);
      if (repeats(view, cell, area, text)) continue;
      const label = cell.kind === 'text' ? cardLabelOf(text) : NO_LABEL;
      places.push({ row: cell.row, column: cell.column, area, text, label });
    }
  return places;
});

/** The places of a sheet that say anything on a card. */
export const speakingPlaces = perObject((view: SheetView): readonly CardPlace[] =>
  cardPlaces(view).filter(({ label }) => label.speaks),
);

/** The row below a header's first, past blank ones that its merged labels reach over. */
export const rowBelow = (part: CardPart, top: number): number => {
  const next = part.rows.find((row) => row > top) ?? top + 1;
  const reach = Math.max(...part.inRow(top).map(({ area }) => area.bottom));
  return next <= reach ? next : top + 1;
};
