import type { FundColumnKey, FundKey } from '../../form/card/label-key.ts';
import type { SheetView } from '../../workbook/sheet-view.ts';
import type { MoneyUnit } from '../../workbook/values/money.ts';
import { rateOf } from '../../workbook/values/rate.ts';
import type { FundLine } from './card.ts';
import { type CardPart, type Place, rowBelow } from './card-part.ts';
import { type Amount, type Entry, entryAt, moneyOf, pointsOf, rateAmountOf } from './entry.ts';
import { blockOf, fundColumnOf, fundKeyOf } from './label-index.ts';
import { columnsIn, entryUnder, type TableColumn } from './read-table.ts';

type Column = TableColumn<FundColumnKey>;

export type FundTable = {
  readonly rows: readonly number[];
  readonly columns: ReadonlyMap<FundColumnKey, Place>;
};

const MONEY: readonly FundColumnKey[] = ['initial', 'adjusted', 'budget', 'spent', 'forecast'];

const isHeaderRow = (columns: readonly Column[]): boolean =>
  new Set(columns.filter(({ key }) => MONEY.includes(key)).map(({ key }) => key)).size >= 2;

const headerRows = (part: CardPart, row: number): readonly number[] => {
  const below = rowBelow(part, row);
  const second = columnsIn(part, fundColumnOf, [below]);
  const labelled = part.inRow(below).some((place) => fundKeyOf(place.label) !== undefined);
  return second.length > 0 && !labelled ? [row, below] : [row];
};

/** The fund table's header above the first indicator table; null where funds stand as pairs of label and value. */
export const fundTableOf = (part: CardPart, above: number): FundTable | null => {
  const header = part.rows.find((row) => row < above && isHeaderRow(columnsIn(part, fundColumnOf, [row])));
  if (header === undefined) return null;
  const rows = headerRows(part, header);
  const columns = new Map<FundColumnKey, Place>();
  for (const { key, place } of columnsIn(part, fundColumnOf, rows)) if (!columns.has(key)) columns.set(key, place);
  return { rows, columns };
};

type MoneyAmounts = { [key in FundColumnKey]?: Amount };

const moneyUnder = (view: SheetView, row: number, table: FundTable, unit: MoneyUnit): MoneyAmounts =>
  Object.fromEntries(
    [...table.columns]
      .filter(([key]) => MONEY.includes(key))
      .map(([key, place]) => [key, moneyOf(entryUnder(view, row, place.area), unit)]),
  );

const pointsUnder = (view: SheetView, row: number, table: FundTable, near: number | null): MoneyAmounts =>
  Object.fromEntries(
    [...table.columns]
      .filter(([key]) => !MONEY.includes(key) && key !== 'reason')
      .map(([key, place]) => {
        const entry = entryUnder(view, row, place.area);
        return [key, key === 'rate' ? rateAmountOf(entry, near) : pointsOf(entry)];
      }),
  );

const lineOf = (
  view: SheetView,
  table: FundTable,
  row: number,
  key: FundKey,
  label: Entry,
  unit: MoneyUnit,
): FundLine => {
  const money = moneyUnder(view, row, table, unit);
  const near = rateOf(money.spent?.value ?? 0, (money.budget ?? money.initial)?.value ?? 0);
  const reason = table.columns.get('reason');
  return {
    key,
    period: 'annual',
    label,
    amounts: { ...money, ...pointsUnder(view, row, table, near) },
    reason: reason === undefined ? undefined : entryUnder(view, row, reason.area),
  };
};

const holdsMoney = (line: FundLine): boolean =>
  MONEY.some((key) => line.amounts[key] !== undefined && line.amounts[key].state !== 'blank');

const labelLeft = (part: CardPart, table: FundTable, row: number): Place | undefined => {
  const left = Math.min(...[...table.columns.values()].map((place) => place.area.left));
  return part
    .inRow(row)
    .filter((place) => place.area.left < left)
    .at(-1);
};

const closesFunds = (place: Place | undefined): boolean =>
  place !== undefined && ['goals', 'indicators', 'tail', 'tasks'].includes(blockOf(place.label) ?? '');

/** What a line is: by its label, else the total where none has come, else a part. */
const keyOf = (label: Place | undefined, hasTotal: boolean): FundKey => {
  const known = label === undefined ? undefined : fundKeyOf(label.label);
  const isTotal = known === undefined ? !hasTotal : known === 'total' || known === 'multiYearTotal';
  if (isTotal) return hasTotal ? 'part' : 'total';
  return known ?? 'part';
};

/** The lines under a fund table's header: the total first, then its parts; a line without a known label is a part too. */
export const readFundTable = (
  view: SheetView,
  part: CardPart,
  table: FundTable,
  bottom: number,
  unit: MoneyUnit,
): readonly FundLine[] => {
  const lines: FundLine[] = [];
  const last = Math.max(...table.rows);
  for (const row of part.rows.filter((each) => each > last && each < bottom)) {
    if (closesFunds(part.inRow(row)[0])) break;
    const label = labelLeft(part, table, row);
    const key = keyOf(
      label,
      lines.some((line) => line.key === 'total'),
    );
    const entry = label === undefined ? entryAt(view, row, part.area.left) : entryAt(view, label.row, label.column);
    const line = lineOf(view, table, row, key, entry, unit);
    if ((label !== undefined && fundKeyOf(label.label) !== undefined) || holdsMoney(line)) lines.push(line);
  }
  return lines;
};
