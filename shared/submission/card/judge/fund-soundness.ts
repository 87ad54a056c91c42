import type { FundColumnKey } from '../../../form/card/label-key.ts';
import { perObject } from '../../../memo.ts';
import { FEN_IN, type MoneyUnit } from '../../../workbook/values/money.ts';
import type { Card } from '../card.ts';
import type { Amount } from '../entry.ts';
import { annualFunds, fundTotal, partsSum, readValue } from './card-figures.ts';

const MONEY_COLUMNS: readonly FundColumnKey[] = ['initial', 'budget', 'spent'];

const FACTOR = 10_000;

/** 0.01 of the card's unit, in 分. */
export const moneyTolerance = (unit: MoneyUnit): number => FEN_IN[unit] / 100;

/** A value ten thousand times too large or too small against the others, with what else it reaches. */
type FundSlip = { readonly amounts: readonly Amount[]; readonly factor: 'large' | 'small' };

const close = (one: number, other: number): boolean => Math.abs(one - other) <= Math.abs(other) / 100;

const slipOf = (seen: number, due: number): FundSlip['factor'] | null => {
  if (due <= 0 || seen <= 0) return null;
  if (close(seen / FACTOR, due)) return 'large';
  return close(seen * FACTOR, due) ? 'small' : null;
};

const linesOf = (card: Card, column: FundColumnKey): readonly Amount[] =>
  annualFunds(card).flatMap((line) => {
    const amount = line.amounts[column];
    return amount?.state === 'value' && amount.value !== 0 ? [amount] : [];
  });

/** One line of a column in the other unit: with it brought over, the column adds up. */
const slipInColumn = (card: Card, column: FundColumnKey): FundSlip | null => {
  const total = fundTotal(card)?.amounts[column];
  const parts = partsSum(card, column);
  if (total?.state !== 'value' || parts === null) return null;
  const whole = slipOf(total.value, parts);
  if (whole !== null && linesOf(card, column).length > 2) return { amounts: [total], factor: whole };
  for (const part of linesOf(card, column).filter((amount) => amount !== total)) {
    const factor = slipOf(part.value, total.value - (parts - part.value));
    if (factor !== null) return { amounts: [part], factor };
  }
  return whole === null ? null : { amounts: [total], factor: whole };
};

/** One line of a list in the other unit: with it brought over, the list adds up. */
const slipInList = (parts: readonly Amount[], sum: Amount): FundSlip | null => {
  const due = parts.reduce((all, { value }) => all + value, 0);
  const factor = parts.length > 1 ? slipOf(sum.value, due) : null;
  if (factor !== null) return { amounts: [sum], factor };
  for (const part of parts) {
    const own = slipOf(part.value, sum.value - (due - part.value));
    if (own !== null) return { amounts: [part], factor: own };
  }
  return null;
};

/** A whole column in the other unit, seen by the ratio to its neighbour. */
const slipOfColumn = (card: Card, column: FundColumnKey, against: FundColumnKey): FundSlip | null => {
  const [total, other] = [fundTotal(card)?.amounts[column], fundTotal(card)?.amounts[against]];
  const [value, neighbour] = [readValue(total), readValue(other)];
  if (value === null || neighbour === null || value <= 0 || neighbour <= 0) return null;
  const ratio = value / neighbour;
  if (ratio > 1000 && ratio < 100_000) return { amounts: linesOf(card, column), factor: 'large' };
  const printed = readValue(fundTotal(card)?.amounts.rate) ?? 0;
  const tiny = ratio < 0.0005 && (column !== 'spent' || printed > 100);
  return tiny ? { amounts: linesOf(card, column), factor: 'small' } : null;
};

/** A slip between 元 and 万元 inside the fund table; null where all its figures can stand in one unit. */
export const unitSlip = perObject((card: Card): FundSlip | null => {
  for (const column of MONEY_COLUMNS) {
    const slip = slipInColumn(card, column);
    if (slip !== null) return slip;
  }
  for (const { parts, sum } of card.compositions) {
    const slip = slipInList(parts, sum);
    if (slip !== null) return slip;
  }
  return slipOfColumn(card, 'spent', 'budget') ?? slipOfColumn(card, 'initial', 'budget');
});

/** Columns whose 年度资金总额 is not the sum of its parts. */
export const brokenColumns = perObject((card: Card): readonly FundColumnKey[] =>
  MONEY_COLUMNS.filter((column) => {
    const [total, parts] = [readValue(fundTotal(card)?.amounts[column]), partsSum(card, column)];
    return total !== null && parts !== null && Math.abs(total - parts) > moneyTolerance(card.money.unit);
  }),
);
