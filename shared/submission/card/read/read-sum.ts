import { compact } from '../../../workbook/label.ts';
import type { SheetView } from '../../../workbook/sheet-view.ts';
import type { Card, HeadValue } from '../card.ts';
import { type Amount, type Entry, entryAt, isFilled, pointsOf, withText } from '../entry.ts';
import type { CardPart, CardPlace } from '../layout/card-part.ts';
import type { IndicatorHeader } from '../layout/indicator-header.ts';
import { blockOf } from '../layout/label-index.ts';
import { valueBeside } from './read-head.ts';
import { entryUnder } from './read-table.ts';

type Sum = NonNullable<Card['sum']>;

/** The first number right of a label in its row that does not stand under 分值. */
const scoreBeside = (view: SheetView, part: CardPart, place: CardPlace, weight: CardPlace | undefined): Amount => {
  const isWeight = ({ area }: CardPlace): boolean =>
    weight !== undefined && area.left >= weight.area.left && area.left <= weight.area.right;
  const found = part
    .inRow(place.row)
    .filter((each) => each.area.left > place.area.right && !isWeight(each))
    .map((each) => pointsOf(entryAt(view, each.row, each.column)))
    .find(({ state }) => state === 'value' || state === 'error' || state === 'uncalculated');
  return found ?? pointsOf(valueBeside(view, part, place));
};

/** A line that adds up: its points and its score, under their columns or beside the label. */
const sumAt = (view: SheetView, part: CardPart, header: IndicatorHeader, place: CardPlace): Sum => {
  const label = entryAt(view, place.row, place.column);
  const under = (key: 'weight' | 'score'): Amount | undefined => {
    const column = header.columns.get(key);
    const right = column !== undefined && column.area.left > place.area.right;
    return right ? pointsOf(entryUnder(view, place.row, column.area)) : undefined;
  };
  const weight = under('weight');
  const own = under('score');
  const isOwn = own !== undefined && (isFilled(own) || weight?.state === 'value');
  const score = isOwn ? own : scoreBeside(view, part, place, header.columns.get('weight'));
  return { label, score, ...(weight === undefined || !isOwn ? {} : { weight }) };
};

/** The line 总分 below the last indicator table; of several, as 合计 of the indicators and 总得分 of the card, the last. */
const sumLine = (view: SheetView, part: CardPart, header: IndicatorHeader): Sum | null => {
  const sums = part.labels.filter((each) => each.row > header.bottom && blockOf(each.label) === 'sum');
  const found = sums.map((place) => sumAt(view, part, header, place));
  return found.findLast(({ score }) => score !== undefined && isFilled(score)) ?? found[0] ?? null;
};

const TOTAL_IN_HEAD = /^(?:自评)?(?:总分|总得分|得分|综合得分)$/u;

/** The total where it stands above the tables: `自评得分 | 97`, `自评总分：94`. */
const sumInHead = (
  view: SheetView,
  part: CardPart,
  header: IndicatorHeader,
  tableRows: readonly number[],
): Sum | null => {
  for (const place of part.places.filter(({ row }) => row < header.top && !tableRows.includes(row))) {
    const label = (): Entry => entryAt(view, place.row, place.column);
    if (TOTAL_IN_HEAD.test(place.label.bare))
      return { label: label(), score: scoreBeside(view, part, place, undefined) };
    const inline = place.label.pairs.find((pair) => TOTAL_IN_HEAD.test(pair.label) && pair.value !== '');
    if (inline !== undefined) return { label: label(), score: pointsOf(withText(label(), inline.value)) };
  }
  return null;
};

/** What the card says its total is, below its last table or in its head; `fundRows` head the fund table. */
export const readSum = (
  view: SheetView,
  part: CardPart,
  headers: readonly IndicatorHeader[],
  fundRows: readonly number[],
): Card['sum'] => {
  const [first, last] = [headers[0], headers.at(-1)];
  if (first === undefined || last === undefined) return null;
  const below = sumLine(view, part, last);
  if (below !== null && isFilled(below.score)) return below;
  return sumInHead(view, part, first, fundRows) ?? below;
};

/** Whether points stand below the last indicator line (its row) without a label: a total that lost its name. */
export const isSumUnlabelled = (
  view: SheetView,
  part: CardPart,
  header: IndicatorHeader | undefined,
  lastLine: number,
): boolean => {
  const columns = (['weight', 'score'] as const).flatMap((key) => header?.columns.get(key) ?? []);
  for (let row = lastLine + 1; row <= part.area.bottom; row++)
    if (columns.some(({ area }) => pointsOf(entryUnder(view, row, area)).state === 'value')) return true;
  return false;
};

const GRADE = /^[优良中差](?:秀|好|等|级)?$/u;

/** A grade that stands without a label at the end of the line 总分. */
export const gradeBesideSum = (view: SheetView, part: CardPart, sum: Card['sum']): HeadValue | undefined => {
  const found = sum === null ? undefined : part.inRow(sum.label.row).find((place) => GRADE.test(compact(place.text)));
  return found === undefined || sum === null
    ? undefined
    : { label: sum.label, value: entryAt(view, found.row, found.column) };
};
