import { compact } from '../../../workbook/label.ts';
import type { SheetView } from '../../../workbook/sheet-view.ts';
import { pointsOf } from '../entry.ts';
import { cellsOf } from '../read/indicator-row.ts';
import { entryUnder } from '../read/read-table.ts';
import { cardLabelOf } from './card-label.ts';
import type { CardPart } from './card-part.ts';
import type { IndicatorHeader } from './indicator-header.ts';
import { blockOf } from './label-index.ts';

const COLON = /[:：]/u;

const beforeColon = (text: string): string => (COLON.test(text) ? (text.split(COLON)[0] ?? '') : text);

/** The first words of a row say that the table has ended or that the row only adds up. */
const endsTable = (part: CardPart, row: number, left: number): boolean => {
  const first = part.inRow(row).find((place) => place.area.left <= left + 1);
  if (first === undefined) return false;
  const block = blockOf(cardLabelOf(beforeColon(first.text))) ?? blockOf(first.label);
  return block === 'sum' || block === 'tail' || /^(?:注|说明|备注)[:：\d]/u.test(compact(first.text));
};

/** So many hundredths of a point are those of a whole card. */
const MOST_POINTS = 9000;

/** A row with the points of a whole card and no words: a sum that lost its label. */
const onlyAddsUp = (view: SheetView, row: number, header: IndicatorHeader): boolean => {
  const weight = header.columns.get('weight');
  if (weight === undefined || pointsOf(entryUnder(view, row, weight.area)).value < MOST_POINTS) return false;
  const { level2, name, target, actual } = cellsOf(view, row, header);
  return [level2, name, target, actual].every((entry) => (entry?.text ?? '') === '');
};

/** The leftmost column of a table. */
export const leftOf = (header: IndicatorHeader): number =>
  Math.min(...[...header.columns.values()].map((place) => place.area.left));

/** The first row below a table that is no longer its own, at most the one after `bottom`. */
export const tableEnd = (view: SheetView, part: CardPart, header: IndicatorHeader, bottom: number): number =>
  part.rows
    .filter((row) => row > header.bottom && row <= bottom)
    .find((row) => endsTable(part, row, leftOf(header)) || onlyAddsUp(view, row, header)) ?? bottom + 1;
