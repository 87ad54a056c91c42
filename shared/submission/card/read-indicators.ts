import { compact } from '../../workbook/label.ts';
import type { SheetView } from '../../workbook/sheet-view.ts';
import type { Indicator, IndicatorBlock } from './card.ts';
import type { CardPart } from './card-part.ts';
import { blankEntry, type Entry, entryAt } from './entry.ts';
import type { IndicatorHeader } from './indicator-header.ts';
import { type Cells, cellsOf, indicatorOf, isUnused } from './indicator-row.ts';
import { entryUnder } from './read-table.ts';
import { withClassPoints, withRoles } from './row-roles.ts';
import { leftOf } from './table-end.ts';

const SUBTOTAL = /^小计/u;

/** Levels stand once for several rows: a blank one means the one above. */
const inherited = (own: Entry | undefined, above: Entry | undefined, fallback: Entry): Entry =>
  own !== undefined && own.text !== '' ? own : (above ?? own ?? fallback);

type Levels = { readonly level1: Entry | undefined; readonly level2: Entry | undefined };

const levelsOf = (cells: Cells, above: Levels, fallback: Entry): { readonly level1: Entry; readonly level2: Entry } => {
  const own = cells.level1;
  const renewed = own !== undefined && own.text !== '' && own.text !== above.level1?.text;
  return {
    level1: inherited(own, above.level1, fallback),
    level2: inherited(cells.level2, renewed ? undefined : above.level2, fallback),
  };
};

/** Rows below `header` and above `end` that are indicators. */
const readIndicators = (
  view: SheetView,
  part: CardPart,
  header: IndicatorHeader,
  end: number,
): readonly Indicator[] => {
  const rows = part.rows.filter((row) => row > header.bottom && row < end);
  const indicators: Indicator[] = [];
  let levels: Levels = { level1: undefined, level2: undefined };
  for (const row of rows) {
    const cells = cellsOf(view, row, header);
    const found = levelsOf(cells, levels, blankEntry(row, leftOf(header)));
    levels = found;
    const subtotal = SUBTOTAL.test(compact(cells.name?.text ?? found.level2.text));
    if (!subtotal && !isUnused(cells)) indicators.push(indicatorOf(row, cells, found.level1, found.level2));
  }
  return withClassPoints(withRoles(indicators));
};

const LONG_TERM = /长期|中期|实施期|三年/u;

const isMultiYear = (header: IndicatorHeader): boolean =>
  header.tables > 1 ? header.position === 0 : header.beside.some((place) => LONG_TERM.test(compact(place.text)));

/** One indicator table with its header's cells; `end` is the first row below it. */
export const readBlock = (view: SheetView, part: CardPart, header: IndicatorHeader, end: number): IndicatorBlock => {
  const label = header.beside.find((place) => place.label.points !== null);
  return {
    period: isMultiYear(header) ? 'multi-year' : 'annual',
    header: Object.fromEntries(
      [...header.columns].map(([key, place]) => [key, entryUnder(view, place.row, place.area)]),
    ),
    guessed: header.guessed,
    label: label === undefined ? null : entryAt(view, label.row, label.column),
    points: label?.label.points ?? null,
    indicators: readIndicators(view, part, header, end),
  };
};
