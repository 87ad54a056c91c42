import { compact } from '../../../workbook/label.ts';
import type { SheetView } from '../../../workbook/sheet-view.ts';
import type { Indicator, IndicatorBlock } from '../card.ts';
import { blankEntry, type Entry, entryAt, isFilled } from '../entry.ts';
import type { CardPart } from '../layout/card-part.ts';
import type { IndicatorHeader } from '../layout/indicator-header.ts';
import { withClassPoints, withRoles } from '../layout/row-roles.ts';
import { leftOf } from '../layout/table-end.ts';
import { type Cells, cellsOf, indicatorOf, isUnused } from './indicator-row.ts';
import { type IndicatorRowKind, indicatorRowKind } from './indicator-row-kind.ts';
import { entryUnder } from './read-table.ts';

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

/** A row of the table with the levels it stands under. */
export type IndicatorRow = {
  readonly row: number;
  readonly cells: Cells;
  readonly level1: Entry;
  readonly level2: Entry;
};

type RowOfKind = IndicatorRow & { readonly kind: IndicatorRowKind };
type Table = readonly [view: SheetView, part: CardPart, header: IndicatorHeader, end: number];

const tableRows = (...[view, part, header, end]: Table): readonly RowOfKind[] => {
  const rows: RowOfKind[] = [];
  let levels: Levels = { level1: undefined, level2: undefined };
  for (const row of part.rows.filter((one) => one > header.bottom && one < end)) {
    const cells = cellsOf(view, row, header);
    const kind = indicatorRowKind(view, row, header, cells);
    const found = levelsOf(cells, levels, blankEntry(row, leftOf(header)));
    // What adds up or is printed names no level for the lines below; a sample may have been written over a class's first line.
    if (kind === 'line' || kind === 'sample') levels = found;
    rows.push({ row, kind, cells, ...found });
  }
  return rows;
};

/** Rows below `header` and above `end`, but those that add up, number the columns or show how a line is filled in. */
export const indicatorRows = (...table: Table): readonly IndicatorRow[] =>
  tableRows(...table).filter(({ kind }) => kind === 'line');

/** 约束性指标, said at the left edge, are kept or not: where a line has neither points nor a score, none is asked for. */
const isBound = (view: SheetView, part: CardPart, { row, cells }: IndicatorRow): boolean =>
  !isFilled(cells.weight) &&
  !isFilled(cells.score) &&
  compact(entryAt(view, row, part.area.left).text).startsWith('约束性指标');

const readIndicators = (rows: readonly IndicatorRow[], ...[view, part]: Table): readonly Indicator[] => {
  const used = rows.filter(({ cells }) => !isUnused(cells));
  const bound = new Set(used.filter((line) => isBound(view, part, line)).map(({ row }) => row));
  const lines = withRoles(used.map(({ row, cells, level1, level2 }) => indicatorOf(row, cells, level1, level2)));
  return withClassPoints(lines.map((line) => (bound.has(line.row) ? { ...line, role: 'part' } : line)));
};

const LONG_TERM = /长期|中期|实施期|三年/u;

const isMultiYear = (header: IndicatorHeader): boolean =>
  header.tables > 1 ? header.position === 0 : header.beside.some((place) => LONG_TERM.test(compact(place.text)));

/** One indicator table with its header's cells; `end` is the first row below it. */
export const readBlock = (...table: Table): IndicatorBlock => {
  const [view, , header] = table;
  const rows = tableRows(...table);
  const lines = rows.filter(({ kind }) => kind === 'line');
  const samples = rows.flatMap(({ kind, row }) => (kind === 'sample' ? row : []));
  const label = header.beside.find((place) => place.label.points !== null);
  return {
    period: isMultiYear(header) ? 'multi-year' : 'annual',
    header: Object.fromEntries(
      [...header.columns].map(([key, place]) => [key, entryUnder(view, place.row, place.area)]),
    ),
    guessed: header.guessed,
    label: label === undefined ? null : entryAt(view, label.row, label.column),
    points: label?.label.points ?? null,
    indicators: readIndicators(lines, ...table),
    ...(samples.length === 0 ? {} : { samples }),
  };
};
