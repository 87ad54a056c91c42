import { rateOf } from '../../../workbook/values/rate.ts';
import type { Card, Indicator } from '../card.ts';
import { isFilled } from '../entry.ts';
import { annualIndicators } from './card-figures.ts';
import { isReverse } from './expected-score.ts';

/** How far an indicator has come, in hundredths of a percent, at most 100 %; null where it can't be told. */
const achieved = (indicator: Indicator): number | null => {
  const { wanted, reached } = indicator;
  if (wanted.kind !== 'quantity' || reached.kind !== 'quantity') return null;
  if (reached.unit !== '' && wanted.unit !== '' && reached.unit !== wanted.unit) return null;
  if (isReverse(indicator)) return reached.amount <= wanted.amount ? 10_000 : rateOf(wanted.amount, reached.amount);
  const rate = rateOf(reached.amount, wanted.amount);
  return rate === null ? null : Math.min(rate, 10_000);
};

/** Mean achievement of the indicators that can be measured, in hundredths of a percent; null where none can. */
export const meanAchievement = (card: Card): number | null => {
  const rates = annualIndicators(card)
    .map(achieved)
    .filter((rate) => rate !== null);
  return rates.length === 0 ? null : Math.round(rates.reduce((sum, rate) => sum + rate, 0) / rates.length);
};

/** 产出完成情况 in one line: what each output indicator has reached; '' where none is filled. */
export const outputCompletion = (card: Card): string => {
  const outputs = annualIndicators(card).filter(({ group }) => group === '产出指标');
  const filled = outputs.filter(({ actual }) => isFilled(actual));
  if (filled.length === 0) return '';
  const lines = filled.map(({ name, target, actual }) => `${name.text} ${actual?.text ?? ''}/${target.text}`);
  return `${filled.length}/${outputs.length} 项产出指标有完成值：${lines.join('；')}`;
};
