import type { IndicatorColumnKey } from '../../../form/card/label-key.ts';
import { compact } from '../../../workbook/label.ts';
import type { SheetView } from '../../../workbook/sheet-view.ts';
import { columnsIn, type TableColumn } from '../read/read-table.ts';
import type { CardPart, CardPlace } from './card-part.ts';
import { columnsByPlace, type GuessedColumns } from './columns-by-place.ts';
import { type HeaderBand, headerBand, isHeader, labelsIn } from './header-band.ts';
import { blockOf, columnOf } from './label-index.ts';
import { levelsAsHeld } from './levels-as-held.ts';
import { withoutMoneyBefore } from './money-before.ts';
import { splitColumns } from './split-columns.ts';

/** An indicator table's header: its rows, and the columns of one table; tables may share it side by side. */
export type IndicatorHeader = {
  readonly top: number;
  readonly bottom: number;
  readonly columns: ReadonlyMap<IndicatorColumnKey, CardPlace>;
  /** Columns under labels nobody knows, taken for what their place and contents say; a person is asked once. */
  readonly guessed: readonly IndicatorColumnKey[];
  /** The words left of it or above it, such as 长期绩效指标 or 年度绩效目标1(40分). */
  readonly beside: readonly CardPlace[];
  /** Which of the tables side by side it is, and how many there are. */
  readonly position: number;
  readonly tables: number;
};

const NONE: GuessedColumns = { columns: new Map(), doubtful: [] };

type Columns = Map<IndicatorColumnKey, CardPlace>;

/** 指标内容 right of 三级指标 says more of the same line; behind the values a name begins the next table. */
const holdsValues = (table: Columns): boolean => ['target', 'actual', 'weight'].some((key) => table.has(key as never));

const LONG_TERM = /中期|长期|实施期|三年/u;
const WHOLE_GOAL = /目标$/u;

/**
 * Of 指标值(中期) and 指标值(年度) the year's is what the card is about; of 年度目标 and 指标值 the latter is an indicator's own.
 */
const isNearer = (key: IndicatorColumnKey, { text }: CardPlace, before: CardPlace | undefined): boolean =>
  key === 'target' &&
  before !== undefined &&
  [LONG_TERM, WHOLE_GOAL].some((farther) => farther.test(compact(before.text)) && !farther.test(compact(text)));

/** Points beside each level, 一级指标 分值 二级指标 分值 三级指标 分值: those behind the name are the line's own. */
const isOwnWeight = (key: IndicatorColumnKey, { area }: CardPlace, table: Columns): boolean => {
  const [name, before] = [table.get('name'), table.get('weight')];
  if (key !== 'weight' || name === undefined || before === undefined) return false;
  return before.area.left < name.area.left && name.area.left < area.left;
};

const beginsNext = (table: Columns, key: IndicatorColumnKey): boolean =>
  table.has(key) && (key === 'level2' || (key === 'name' && holdsValues(table)));

/** Columns from left to right, a new table where a second level or a name comes again. */
const tablesIn = (columns: readonly TableColumn<IndicatorColumnKey>[]): readonly Columns[] => {
  const tables: Columns[] = [];
  for (const { key, place } of columns) {
    const table = tables.at(-1);
    if (table === undefined || beginsNext(table, key)) {
      const shared = [...(table ?? [])].filter(
        ([level]) => level === 'level1' || (level === 'level2' && key === 'name'),
      );
      tables.push(new Map([...shared, [key, place]]));
    } else if (!table.has(key) || isNearer(key, place, table.get(key)) || isOwnWeight(key, place, table))
      table.set(key, place);
  }
  return tables;
};

const besideOf = (part: CardPart, { top, bottom }: HeaderBand, left: number): readonly CardPlace[] =>
  [top - 1, top, bottom, bottom + 1]
    .filter((row, index, rows) => rows.indexOf(row) === index)
    .flatMap((row) => part.inRow(row))
    .filter((place) => {
      const block = blockOf(place.label);
      return place.row === top - 1 ? block !== undefined : block === 'indicators' && place.area.left < left;
    });

const headersAt = (view: SheetView, part: CardPart, row: number): readonly IndicatorHeader[] => {
  const first = columnsIn(part, columnOf, [row]);
  if (!isHeader(first)) return [];
  const band = headerBand(part, row);
  const { known, unknown } = labelsIn(part, band);
  const own = withoutMoneyBefore(known);
  const tables = tablesIn(own);
  const left = Math.min(...own.map(({ place }) => place.area.left));
  return tables.map((said, position) => {
    const columns = levelsAsHeld(part, band, said);
    const guess = tables.length > 1 ? NONE : columnsByPlace(view, part, band, columns, unknown);
    return {
      top: band.top,
      bottom: band.bottom,
      columns: splitColumns(part, band, new Map([...columns, ...guess.columns])),
      guessed: guess.doubtful,
      beside: besideOf(part, band, left),
      position,
      tables: tables.length,
    };
  });
};

/** Every indicator table's header in a part, from the top. */
export const indicatorHeaders = (view: SheetView, part: CardPart): readonly IndicatorHeader[] => {
  const found: IndicatorHeader[] = [];
  for (const row of part.rows) if (row > (found.at(-1)?.bottom ?? 0)) found.push(...headersAt(view, part, row));
  return found;
};
