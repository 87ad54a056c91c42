import { rateText } from '../../workbook/values/rate.ts';
import type { Card } from '../card/card.ts';
import { fundTotal, ratesOf, readValue } from '../card/card-figures.ts';
import { cardFinding, placeOf, quoted } from '../card/card-finding.ts';
import type { Amount } from '../card/entry.ts';
import { unitSlip } from '../card/fund-soundness.ts';
import { dueRateScores, SCORE_TOLERANCE } from '../card/score-soundness.ts';
import type { Check } from '../check.ts';

/** 0.05 percentage points, in hundredths of a percent. */
const TOLERANCE = 5;

const isRight = (rate: Amount, due: readonly number[]): boolean =>
  rate.state === 'uncalculated' ||
  (rate.state === 'value' && due.some((each) => Math.abs(each - rate.value) <= TOLERANCE));

/** A wrong score says the same fault with more weight: then this check stays silent. */
const scoreIsWrong = (card: Card): boolean => {
  if (fundTotal(card)?.amounts.score?.state === 'error') return true;
  const score = readValue(fundTotal(card)?.amounts.score);
  return score !== null && !dueRateScores(card).some((due) => Math.abs(due - score) <= SCORE_TOLERANCE);
};

export const executionRateMisstated: Check<Card> = {
  id: 'Q06',
  title: '执行率与执行数、预算数不符',
  level: 'hint',
  what: '执行率 = 执行数 ÷ 全年预算数,允许相差 0.05 个百分点。',
  why: '执行率是得分和监控的依据。',
  source: '财预〔2020〕10号;公开自评表中的舍入差错',
  find: (card) => {
    const rate = fundTotal(card)?.amounts.rate;
    const due = ratesOf(card);
    const [first] = due;
    if (rate === undefined || first === undefined || isRight(rate, due) || unitSlip(card) !== null) return [];
    if (scoreIsWrong(card) && (rate.state === 'value' || rate.state === 'error')) return [];
    return [
      cardFinding(executionRateMisstated, card, {
        at: rate,
        expected: rateText(first),
        message: `${placeOf(card, rate)} 的执行率为${quoted(rate)},按执行数 ÷ 预算数应为 ${rateText(first)}。`,
        remedy: '请按执行数 ÷ 全年预算数重新计算,保留两位小数。',
      }),
    ];
  },
};
