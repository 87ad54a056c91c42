import type { FundColumnKey, FundKey } from '../../../form/card/label-key.ts';
import type { SheetView } from '../../../workbook/sheet-view.ts';
import { numberText } from '../../../workbook/values/decimal.ts';
import type { MoneyUnit } from '../../../workbook/values/money.ts';
import type { FundLine } from '../card.ts';
import { type Amount, type Entry, entryAt, moneyOf, pointsOf, rateAmountOf, withText } from '../entry.ts';
import { cardLabelOf } from '../layout/card-label.ts';
import type { CardPart, CardPlace } from '../layout/card-part.ts';
import { isAdjusted, MONEY_KEYS } from '../layout/fund-table.ts';
import { fundColumnOf, fundKeyOf, isOtherLine, isSumLine } from '../layout/label-index.ts';
import { proseFunds } from './prose-funds.ts';
import { valueBeside } from './read-head.ts';
import { entryUnder } from './read-table.ts';

type Keyed = { readonly key: FundKey; readonly place: CardPlace };

const INLINE_AMOUNT = /^(.*?[^\d.,\s])\s*[:：\s]\s*([\d,.]+\s*(?:万元|元)?)\s*$/su;

const keyedOf = (place: CardPlace): readonly Keyed[] => {
  const inline = INLINE_AMOUNT.exec(place.text)?.[1];
  const key = fundKeyOf(place.label) ?? (inline === undefined ? undefined : fundKeyOf(cardLabelOf(inline)));
  return key === undefined ? [] : [{ key, place }];
};

/** A line 合计 is the total where no label says more: of a table of costs, say. */
const bareTotal = (places: readonly CardPlace[], keyed: readonly Keyed[]): readonly Keyed[] => {
  const place = places.find(({ label }) => isSumLine(label));
  const named = keyed.some(({ key }) => key === 'total' || key === 'multiYearTotal');
  return place === undefined || named ? [] : [{ key: 'total', place }];
};

/** 其他 right below a line of money is other money. */
const bareOthers = (places: readonly CardPlace[], named: readonly Keyed[]): readonly Keyed[] =>
  places
    .filter(
      ({ label, area }) =>
        isOtherLine(label) &&
        named.some(({ place }) => place.area.left === area.left && place.area.bottom === area.top - 1),
    )
    .map((place): Keyed => ({ key: 'other', place }));

/** 资金总额, 财政拨款 and 其他资金 may head three cells: where nothing stands beside a label, the figure right below it is its own. */
const besideOrBelow = (view: SheetView, part: CardPart, place: CardPlace): Entry => {
  const beside = valueBeside(view, part, place);
  const next = place.area.bottom + 1;
  const below = beside.text === '' ? entryUnder(view, next, place.area) : beside;
  const isOwn = numberText(below.text) !== null && view.areaAt(next, below.column).right <= place.area.right;
  return isOwn ? below : beside;
};

const amountBeside = (view: SheetView, part: CardPart, place: CardPlace, unit: MoneyUnit): Amount => {
  const inline = INLINE_AMOUNT.exec(place.text)?.[2];
  if (inline === undefined) return moneyOf(besideOrBelow(view, part, place), unit);
  return moneyOf(withText(entryAt(view, place.row, place.column), inline), unit);
};

/** `实际支出 | 114 | 其中：财政资金 | 96`: the label right before a line of its row, past the figures between. */
const labelBefore = (places: readonly CardPlace[], { key, place }: Keyed): readonly CardPlace[] =>
  key === 'total' || key === 'multiYearTotal'
    ? []
    : places
        .filter(({ row, area, text }) => row === place.row && area.right < place.area.left && numberText(text) === null)
        .slice(-1);

/** 其中 below or beside 执行数 is of what was spent: the column a pair of label and value stands in, by the label it belongs to. */
const columnOf = (places: readonly CardPlace[], line: Keyed): FundColumnKey => {
  const { place } = line;
  const over = places.filter((other) => other.row <= place.row && other.area.left === place.area.left);
  const named = [...over, ...labelBefore(places, line)]
    .map(({ label }) => fundColumnOf(label))
    .findLast((key) => key !== undefined);
  return named !== undefined && MONEY_KEYS.includes(named) ? named : 'budget';
};

