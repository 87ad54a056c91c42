import type { IndicatorColumnKey } from '../../form/card/label-key.ts';
import { type CardPart, type Place, rowBelow } from './card-part.ts';
import { blockOf, columnOf } from './label-index.ts';
import { columnsIn, type TableColumn } from './read-table.ts';

/** An indicator table's header: one or two rows, and the columns of one table; tables may share it side by side. */
export type IndicatorHeader = {
  readonly top: number;
  readonly bottom: number;
  readonly columns: ReadonlyMap<IndicatorColumnKey, Place>;
  /** The words left of it or above it, such as 长期绩效指标 or 年度绩效目标1(40分). */
  readonly beside: readonly Place[];
  /** Which of the tables side by side it is, and how many there are. */
  readonly position: number;
  readonly tables: number;
};

const NAMING: ReadonlySet<IndicatorColumnKey> = new Set([
  'level1',
  'level2',
  'name',
  'target',
  'actual',
  'weight',
  'score',
]);

const keysOf = (columns: readonly TableColumn<IndicatorColumnKey>[]): ReadonlySet<IndicatorColumnKey> =>
  new Set(columns.map(({ key }) => key));

/** A header names at least two of the three levels, or one of them and three columns in all. */
const isHeader = (columns: readonly TableColumn<IndicatorColumnKey>[]): boolean => {
  const keys = keysOf(columns);
  const levels = (['level1', 'level2', 'name'] as const).filter((key) => keys.has(key)).length;
  return levels >= 2 || (levels === 1 && [...keys].filter((key) => NAMING.has(key)).length >= 3);
};

/** A header's second row: column labels only, under merged labels of the first, and no indicator of its own. */
const secondRow = (part: CardPart, top: number): number | null => {
  const next = rowBelow(part, top);
  const below = columnsIn(part, columnOf, [next]);
  const others = part.inRow(next).filter((place) => columnOf(place.label) === undefined);
  return below.length >= 2 && !isHeader(below) && others.length <= 1 ? next : null;
};

/** Columns from left to right, a new table where a level, a name or a target comes again. */
const tablesIn = (columns: readonly TableColumn<IndicatorColumnKey>[]): readonly Map<IndicatorColumnKey, Place>[] => {
  const tables: Map<IndicatorColumnKey, Place>[] = [];
  for (const { key, place } of columns) {
    const table = tables.at(-1);
    const again = table?.has(key) === true && (key === 'level2' || key === 'name' || key === 'target');
    if (table === undefined || again) {
      const level1 = table?.get('level1');
      tables.push(new Map([...(level1 === undefined ? [] : [['level1', level1] as const]), [key, place]]));
    } else if (!table.has(key)) table.set(key, place);
  }
  return tables;
};

const besideOf = (part: CardPart, top: number, bottom: number, left: number): readonly Place[] =>
  [top - 1, top, bottom, bottom + 1]
    .filter((row, index, rows) => rows.indexOf(row) === index)
    .flatMap((row) => part.inRow(row))
    .filter((place) => {
      const block = blockOf(place.label);
      return place.row === top - 1 ? block !== undefined : block === 'indicators' && place.area.left < left;
    });

/** The labels of both header rows; one that only spans labels of the second row is no column of its own. */
const columnsOf = (part: CardPart, top: number, bottom: number): readonly TableColumn<IndicatorColumnKey>[] => {
  const columns = columnsIn(part, columnOf, top === bottom ? [top] : [top, bottom]);
  const below = columns.filter(({ place }) => place.row > top);
  const spans = ({ place }: TableColumn<IndicatorColumnKey>): boolean =>
    below.some((other) => other.place.area.left >= place.area.left && other.place.area.left <= place.area.right);
  return columns.filter((column) => column.place.row > top || !spans(column));
};

const headersAt = (part: CardPart, row: number): readonly IndicatorHeader[] => {
  const first = columnsIn(part, columnOf, [row]);
  if (!isHeader(first)) return [];
  const bottom = secondRow(part, row) ?? row;
  const tables = tablesIn(columnsOf(part, row, bottom));
  const left = first[0]?.place.area.left ?? 1;
  return tables.map((columns, position) => ({
    top: row,
    bottom,
    columns,
    beside: besideOf(part, row, bottom, left),
    position,
    tables: tables.length,
  }));
};

/** Every indicator table's header in a part, from the top. */
export const indicatorHeaders = (part: CardPart): readonly IndicatorHeader[] =>
  part.rows.flatMap((row) => headersAt(part, row));
