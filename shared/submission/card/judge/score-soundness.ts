import { perObject } from '../../../memo.ts';
import type { Card, Indicator } from '../card.ts';
import { isReason } from '../entry.ts';
import { cardLabelOf } from '../layout/card-label.ts';
import { fundColumnOf } from '../layout/label-index.ts';
import {
  annualIndicators,
  indicatorPoints,
  ratePoints,
  ratesOf,
  readValue,
  soundIndicators,
  weightSum,
} from './card-figures.ts';
import { type ExpectedScore, expectedRateScore, expectedScore, isReverse } from './expected-score.ts';
import { hasOwnRule } from './own-rule.ts';
import { percentBeyond } from './row-doubts.ts';

/** 0.1 point: what rounding and local habit may differ by. */
export const SCORE_TOLERANCE = 10;

/** How much the points beside the indicators miss what they should add up to; 0 where they do, or where it can't be told. */
export const weightGap = perObject((card: Card): number => {
  const sum = weightSum(card);
  return sum === null ? 0 : sum - indicatorPoints(card);
});

/** The score fits what the result is worth, at most `SCORE_TOLERANCE` beside it. */
const fits = (indicator: Indicator, card: Card): boolean => {
  if (percentBeyond(indicator) !== undefined && !isReverse(indicator)) return true;
  if (hasOwnRule(indicator)) return true;
  const [score, due] = [readValue(indicator.score), expectedScore(indicator, card.template)];
  return (
    score === null || due === null || (score >= due.least - SCORE_TOLERANCE && score <= due.most + SCORE_TOLERANCE)
  );
};

/** The same row with other points. */
const withWeight = (indicator: Indicator, weight: number): Indicator => ({
  ...indicator,
  weight: indicator.weight === undefined ? undefined : { ...indicator.weight, value: weight },
});

const explains = (indicator: Indicator, card: Card, gap: number): boolean => {
  const [weight, score] = [readValue(indicator.weight), readValue(indicator.score)];
  if (weight === null || score === null || weight - gap <= 0) return false;
  const mended = withWeight(indicator, weight - gap);
  const whole = score <= weight - gap && fits(mended, card);
  return whole && !(score <= weight && fits(indicator, card));
};

/**
 * The one row whose points alone explain why the points don't add up: with them mended its score is right, and as they stand it
 * is not. Undefined where no row or several do.
 */
export const misweighted = perObject((card: Card): Indicator | undefined => {
  const gap = weightGap(card);
  const found = gap === 0 ? [] : soundIndicators(card).filter((indicator) => explains(indicator, card, gap));
  return found.length === 1 ? found[0] : undefined;
});

/** What is wrong with one row's points and score; the first of its faults stands for those that follow from it. */
export type RowFault = 'weight' | 'unscored' | 'bounds' | 'formula' | 'reason';

/** Rows that made more of their target than asked may lose points for it, when they say why. */
const overshootExplained = (indicator: Indicator, card: Card): boolean => {
  const { wanted, reached } = indicator;
  if (wanted.kind !== 'quantity' || reached.kind !== 'quantity' || !isReason(indicator.reason)) return false;
  return reached.amount * 100 >= wanted.amount * card.template.overshoot;
};

const boundsFault = (weight: number | null, score: number): RowFault | null =>
  score < 0 || (weight !== null && score > weight) ? 'bounds' : null;

const hasReason = (card: Card, indicator: Indicator): boolean =>
  isReason(indicator.reason) || (indicator.reason === undefined && isReason(card.head.tailReason?.value));

/** 预算执行率 among the indicators of a card whose money tells it: neither its target nor what was reached need stand there. */
export const isToldByFunds = (card: Card, { name }: Indicator): boolean =>
  fundColumnOf(cardLabelOf(name.text)) === 'rate' && ratesOf(card).length > 0;

/** What such a line loses is what the money tells. */
const isScoredRate = (card: Card, indicator: Indicator, weight: number, score: number): boolean =>
  isToldByFunds(card, indicator) &&
  ratesOf(card).some((rate) => Math.abs(expectedRateScore(rate, weight, card.template) - score) <= SCORE_TOLERANCE);

const lostPoints = (card: Card, indicator: Indicator, weight: number | null, score: number): RowFault | null => {
  const asked = indicator.reason !== undefined || card.head.tailReason !== undefined;
  if (!asked || weight === null || score >= weight || hasReason(card, indicator)) return null;
  return isScoredRate(card, indicator, weight, score) ? null : 'reason';
};

const faultOf = (card: Card, indicator: Indicator): RowFault | null => {
  const { weight, score } = indicator;
  if (weight !== undefined && (weight.state !== 'value' || weight.value <= 0)) return 'weight';
  if (indicator === misweighted(card)) return 'weight';
  if (score === undefined || score.state === 'uncalculated') return null;
  if (score.state !== 'value') return 'unscored';
  const points = readValue(weight);
  const bounds = boundsFault(points, score.value);
  if (bounds !== null) return bounds;
  if (!fits(indicator, card) && !overshootExplained(indicator, card)) return 'formula';
  return lostPoints(card, indicator, points, score.value);
};

const faultsOf = perObject(
  (card: Card): ReadonlyMap<Indicator, RowFault | null> =>
    new Map(annualIndicators(card).map((indicator) => [indicator, faultOf(card, indicator)])),
);

/** The fault of one row; null for a right one. */
export const rowFault = (card: Card, indicator: Indicator): RowFault | null => faultsOf(card).get(indicator) ?? null;

/** Score for the execution rate as it should be, for each reading of the money; empty where it can't be worked out. */
export const dueRateScores = perObject((card: Card): readonly number[] =>
  ratesOf(card).map((rate) => expectedRateScore(rate, ratePoints(card), card.template)),
);

/** The scores a row may rightly have: its own where it is sound, else what its result is worth, else anything up to its points. */
export const rightScores = (card: Card, indicator: Indicator): ExpectedScore | null => {
  const fault = rowFault(card, indicator);
  const score = readValue(indicator.score);
  if (fault === 'formula' || fault === 'bounds' || fault === 'unscored')
    return (
      expectedScore(indicator, card.template) ?? { least: 0, most: readValue(indicator.weight) ?? card.template.total }
    );
  return score === null ? null : { least: score, most: score };
};
