import type { FundColumnKey, FundKey } from '../../../form/card/label-key.ts';
import type { MoneyUnit } from '../../../workbook/values/money.ts';
import type { FundLine } from '../card.ts';
import { type Amount, type Entry, moneyOf, rateAmountOf, withText } from '../entry.ts';
import { cardLabelOf } from '../layout/card-label.ts';
import type { CardPlace } from '../layout/card-part.ts';
import { MONEY_KEYS } from '../layout/fund-table.ts';
import { blockOf, fundColumnOf, fundKeyOf, isOtherLine, isSumLine } from '../layout/label-index.ts';

type Said = { readonly label: string; readonly amount: string };

const SENTENCE = /[,，;；、。\n()（）]+/u;
const PIECE = /^\s*(?:其中)?[:：]?(.*?)\s*[:：为是约计共]*\s*(\d[\d,]*(?:\.\d+)?\s*(?:万元|亿元|千元|元|%|％))\s*$/u;
/** A cell that is a name, a colon and an amount. */
const NAMED = /^[^:：\d]{2,14}[:：]\s*\d[\d,.]*\s*(?:万元|亿元|千元|元)\s*$/u;
/** A thousands' comma is no end of a piece. */
const THOUSANDS = /(\d)[,，](?=\d{3}(?!\d))/gu;

/** What a sentence says of money, piece by piece: `年度资金总额50万元，其中：财政拨款40万元`. */
const saidIn = (text: string): readonly Said[] =>
  text
    .replace(THOUSANDS, '$1')
    .split(SENTENCE)
    .flatMap((piece) => {
      const [, label = '', amount] = PIECE.exec(piece) ?? [];
      return amount === undefined ? [] : [{ label, amount }];
    });

type Meant = { readonly key: FundKey; readonly column: FundColumnKey };

/** A line's name, or a column's of the total; an amount without either is the total that its label speaks of. */
const meant = (label: string): Meant | null => {
  const said = cardLabelOf(label);
  const line = isSumLine(said) ? 'total' : isOtherLine(said) ? 'other' : fundKeyOf(said);
  if (line !== undefined) return { key: line, column: 'budget' };
  const column = fundColumnOf(said);
  if (column !== undefined && column !== 'reason') return { key: 'total', column };
  return label === '' ? { key: 'total', column: 'budget' } : null;
};

const amountOf = (entry: Entry, column: FundColumnKey, text: string, unit: MoneyUnit): Amount =>
  MONEY_KEYS.includes(column) ? moneyOf(withText(entry, text), unit) : rateAmountOf(withText(entry, text), null);

/** Money of one's own and money from elsewhere are told one after the other; of the budget's the first is the whole, and what follows its parts. */
const added = (before: Amount | undefined, one: Amount): Amount =>
  before?.state === 'value' && one.state === 'value' ? { ...before, value: before.value + one.value } : (before ?? one);

const linesIn = (entry: Entry, unit: MoneyUnit): readonly FundLine[] => {
  const lines = new Map<FundKey, { [key in FundColumnKey]?: Amount }>();
  for (const { label, amount } of saidIn(entry.text)) {
    const found = meant(label);
    if (found === null) continue;
    const amounts = lines.get(found.key) ?? {};
    const one = amountOf(entry, found.column, amount, unit);
    amounts[found.column] = found.key === 'other' ? added(amounts[found.column], one) : (amounts[found.column] ?? one);
    lines.set(found.key, amounts);
  }
  return [...lines].map(([key, amounts]) => ({ key, period: 'annual', label: entry, amounts, reason: undefined }));
};

/** Cells that each tell one amount under its name, `预算批复金额：85万元`, `实际支出金额：84.2万元`: all of one total, where two stand. */
const oneEach = (told: readonly FundLine[]): readonly FundLine[] => {
  const totals = told.filter(({ key }) => key === 'total');
  const amounts = Object.assign({}, ...totals.map((line) => line.amounts).toReversed()) as FundLine['amounts'];
  const [first] = totals;
  const saysBudget = amounts.budget !== undefined || amounts.initial !== undefined;
  return first !== undefined && saysBudget && Object.keys(amounts).length > 1 ? [{ ...first, amounts }] : [];
};

/** Money told in a sentence beside a label about money; none where no total is told. */
export const proseFunds = (
  places: readonly CardPlace[],
  entryOf: (place: CardPlace) => Entry,
  beside: (place: CardPlace) => Entry,
  unit: MoneyUnit,
): readonly FundLine[] => {
  for (const place of places) {
    const about = blockOf(place.label) === 'funds' || fundKeyOf(place.label) !== undefined;
    for (const entry of about ? [beside(place)] : [entryOf(place)]) {
      const lines = linesIn(entry, unit);
      if (lines.some(({ key }) => key === 'total') && (about || lines.length > 1)) return lines;
    }
  }
  return oneEach(places.map(entryOf).flatMap((entry) => (NAMED.test(entry.text) ? linesIn(entry, unit) : [])));
};
