import type { FundColumnKey } from '../../../form/card/label-key.ts';
import { compact } from '../../../workbook/label.ts';
import { numberText } from '../../../workbook/values/decimal.ts';
import { columnsIn, type TableColumn } from '../read/read-table.ts';
import { type CardPart, type CardPlace, rowBelow } from './card-part.ts';
import { fundColumnOf, fundKeyOf, isSumLine, taskColumnOf } from './label-index.ts';

type Column = TableColumn<FundColumnKey>;

/** A fund table's header: its rows and its columns. */
export type FundTable = {
  readonly rows: readonly number[];
  readonly columns: ReadonlyMap<FundColumnKey, CardPlace>;
};

export const MONEY_KEYS: readonly FundColumnKey[] = ['initial', 'adjusted', 'budget', 'arrived', 'spent', 'forecast'];

/** A place names a line of a fund table. */
export const namesLine = ({ label }: CardPlace): boolean => fundKeyOf(label) !== undefined || isSumLine(label);

const INCOME = /^(?:部门|单位)?(?:总)?收入(?:情况|预算|决算)?$/u;
const SPENDING = /^(?:部门|单位)?(?:总)?支出(?:情况|预算|决算)?$/u;

/** Columns below 收入 are what came in, where others stand below 支出: a card's money is what it may spend. */
const withoutIncome = (part: CardPart, columns: readonly Column[], rows: readonly number[]): readonly Column[] => {
  const above = rows.flatMap((row) => [...part.inRow(row - 1), ...part.inRow(row)]);
  const income = above.find(({ label }) => INCOME.test(label.bare));
  const spending = above.find(({ label }) => SPENDING.test(label.bare));
  if (income === undefined || spending === undefined) return columns;
  const isIncome = ({ place }: Column): boolean =>
    place.row > income.row && place.area.left >= income.area.left && place.area.right <= income.area.right;
  return columns.filter((column) => !isIncome(column));
};

/** The columns of header rows; where none says 预算, the 合计 of the sources beside 执行数 is the budget. */
const columnsAt = (part: CardPart, rows: readonly number[]): readonly Column[] => {
  const columns = withoutIncome(part, columnsIn(part, fundColumnOf, rows), rows);
  const keys = new Set(columns.map(({ key }) => key));
  if (!keys.has('spent') || keys.has('budget') || keys.has('initial')) return columns;
  const sum = rows.flatMap((row) => part.inRow(row)).find((place) => isSumLine(place.label));
  return sum === undefined ? columns : [...columns, { key: 'budget', place: sum }];
};

/** Amounts stand beside the labels of a row, not below them. */
const arePairs = (part: CardPart, columns: readonly Column[]): boolean =>
  columns.filter(({ place }) => {
    const beside = part.inRow(place.row).find(({ area }) => area.left > place.area.right);
    return beside !== undefined && numberText(beside.text.replace(/[%万亿元]+$/u, '')) !== null;
  }).length >= 2;

const isHeaderRow = (part: CardPart, row: number): boolean => {
  const columns = columnsAt(part, [row]);
  if (columns.length < 2) return false;
  const money = new Set(columns.filter(({ key }) => MONEY_KEYS.includes(key)).map(({ key }) => key));
  return money.size >= 2 && !arePairs(part, columns);
};

const headerRows = (part: CardPart, row: number): readonly number[] => {
  const below = rowBelow(part, row);
  const second = columnsIn(part, fundColumnOf, [below]);
  const labelled = part.inRow(below).some((place) => fundKeyOf(place.label) !== undefined);
  return second.length > 0 && !labelled ? [row, below] : [row];
};

/** So far below its header a column is looked at. */
const DEPTH = 6;

/** `年度预算数` may head the column in which the lines are named: then it holds no money. */
const holdsNames = (part: CardPart, { area }: CardPlace, above: number): boolean => {
  const rows = part.rows.filter((row) => row > area.bottom && row <= Math.min(area.bottom + DEPTH, above - 1));
  const below = rows
    .flatMap((row) => part.inRow(row))
    .filter((place) => place.area.left >= area.left && place.area.left <= area.right);
  return below.some(namesLine) && !below.some(({ text }) => numberText(text) !== null);
};

/** Of 预算批复数 and 调整后预算数 the latter is the year's, and the former what it began with. */
export const isAdjusted = (text: string): boolean => compact(text).includes('调整后');

const namesTasks = (part: CardPart, row: number): boolean =>
  part.inRow(row).some(({ label }) => taskColumnOf(label) === 'name');

/**
 * The fund table's header above the first indicator table; null where funds stand as pairs of label and value. `besidesTasks`: what
 * heads a table of tasks with their money is none, since that is read as tasks.
 */
export const fundTableOf = (part: CardPart, above: number, besidesTasks: boolean): FundTable | null => {
  const mayHead = (row: number): boolean => row < above && !(besidesTasks && namesTasks(part, row));
  const header = part.rows.find((row) => mayHead(row) && isHeaderRow(part, row));
  if (header === undefined) return null;
  const rows = headerRows(part, header);
  const columns = new Map<FundColumnKey, CardPlace>();
  for (const { key, place } of columnsAt(part, rows)) {
    if (holdsNames(part, place, above)) continue;
    const before = columns.get(key);
    if (before === undefined) columns.set(key, place);
    else if (key === 'budget' && isAdjusted(place.text) && !columns.has('initial')) {
      columns.set('initial', before);
      columns.set('budget', place);
    }
  }
  return { rows, columns };
};
