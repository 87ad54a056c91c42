import type { IndicatorColumnKey } from '../../../form/card/label-key.ts';
import { compact } from '../../../workbook/label.ts';
import { columnsIn, namesBlock, type TableColumn } from '../read/read-table.ts';
import { type CardPart, type CardPlace, rowBelow } from './card-part.ts';
import { blockOf, columnOf, headKeyOf } from './label-index.ts';

/** The rows an indicator table's header fills, one to three. */
export type HeaderBand = { readonly top: number; readonly bottom: number };

type Column = TableColumn<IndicatorColumnKey>;

const LEVELS: readonly IndicatorColumnKey[] = ['level1', 'level2', 'name'];
const NAMING: ReadonlySet<IndicatorColumnKey> = new Set([
  ...LEVELS,
  'operator',
  'target',
  'unit',
  'actual',
  'weight',
  'score',
]);

const FEWEST_COLUMNS = 2;

/**
 * A row of labels names at least two of the three levels, or one of them and three columns in all, or what is wanted among three
 * columns.
 */
export const isHeader = (columns: readonly Column[]): boolean => {
  if (columns.length < FEWEST_COLUMNS) return false;
  const keys = new Set(columns.map(({ key }) => key));
  const levels = LEVELS.filter((key) => keys.has(key)).length;
  const named = [...keys].filter((key) => NAMING.has(key)).length;
  return levels >= 2 || (named >= 3 && (levels === 1 || keys.has('target')));
};

/** Short words without figures: no amount, no name of a project. */
const looksLikeLabel = ({ text }: CardPlace): boolean => {
  const words = compact(text);
  return words.length <= 16 && !/\d|[。；;]/u.test(words.replace(/\(.*?\)|[1-9]$/gu, ''));
};

/** The goal block takes the row, or ends in it: what is written there, were it 详见附件 or 完成全部指标, is no label. */
const isOfGoals = (part: CardPart, row: number): boolean =>
  part.labels.some(
    ({ area, label, ...place }) => (place.row === row || area.bottom === row) && blockOf(label) === 'goals',
  );

/**
 * The row above belongs to a header whose levels stand in its lower row: it has labels of columns, some merged down beside the
 * levels, or nothing but labels.
 */
const belongsAbove = (part: CardPart, row: number): boolean => {
  const above = part.inRow(row - 1);
  const columns = columnsIn(part, columnOf, [row - 1]).filter(({ key }) => !LEVELS.includes(key));
  if (columns.length === 0 || isOfGoals(part, row - 1)) return false;
  if (columns.some(({ place }) => place.area.bottom >= row)) return true;
  return columns.length >= 2 && above.every(looksLikeLabel);
};

/** A second row: labels of columns alone, under merged labels of the first, and no indicator of its own. */
const labelsBelow = (part: CardPart, next: number): boolean => {
  const below = columnsIn(part, columnOf, [next]);
  const others = part.inRow(next).filter((place) => columnOf(place.label) === undefined);
  return below.length >= 2 && !isHeader(below) && others.length <= 1;
};

/** A second row that splits wide labels of the first, as 优, 良, 中 and 差 or the names of places, the other labels reaching down. */
const splitsBelow = (part: CardPart, row: number, next: number): boolean => {
  const [labels, below] = [part.inRow(row), part.inRow(next)];
  const wide = labels.filter(({ area }) => area.right > area.left && area.bottom === row);
  const down = labels.filter(({ area }) => area.bottom >= next);
  const split = (place: CardPlace): boolean =>
    wide.some(({ area }) => place.area.left >= area.left && place.area.right <= area.right);
  return (
    below.length >= 2 &&
    down.length * 2 >= labels.length &&
    below.every((place) => split(place) && looksLikeLabel(place))
  );
};

/** The header whose levels stand in a row, with the rows above and below that are part of it. */
export const headerBand = (part: CardPart, row: number): HeaderBand => {
  const next = rowBelow(part, row);
  return {
    top: belongsAbove(part, row) ? row - 1 : row,
    bottom: labelsBelow(part, next) || splitsBelow(part, row, next) ? next : row,
  };
};

/** `绩效指标` at the left edge stands beside the table. */
const opensTable = (part: CardPart, place: CardPlace): boolean =>
  place === part.inRow(place.row)[0] && (blockOf(place.label) !== undefined || namesBlock(part, place));

/** The columns of a band's rows; a label that only spans known labels below it is none. Those nobody knows stand apart. */
export const labelsIn = (
  part: CardPart,
  { top, bottom }: HeaderBand,
): { readonly known: readonly Column[]; readonly unknown: readonly CardPlace[] } => {
  const rows = part.rows.filter((row) => row >= top && row <= bottom);
  const columns = columnsIn(part, columnOf, rows);
  const spans = ({ row, area }: CardPlace): boolean =>
    columns.some(({ place }) => place.row > row && place.area.left >= area.left && place.area.left <= area.right);
  const known = columns.filter(({ place }) => !spans(place));
  const covered = ({ area }: CardPlace): boolean =>
    known.some(({ place }) => place.area.left <= area.right && place.area.right >= area.left);
  const unknown = rows
    .flatMap((row) => part.inRow(row))
    .filter(({ label }) => columnOf(label) === undefined && headKeyOf(label) === undefined)
    .filter((place) => !covered(place) && !opensTable(part, place));
  return { known, unknown: unknown.sort((one, other) => one.area.left - other.area.left) };
};
