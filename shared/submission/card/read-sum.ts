import { compact } from '../../workbook/label.ts';
import type { SheetView } from '../../workbook/sheet-view.ts';
import type { Card, HeadValue } from './card.ts';
import type { CardPart } from './card-part.ts';
import { type Amount, entryAt, isFilled, pointsOf } from './entry.ts';
import type { IndicatorHeader } from './indicator-header.ts';
import { blockOf } from './label-index.ts';
import { valueBeside } from './read-head.ts';
import { entryUnder } from './read-table.ts';

/** The line 总分 below the last indicator table: its points and its score, under their columns or beside the label. */
export const readSum = (view: SheetView, part: CardPart, header: IndicatorHeader | undefined): Card['sum'] => {
  if (header === undefined) return null;
  const place = part.places.find((each) => each.row > header.bottom && blockOf(each.label) === 'sum');
  if (place === undefined) return null;
  const label = entryAt(view, place.row, place.column);
  const under = (key: 'weight' | 'score'): Amount | undefined => {
    const column = header.columns.get(key);
    const right = column !== undefined && column.area.left > place.area.right;
    return right ? pointsOf(entryUnder(view, place.row, column.area)) : undefined;
  };
  const weight = under('weight');
  const own = under('score');
  const score =
    own !== undefined && (isFilled(own) || weight !== undefined) ? own : pointsOf(valueBeside(view, part, place));
  return { label, score, ...(weight === undefined ? {} : { weight }) };
};

const GRADE = /^[优良中差](?:秀|好|等|级)?$/u;

/** A grade that stands without a label at the end of the line 总分. */
export const gradeBesideSum = (view: SheetView, part: CardPart, sum: Card['sum']): HeadValue | undefined => {
  const found = sum === null ? undefined : part.inRow(sum.label.row).find((place) => GRADE.test(compact(place.text)));
  return found === undefined || sum === null
    ? undefined
    : { label: sum.label, value: entryAt(view, found.row, found.column) };
};
