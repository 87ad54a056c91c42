import type { IndicatorColumnKey } from '../../../form/card/label-key.ts';
import type { Area } from '../../../workbook/grid.ts';
import { compact } from '../../../workbook/label.ts';
import type { CardPart, CardPlace } from './card-part.ts';
import type { HeaderBand } from './header-band.ts';
import { blockOf } from './label-index.ts';

type Columns = ReadonlyMap<IndicatorColumnKey, CardPlace>;

/** So many rows tell what stands under a label. */
const ROWS = 40;

const isWide = ({ area }: CardPlace): boolean => area.right > area.left;

const inside = (place: CardPlace, { left, right }: Area): boolean =>
  place.area.left >= left && place.area.right <= right;

const narrowed = (place: CardPlace, left: number, right: number): CardPlace => ({
  ...place,
  area: { ...place.area, left, right },
});

/** The left edges of what stands below a label, line by line. */
const edgesUnder = (part: CardPart, { bottom }: HeaderBand, { area }: CardPlace): readonly number[] => {
  const below = part.rows.filter((row) => row > bottom).slice(0, ROWS);
  const end = below.findIndex((row) => part.inRow(row).some(({ label }) => blockOf(label) === 'sum'));
  const edges = (end < 0 ? below : below.slice(0, end))
    .flatMap((row) => part.inRow(row))
    .filter((place) => inside(place, area))
    .map((place) => place.area.left);
  return [...new Set(edges)].sort((one, other) => one - other);
};

/** 指标名称 over two or three columns nobody labelled: the levels, and the name in the last. */
const levelsUnder = (part: CardPart, band: HeaderBand, columns: Columns): Columns => {
  const name = columns.get('name');
  if (name === undefined || !isWide(name) || columns.has('level1') || columns.has('level2')) return columns;
  const edges = edgesUnder(part, band, name);
  const [first, second] = edges;
  const last = edges.at(edges.length > 2 ? 2 : -1);
  if (first === undefined || second === undefined || last === undefined) return columns;
  return new Map([
    ...columns,
    ['level1', narrowed(name, first, second - 1)],
    ...(last === second ? [] : [['level2', narrowed(name, second, last - 1)] as const]),
    ['name', narrowed(name, last, name.area.right)],
  ]);
};

const WHOLE_YEAR = /^(?:全年|年度|本年|当年|年末|年底|年终)/u;

/** Of 半年 and 全年 under one 指标值 the year's is what the card is about. */
const yearUnder = (part: CardPart, { bottom }: HeaderBand, place: CardPlace): CardPlace => {
  if (!isWide(place)) return place;
  const parts = part.places.filter(
    (each) => each.row > place.row && each.row <= bottom && inside(each, place.area) && each !== place,
  );
  const year = parts.length < 2 ? undefined : parts.find(({ text }) => WHOLE_YEAR.test(compact(text)));
  return year === undefined ? place : narrowed(place, year.area.left, year.area.right);
};

/** Columns whose label spans several, of which each line holds its own: narrowed to the one that is meant. */
export const splitColumns = (part: CardPart, band: HeaderBand, columns: Columns): Columns => {
  const levels = levelsUnder(part, band, columns);
  return new Map(
    [...levels].map(([key, place]) => [
      key,
      key === 'target' || key === 'actual' ? yearUnder(part, band, place) : place,
    ]),
  );
};
