import type { ScoringTemplate } from '../../../form/card/scoring-template.ts';
import { compact } from '../../../workbook/label.ts';
import type { Indicator } from '../card.ts';
import type { IndicatorValue, Operator } from '../indicator-value.ts';
import { readValue } from './card-figures.ts';
import { proportion } from './proportion.ts';
import { isCost } from './row-doubts.ts';

/** The points a result is worth, in hundredths, both ends included. */
export type ExpectedScore = { readonly least: number; readonly most: number };

const exactly = (score: number): ExpectedScore => ({ least: score, most: score });

const SAME_UNITS: readonly (readonly [string, string, number])[] = [['万元', '元', 10_000]];

/** The result in the target's unit; null where the units can't be compared. */
const inUnitOf = (wanted: { readonly unit: string }, reached: IndicatorValue): number | null => {
  if (reached.kind !== 'quantity') return null;
  const { amount, unit } = reached;
  if (unit === wanted.unit || unit === '' || wanted.unit === '') return amount;
  for (const [large, small, factor] of SAME_UNITS) {
    if (wanted.unit === large && unit === small) return Math.round(amount / factor);
    if (wanted.unit === small && unit === large) return amount * factor;
  }
  return null;
};

/** A share typed without its percent sign: 0.98 against a target of 95 %. */
const asPercent = (wanted: number, unit: string, reached: number, own: string): number =>
  unit === '%' && own !== '%' && wanted > 10_000 * 2 && reached <= 10_000 ? reached * 100 : reached;

const forward = (a: number, b: number, weight: number, template: ScoringTemplate): number => {
  if (b >= a) return weight;
  if (b <= 0) return 0;
  if (template.forward === 'proportional') return proportion(b, weight, a);
  const passed = b * 10 - a * 6;
  return passed <= 0 ? 0 : proportion(passed, weight, a * 4);
};

const reverse = (a: number, b: number, weight: number, template: ScoringTemplate): number => {
  if (b <= a) return weight;
  if (template.reverse === 'ratio') return b === 0 ? weight : proportion(Math.max(a, 0), weight, b);
  return a <= 0 || b >= 2 * a ? 0 : proportion(2 * a - b, weight, a);
};

const steps = (b: number, weight: number): number => {
  const share = b >= 900_000 ? 10 : b >= 800_000 ? 5 : b >= 600_000 ? 3 : 0;
  return proportion(weight, share, 10);
};

const REVERSE: readonly Operator[] = ['<=', '<'];

/** `≤`, `<`, and a cost whatever its operator but `=`: less is better. */
export const isReverse = (indicator: Indicator): boolean => {
  if (indicator.wanted.kind !== 'quantity') return false;
  const { operator } = indicator.wanted;
  return REVERSE.includes(operator) || (operator !== '=' && isCost(indicator));
};

/** 数量指标 under S10: a target missed, or passed by far, was set without care and counts nothing. */
const isBeside = (indicator: Indicator, a: number, b: number, { excess }: ScoringTemplate): boolean =>
  excess !== null && a > 0 && compact(indicator.level2.text).includes('数量') && (b < a || b * 100 > a * excess);

const ofQuantity = (indicator: Indicator, weight: number, template: ScoringTemplate): ExpectedScore | null => {
  const { wanted, reached } = indicator;
  if (wanted.kind !== 'quantity' || reached.kind !== 'quantity') return null;
  const result = inUnitOf(wanted, reached);
  if (result === null) return null;
  const b = asPercent(wanted.amount, wanted.unit, result, reached.unit);
  if (template.satisfaction === 'steps' && indicator.group === '满意度指标') return exactly(steps(b, weight));
  if (isReverse(indicator)) return exactly(reverse(wanted.amount, b, weight, template));
  if (wanted.operator === '=' && wanted.amount === 0) return exactly(b <= 0 ? weight : 0);
  if (isBeside(indicator, wanted.amount, b, template)) return exactly(0);
  return exactly(forward(wanted.amount, b, weight, template));
};

const ofRange = (indicator: Indicator, weight: number, template: ScoringTemplate): ExpectedScore | null => {
  const { wanted, reached } = indicator;
  if (wanted.kind !== 'range') return null;
  const b = inUnitOf(wanted, reached);
  if (b === null) return null;
  return exactly(b < wanted.low ? forward(wanted.low, b, weight, template) : reverse(wanted.high, b, weight, template));
};

const BANDS = ['达成年度指标', '部分达成年度指标并具有一定效果', '未达成年度指标且效果较差'];

const ofWords = (indicator: Indicator, weight: number, template: ScoringTemplate): ExpectedScore | null => {
  const reached = compact(indicator.actual?.text ?? '');
  const same = reached !== '' && reached === compact(indicator.target.text);
  const band = same ? 0 : BANDS.indexOf(reached);
  if (band < 0) return null;
  const { reached: upper, partly } = template.words;
  const [least = 0, most = weight] = [
    [proportion(weight, upper, 100), weight],
    [proportion(weight, partly, 100), proportion(weight, upper, 100) - 1],
    [0, proportion(weight, partly, 100) - 1],
  ][band] ?? [0, weight];
  return { least, most };
};

/**
 * What an indicator's result is worth by the template (S5–S9, S11): forward B/A, reverse 1 − (B − A)/A, words by bands. Null
 * where result and target can't be compared.
 */
export const expectedScore = (indicator: Indicator, template: ScoringTemplate): ExpectedScore | null => {
  const weight = readValue(indicator.weight);
  if (weight === null || weight <= 0) return null;
  return (
    ofQuantity(indicator, weight, template) ??
    ofRange(indicator, weight, template) ??
    ofWords(indicator, weight, template)
  );
};

/** Points for an execution rate (hundredths of a percent), in hundredths. */
export const expectedRateScore = (rate: number, points: number, template: ScoringTemplate): number => {
  if (template.rateRule === 'proportional') return Math.min(points, proportion(Math.max(rate, 0), points, 10_000));
  const share = rate >= 10_000 ? 10 : rate >= 8000 ? 7 : rate >= 6000 ? 5 : 0;
  return proportion(points, share, 10);
};
