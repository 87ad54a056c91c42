import type { IndicatorColumnKey } from '../../form/card/label-key.ts';
import { compact, coreOf } from '../../workbook/label.ts';
import type { SheetView } from '../../workbook/sheet-view.ts';
import type { Indicator, IndicatorBlock } from './card.ts';
import type { CardPart } from './card-area.ts';
import { cardLabelOf } from './card-label.ts';
import { blankEntry, type Entry, entryAt, isFilled, pointsOf } from './entry.ts';
import type { IndicatorHeader } from './indicator-header.ts';
import { composedValueOf, indicatorValueOf } from './indicator-value.ts';
import { blockOf } from './label-index.ts';
import { entryUnder } from './read-table.ts';

type Cells = { readonly [key in IndicatorColumnKey]?: Entry };

const GROUPS: readonly (readonly [RegExp, string])[] = [
  [/满意度/u, '满意度指标'],
  [/^成本/u, '成本指标'],
  [/^产出/u, '产出指标'],
  [/^(?:项目)?效益|^效果/u, '效益指标'],
];

/** The class a first-level name means: `产出指标(50分)`, `产出` → 产出指标; other names stay as they are. */
export const groupOf = (text: string): string => {
  const name = coreOf(cardLabelOf(text).keys.at(-1) ?? '');
  return GROUPS.find(([pattern]) => pattern.test(name))?.[1] ?? name;
};

const MARKS = [
  'likelihood',
  'certain',
  'possible',
  'impossible',
  'causeMoney',
  'causeSystem',
  'causeStaff',
  'causeHardware',
  'causeOther',
] as const;

const cellsOf = (view: SheetView, row: number, header: IndicatorHeader): Cells =>
  Object.fromEntries([...header.columns].map(([key, place]) => [key, entryUnder(view, row, place.area)]));

const blank = (like: Entry): Entry => ({ ...like, text: '', source: undefined });

/** `=100%` typed into a sheet is a formula that gives 1: the target it was meant as. */
const typedTarget = ({ text, source }: Entry): string => {
  const share = source?.kind === 'number' && source.formula && !source.percent ? Number(source.value) : 0;
  return share > 0 && share <= 1 ? `=${Math.round(share * 10_000) / 100}%` : text;
};

const indicatorOf = (row: number, cells: Cells, level1: Entry, level2: Entry): Indicator => {
  const anchor = cells.name ?? cells.level2 ?? level1;
  const name = cells.name ?? level2;
  const target = cells.target ?? blank(anchor);
  return {
    row,
    level1,
    group: groupOf(level1.text),
    level2,
    name,
    target,
    wanted: composedValueOf(cells.operator?.text ?? '', typedTarget(target), cells.unit?.text ?? ''),
    operator: cells.operator,
    unit: cells.unit,
    actual: cells.actual,
    reached: indicatorValueOf(cells.actual?.text ?? ''),
    forecast: cells.forecast,
    weight: cells.weight === undefined ? undefined : pointsOf(cells.weight),
    score: cells.score === undefined ? undefined : pointsOf(cells.score),
    reason: cells.reason,
    marks: Object.fromEntries(MARKS.flatMap((key) => (cells[key] === undefined ? [] : [[key, cells[key]]]))),
  };
};

const PLACEHOLDER_NAME = /^(?:(?:三级)?指标\d*|…+|\.{3,}|。{3,}|-+|—+|x+)$/iu;

/** A template's row nobody filled: no name or a placeholder, no target, no points. */
const isUnused = (cells: Cells): boolean => {
  const name = compact(cells.name?.text ?? '');
  const filled = (['target', 'actual', 'score', 'reason'] as const).some(
    (key) => isFilled(cells[key]) && !PLACEHOLDER_NAME.test(compact(cells[key].text)),
  );
  return (name === '' || PLACEHOLDER_NAME.test(name)) && !filled && !isFilled(cells.weight);
};

/** The first words of a row say that the table has ended or that the row only adds up. */
const endsTable = (part: CardPart, row: number, left: number): boolean => {
  const first = part.inRow(row).find((place) => place.area.left <= left + 1);
  if (first === undefined) return false;
  const block = blockOf(first.label);
  return block === 'sum' || block === 'tail' || /^(?:注|说明|备注)[:：\d]/u.test(compact(first.text));
};

/** A row with the points of a whole card and no words: a sum that lost its label. */
const onlyAddsUp = (view: SheetView, row: number, header: IndicatorHeader): boolean => {
  const cells = cellsOf(view, row, header);
  const words = [cells.level2, cells.name, cells.target, cells.actual];
  return (
    words.every((entry) => (entry?.text ?? '') === '') &&
    cells.weight !== undefined &&
    pointsOf(cells.weight).value >= 9000
  );
};

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

const leftOf = (header: IndicatorHeader): number =>
  Math.min(...[...header.columns.values()].map((place) => place.area.left));

/** The first row below a table that is no longer its own, at most the one after `bottom`. */
export const tableEnd = (view: SheetView, part: CardPart, header: IndicatorHeader, bottom: number): number =>
  part.rows
    .filter((row) => row > header.bottom && row <= bottom)
    .find((row) => endsTable(part, row, leftOf(header)) || onlyAddsUp(view, row, header)) ?? bottom + 1;

/** Rows below `header` down to `bottom` that are indicators. */
export const readIndicators = (
  view: SheetView,
  part: CardPart,
  header: IndicatorHeader,
  bottom: number,
): readonly Indicator[] => {
  const end = tableEnd(view, part, header, bottom);
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
  return indicators;
};

const LONG_TERM = /长期|中期|实施期|三年/u;

const isMultiYear = (header: IndicatorHeader): boolean =>
  header.tables > 1 ? header.position === 0 : header.beside.some((place) => LONG_TERM.test(compact(place.text)));

/** One indicator table with its header's cells. */
export const readBlock = (view: SheetView, part: CardPart, header: IndicatorHeader, bottom: number): IndicatorBlock => {
  const label = header.beside.find((place) => place.label.points !== null);
  return {
    period: isMultiYear(header) ? 'multi-year' : 'annual',
    header: Object.fromEntries(
      [...header.columns].map(([key, place]) => [key, entryUnder(view, place.row, place.area)]),
    ),
    label: label === undefined ? null : entryAt(view, label.row, label.column),
    points: label?.label.points ?? null,
    indicators: readIndicators(view, part, header, bottom),
  };
};
