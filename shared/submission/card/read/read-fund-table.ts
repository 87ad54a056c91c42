import type { FundColumnKey, FundKey } from '../../../form/card/label-key.ts';
import type { Area } from '../../../workbook/grid.ts';
import type { SheetView } from '../../../workbook/sheet-view.ts';
import { numberText } from '../../../workbook/values/decimal.ts';
import type { MoneyUnit } from '../../../workbook/values/money.ts';
import { rateOf } from '../../../workbook/values/rate.ts';
import type { FundLine } from '../card.ts';
import { type Amount, answered, type Entry, entryAt, moneyOf, pointsOf, rateAmountOf } from '../entry.ts';
import type { CardPart, CardPlace } from '../layout/card-part.ts';
import { type FundTable, MONEY_KEYS, namesLine } from '../layout/fund-table.ts';
import { blockOf, fundKeyOf, isSumLine } from '../layout/label-index.ts';
import { entryUnder } from './read-table.ts';

type MoneyAmounts = { [key in FundColumnKey]?: Amount };

/** The money under a header: behind its own label where each column names its lines anew. */
const amountUnder = (view: SheetView, row: number, area: Area): Entry => {
  const entry = entryUnder(view, row, area);
  const next = view.areaAt(row, entry.column).right + 1;
  if (entry.text === '' || next > area.right || numberText(entry.text) !== null) return entry;
  const behind = entryUnder(view, row, { ...area, left: next });
  return behind.text === '' || numberText(behind.text) === null ? entry : behind;
};

const moneyUnder = (view: SheetView, row: number, table: FundTable, unit: MoneyUnit): MoneyAmounts =>
  Object.fromEntries(
    [...table.columns]
      .filter(([key]) => MONEY_KEYS.includes(key))
      .map(([key, place]) => [key, moneyOf(amountUnder(view, row, place.area), unit)]),
  );

const pointsUnder = (view: SheetView, row: number, table: FundTable, near: number | null): MoneyAmounts =>
  Object.fromEntries(
    [...table.columns]
      .filter(([key]) => !MONEY_KEYS.includes(key) && key !== 'reason')
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
    reason: reason === undefined ? undefined : answered(entryUnder(view, row, reason.area)),
  };
};

/** The line has an amount in a state of these in one of its money columns. */
const hasAmount = (line: FundLine, ...states: readonly Amount['state'][]): boolean =>
  MONEY_KEYS.some((key) => {
    const amount = line.amounts[key];
    return amount !== undefined && states.includes(amount.state);
  });

const holdsAnything = (line: FundLine): boolean => hasAmount(line, 'value', 'text', 'error', 'uncalculated');

/** What names a line: the last words left of the money, or those in front of it under the first header. */
const labelLeft = (part: CardPart, table: FundTable, row: number): CardPlace | undefined => {
  const left = Math.min(...[...table.columns.values()].map((place) => place.area.left));
  const inside = part.inRow(row).find((place) => place.area.left === left && namesLine(place));
  return (
    inside ??
    part
      .inRow(row)
      .filter((place) => place.area.left < left)
      .at(-1)
  );
};

const isTotal = (place: CardPlace | undefined): boolean =>
  place !== undefined && (isSumLine(place.label) || fundKeyOf(place.label) === 'total');

const isTotalLine = ({ key }: FundLine): boolean => key === 'total';

/** Lines may stand above the total they make. */
const totalComes = (part: CardPart, table: FundTable, rows: readonly number[]): boolean =>
  rows.slice(0, MOST_LINES).some((row) => isTotal(labelLeft(part, table, row)));

const closesFunds = (place: CardPlace | undefined): boolean =>
  place !== undefined && ['goals', 'indicators', 'tail', 'tasks'].includes(blockOf(place.label) ?? '');

/** No fund table has more lines above its total. */
const MOST_LINES = 8;

/** What a line is: by its label, else the total where none has come, else a part. */
const keyOf = (label: CardPlace | undefined, hasTotal: boolean): FundKey => {
  const known = label === undefined ? undefined : isSumLine(label.label) ? 'total' : fundKeyOf(label.label);
  const total = known === undefined ? !hasTotal : known === 'total' || known === 'multiYearTotal';
  if (total) return hasTotal ? 'part' : 'total';
  return known ?? 'part';
};

/** Words alone where money should stand, beside an unknown label: another part of the card has begun. */
const isOtherBlock = (line: FundLine, named: boolean): boolean =>
  !named && hasAmount(line, 'text') && !hasAmount(line, 'value', 'error', 'uncalculated');

/**
 * The lines under a fund table's header: the total first, then its parts; a line without a known label is a part too, as long as
 * it holds money.
 */
export const readFundTable = (
  view: SheetView,
  part: CardPart,
  table: FundTable,
  bottom: number,
  unit: MoneyUnit,
): readonly FundLine[] => {
  const lines: FundLine[] = [];
  const last = Math.max(...table.rows);
  const rows = part.rows.filter((each) => each > last && each < bottom);
  for (const [at, row] of rows.entries()) {
    if (closesFunds(part.inRow(row)[0])) break;
    const label = labelLeft(part, table, row);
    const named = label !== undefined && namesLine(label);
    const rest = rows.slice(at + 1);
    const hasTotal = lines.some(isTotalLine) || (!isTotal(label) && totalComes(part, table, rest));
    const entry = entryAt(view, row, label?.column ?? part.area.left);
    const line = lineOf(view, table, row, keyOf(label, hasTotal), entry, unit);
    if (isOtherBlock(line, named)) break;
    if (named || holdsAnything(line)) lines.push(line);
  }
  return lines;
};