/** The total a line belongs to: the one standing nearest to its column, of several the last one above it. */
const ownerOf = (line: Keyed, totals: readonly Keyed[]): Keyed | undefined => {
  const distance = ({ place }: Keyed): number => Math.abs(place.area.left - line.place.area.left);
  const above = totals.filter(({ place }) => place.row <= line.place.row);
  const nearest = Math.min(...above.map(distance));
  return above.filter((total) => distance(total) === nearest).at(-1);
};

type Amounts = { [key in FundColumnKey]?: Amount };

const amountAs = (key: FundColumnKey, entry: Entry, unit: MoneyUnit): Amount => {
  if (MONEY_KEYS.includes(key)) return moneyOf(entry, unit);
  return key === 'rate' ? rateAmountOf(entry, null) : pointsOf(entry);
};

/** The first of a kind counts; of 预算批复数 and 调整后预算数 the latter is the year's. */
const take = (amounts: Amounts, key: FundColumnKey, amount: Amount, label: string): void => {
  if (key === 'budget' && isAdjusted(label) && amounts.initial === undefined && amounts.budget !== undefined)
    Object.assign(amounts, { initial: amounts.budget, budget: amount });
  else amounts[key] ??= amount;
};

/** Amounts that say themselves what they are, as `全年预算数 | 80 | 执行数 | 76 | 执行率 | 95%`: all of one total. */
const ownAmounts = (view: SheetView, part: CardPart, above: number, unit: MoneyUnit): FundLine['amounts'] => {
  const amounts: Amounts = {};
  for (const place of part.labels.filter(({ row }) => row < above)) {
    const key = fundColumnOf(place.label);
    if (key === undefined || key === 'reason') continue;
    const amount = amountAs(key, valueBeside(view, part, place), unit);
    if (amount.state !== 'value') continue;
    take(amounts, key, amount, place.text);
    const { points } = place.label;
    if (key === 'score' && points !== null)
      amounts.weight ??= { ...entryAt(view, place.row, place.column), state: 'value', value: points };
  }
  return amounts;
};

const isMoney = (amount: Amount | undefined): boolean =>
  amount !== undefined && amount.state !== 'blank' && amount.state !== 'text';

/** 年度资金总额 with nothing but the next label beside it says no amount of its own. */
const besideOwn = (own: FundLine['amounts'], told: FundLine['amounts']): FundLine['amounts'] => ({
  ...told,
  ...own,
  ...Object.fromEntries(Object.entries(told).filter(([, amount]) => isMoney(amount))),
});

const withOwnAmounts = (lines: readonly FundLine[], own: FundLine['amounts']): readonly FundLine[] => {
  const known = lines.find(({ key, period }) => key === 'total' && period === 'annual');
  if (known !== undefined)
    return lines.map((line) => (line === known ? { ...line, amounts: besideOwn(own, line.amounts) } : line));
  const label = own.budget ?? own.initial ?? own.spent;
  return label === undefined
    ? lines
    : [...lines, { key: 'total', period: 'annual', label, amounts: own, reason: undefined }];
};

/**
 * Funds as pairs of label and value, as target forms have them: 项目资金总额 and the lines of its column are over all the
 * project's years, 年度资金总额 and the lines of its column are of the year; the two are never added or compared.
 */
export const readFundPairs = (view: SheetView, part: CardPart, above: number, unit: MoneyUnit): readonly FundLine[] => {
  const places = part.places.filter((place) => place.row < above);
  const named = places.flatMap(keyedOf);
  const keyed = [...named, ...bareTotal(places, named), ...bareOthers(places, named)];
  const totals = keyed.filter(({ key }) => key === 'total' || key === 'multiYearTotal');
  const lines = keyed.map(
    (line): FundLine => ({
      key: line.key,
      period: ownerOf(line, totals)?.key === 'multiYearTotal' ? 'multi-year' : 'annual',
      label: entryAt(view, line.place.row, line.place.column),
      amounts: { [columnOf(places, line)]: amountBeside(view, part, line.place, unit) },
      reason: undefined,
    }),
  );
  const told = withOwnAmounts(lines, ownAmounts(view, part, above, unit));
  if (told.some(({ key, amounts }) => key === 'total' && isMoney(amounts.budget ?? amounts.initial))) return told;
  const entryOf = (place: CardPlace): Entry => entryAt(view, place.row, place.column);
  const prose = proseFunds(places, entryOf, (place) => valueBeside(view, part, place), unit);
  return prose.length > 0 ? prose : told;
};
