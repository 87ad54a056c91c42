import type { FundColumnKey } from '../../../form/card/label-key.ts';
import { perObject } from '../../../memo.ts';
import { compact } from '../../../workbook/label.ts';
import { rateOf } from '../../../workbook/values/rate.ts';
import type { Card, FundLine, Indicator, IndicatorBlock } from '../card.ts';
import { type Amount, type Entry, isFilled } from '../entry.ts';

/** What is worked out from a card's values; null where a value it needs is missing or can't be read. */

export const readValue = (amount: Amount | undefined): number | null =>
  amount?.state === 'value' ? amount.value : null;

export const annualFunds = perObject((card: Card): readonly FundLine[] =>
  card.funds.filter(({ period }) => period === 'annual'),
);

/** The line 年度资金总额. */
export const fundTotal = perObject(
  (card: Card): FundLine | undefined =>
    annualFunds(card).find(({ key }) => key === 'total') ?? card.funds.find(({ key }) => key === 'total'),
);

/** A total over the project's years, never to be compared with a year's. */
export const multiYearTotal = (card: Card): FundLine | undefined =>
  card.funds.find(({ key, period }) => key === 'multiYearTotal' && period === 'multi-year');

export const annualBlocks = perObject((card: Card): readonly IndicatorBlock[] =>
  card.blocks.filter(({ period }) => period === 'annual'),
);

/** Every line of the annual tables, those too that break down the one above. */
export const annualLines = perObject((card: Card): readonly Indicator[] =>
  annualBlocks(card).flatMap(({ indicators }) => indicators),
);

/** The lines that stand for themselves: each should have a target, points and a score of its own. */
export const annualIndicators = perObject((card: Card): readonly Indicator[] =>
  annualLines(card).filter(({ role }) => role !== 'part'),
);

const isNumber = (entry: Entry | undefined): boolean => entry !== undefined && /^\d+(?:\.\d+)?$/u.test(entry.text);

/** A row whose values all stand one cell too far right: no target, a result under 分值, and a number under 得分 or after it. */
export const isShifted = ({ target, actual, weight, score, reason }: Indicator): boolean =>
  target.text === '' && isFilled(actual) && score?.state === 'value' && (weight?.state === 'text' || isNumber(reason));

/** Indicators whose values stand under their own headers. */
export const soundIndicators = perObject((card: Card): readonly Indicator[] =>
  annualIndicators(card).filter((indicator) => !isShifted(indicator)),
);

/** Of a monitoring card without 全年预算数 the 年初预算数 is the budget. */
export const budgetAmount = (card: Card): Amount | undefined =>
  fundTotal(card)?.amounts.budget ?? fundTotal(card)?.amounts.initial;

/** Parts without those that break down the part above them: `财政拨款 80, 中央 50, 省级 30, 其他 20` → `80, 20`. */
const withoutBreakdowns = (parts: readonly number[]): readonly number[] => {
  const kept: number[] = [];
  for (let at = 0; at < parts.length; at++) {
    const whole = parts[at] ?? 0;
    kept.push(whole);
    let below = 0;
    for (let next = at + 1; next < parts.length && below < whole; next++) {
      below += parts[next] ?? 0;
      if (below === whole) at = next;
    }
  }
  return kept;
};

/** One breakdown below another, as by source and by kind of spending: each makes the total for itself. */
const eachMakes = (total: number, parts: readonly number[]): boolean => {
  let left = total;
  for (const part of parts) left = left - part === 0 ? total : left - part;
  return total !== 0 && left === total;
};

/** What parts add up to: all of them, or those of one breakdown or of the first rank where these make the total. */
const sumOfParts = (parts: readonly number[], total: number | null): number => {
  const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
  const first = sum(withoutBreakdowns(parts));
  if (total !== null && (total === first || eachMakes(total, parts))) return total;
  return sum(parts);
};

const SHARE = /^其中/u;

/** `其中：财政资金`, the one line below a total: what else there was the form does not ask. */
const isShareAlone = ([line, ...others]: readonly FundLine[]): boolean =>
  line !== undefined && others.length === 0 && SHARE.test(compact(line.label.text));

