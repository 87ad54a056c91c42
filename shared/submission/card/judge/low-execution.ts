import { perObject } from '../../../memo.ts';
import { rateOf } from '../../../workbook/values/rate.ts';
import type { Card } from '../card.ts';
import { isReason } from '../entry.ts';
import { isSelfEvaluation } from '../form-of-card.ts';
import { annualIndicators, fundTotal, indicatorPoints, ratePoints, ratesOf } from './card-figures.ts';
import { hasRoomForReason } from './fund-reason.ts';
import { unitSlip } from './fund-soundness.ts';
import { rightScores, rowFault } from './score-soundness.ts';
import { weightCulprit } from './weight-culprit.ts';

/**
 * Low execution of one card: not explained where the form asks for it, more than a fifth unspent, or else scored too well against
 * it. Rates in hundredths of a percent.
 */
export type LowExecution =
  | { readonly kind: 'unexplained' | 'unspent'; readonly rate: number }
  | { readonly kind: 'overrated'; readonly rate: number; readonly scored: number };

const UNSPENT_BELOW = 8000;

/** The indicators' points won over the points there are; null where points or scores are not sound. */
const scoredRate = (card: Card): number | null => {
  const indicators = annualIndicators(card);
  const scores = indicators.map((indicator) => rightScores(card, indicator)?.least ?? null);
  const doubtful =
    indicators.some((indicator) => rowFault(card, indicator) === 'weight') || weightCulprit(card) !== null;
  if (doubtful || scores.length === 0 || scores.some((score) => score === null)) return null;
  return rateOf(
    scores.reduce<number>((sum, score) => sum + (score ?? 0), 0),
    indicatorPoints(card),
  );
};

/** More than 5 % of the indicators' own rate, compared crosswise in integers. */
const isOverrated = (scored: number, rate: number): boolean => (scored - Math.min(rate, 10_000)) * 100 > scored * 5;

const unexplained = (card: Card, rate: number): boolean => {
  const limit = hasRoomForReason(card) ? card.layout.explainRateBelow : null;
  return limit !== null && rate < limit && !isReason(fundTotal(card)?.reason) && !isReason(card.head.rateReason?.value);
};

/** What low execution a self-evaluation card shows; empty for none, or where money or scores are not sound enough to say. */
export const lowExecution = perObject((card: Card): readonly LowExecution[] => {
  const rates = ratesOf(card);
  if (!isSelfEvaluation(card) || rates.length === 0 || unitSlip(card) !== null) return [];
  const rate = Math.max(...rates);
  const silent: readonly LowExecution[] = unexplained(card, rate) ? [{ kind: 'unexplained', rate }] : [];
  if (rate < UNSPENT_BELOW) return [...silent, { kind: 'unspent', rate }];
  if (silent.length > 0) return silent;
  const scored = ratePoints(card) > 0 ? scoredRate(card) : null;
  return scored !== null && isOverrated(scored, rate) ? [{ kind: 'overrated', rate, scored }] : [];
});
