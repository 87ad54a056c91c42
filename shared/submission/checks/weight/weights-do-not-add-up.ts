import { scoreText } from '../../../workbook/values/score.ts';
import type { Card } from '../../card/card.ts';
import { isTarget } from '../../card/form-of-card.ts';
import { indicatorPoints, ratePoints, weightSum } from '../../card/judge/card-figures.ts';
import { cardFinding, whereOnCard } from '../../card/judge/card-finding.ts';
import { hasBadWeight, weightCulprit } from '../../card/judge/weight-culprit.ts';
import type { Check } from '../../check.ts';

export const weightsDoNotAddUp: Check<Card> = {
  id: 'Q11',
  title: '分值合计不对',
  level: 'error',
  what: '执行率分值与各指标分值相加为 100 分(执行率 10 分时指标合计 90 分)；按 0.01 分的整数相加。',
  why: '分值合计不对，总分就没有意义。',
  source: '财预〔2020〕10号；财预〔2021〕101号',
  find: (card) => {
    const culprit = hasBadWeight(card) || isTarget(card) ? null : weightCulprit(card);
    const sum = weightSum(card);
    if (culprit === null || sum === null) return [];
    const { at, due } = culprit;
    const [rate, whole] = [scoreText(ratePoints(card)), scoreText(card.template.total)];
    const expected = due === null ? `指标分值合计 ${scoreText(indicatorPoints(card))}` : scoreText(due);
    return [
      cardFinding(weightsDoNotAddUp, card, {
        at,
        expected,
        message: `${whereOnCard(card, at)} 填的是「${at.text}」:各指标分值相加 ${scoreText(sum)} 分，执行率 ${rate} 分，与总分 ${whole} 分对不上。`,
        remedy: `请核对各项分值，使执行率与各指标的分值合计为 ${whole} 分。`,
      }),
    ];
  },
};