/**
 * Money of a column's parts, added up; null where no part has any or one can't be read, and where the only part is a share of
 * the whole.
 */
export const partsSum = (card: Card, column: FundColumnKey): number | null => {
  const lines = annualFunds(card).filter((line) => line.key !== 'total' && line.key !== 'multiYearTotal');
  const parts = lines.filter((line) => line.amounts[column] !== undefined);
  const total = readValue(fundTotal(card)?.amounts[column]);
  const [first] = parts;
  if (isShareAlone(parts) && total !== null && (readValue(first?.amounts[column]) ?? 0) < total) return null;
  const amounts = parts.map((line) => line.amounts[column]).filter((amount) => amount !== undefined);
  if (!amounts.some(({ state }) => state === 'value')) return null;
  if (amounts.some(({ state }) => state !== 'value' && state !== 'blank')) return null;
  return sumOfParts(
    amounts.map(({ value }) => value),
    total,
  );
};

/** The money a total may stand for: as written, and as its parts add up to where they differ (one fault, told once). */
export const readings = (card: Card, column: FundColumnKey): readonly number[] => {
  const written = readValue(fundTotal(card)?.amounts[column]);
  const parts = partsSum(card, column);
  return [...new Set([written, parts].filter((value) => value !== null))];
};

/** Execution rates in hundredths of a percent the card's figures allow; empty where none can be worked out. */
export const ratesOf = perObject((card: Card): readonly number[] => {
  const budget = fundTotal(card)?.amounts.budget === undefined ? 'initial' : 'budget';
  return readings(card, budget).flatMap((whole) =>
    readings(card, 'spent').flatMap((part) => {
      const rate = rateOf(part, whole);
      return rate === null ? [] : [rate];
    }),
  );
});

/** Of a card that scores its execution rate though its template leaves it out. */
const USUAL_RATE_POINTS = 1000;

/** Points for the execution rate: as the card says in its column or label, else the template's where the card scores it. */
export const ratePoints = (card: Card): number => {
  const written = readValue(fundTotal(card)?.amounts.weight);
  if (written !== null) return written;
  const usual = card.template.rate === 0 ? USUAL_RATE_POINTS : card.template.rate;
  return card.fundPoints ?? (card.fundColumns.score === undefined ? 0 : usual);
};

/** Points all indicators must add up to. */
export const indicatorPoints = (card: Card): number => card.template.total - ratePoints(card);

/** Points written beside the indicators, or beside their blocks where each has points of its own; null where none are. */
export const weightSum = perObject((card: Card): number | null => {
  const indicators = annualIndicators(card);
  const weights = indicators.map((indicator) => (isShifted(indicator) ? null : readValue(indicator.weight)));
  if (weights.length > 0 && weights.every((weight) => weight !== null))
    return weights.reduce((sum, weight) => sum + weight, 0);
  const blocks = annualBlocks(card).map(({ points }) => points);
  const stated = indicators.every(({ weight }) => weight === undefined) && blocks.length > 0;
  return stated && blocks.every((points) => points !== null) ? blocks.reduce((sum, points) => sum + points, 0) : null;
});

/** Scores of the indicators, added up; null where one can't be read. */
export const scoreSum = perObject((card: Card): number | null => {
  const scores = annualIndicators(card).map((indicator) => (isShifted(indicator) ? null : readValue(indicator.score)));
  return scores.length > 0 && scores.every((score) => score !== null)
    ? scores.reduce((sum, score) => sum + score, 0)
    : null;
});

/** The score for the execution rate; 0 where the card scores none, null where it can't be read. */
export const rateScore = (card: Card): number | null => {
  const score = fundTotal(card)?.amounts.score;
  return score === undefined ? 0 : readValue(score);
};

/** The card's own 总分, or its scores added up where nobody computed or typed it. */
export const totalScore = (card: Card): number | null => {
  const written = readValue(card.sum?.score);
  if (written !== null) return written;
  const [scores, rate] = [scoreSum(card), rateScore(card)];
  return scores === null || rate === null ? null : scores + rate;
};
