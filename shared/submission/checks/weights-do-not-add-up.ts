import { scoreText } from '../../workbook/values/score.ts';
import type { Card } from '../card/card.ts';
import { indicatorPoints, ratePoints, weightSum } from '../card/card-figures.ts';
import { cardFinding, placeOf } from '../card/card-finding.ts';
import { hasBadWeight, weightCulprit } from '../card/weight-culprit.ts';
import type { Check } from '../check.ts';

export const weightsDoNotAddUp: Check<Card> = {
  id: 'Q11',
  title: '分值合计不对',
  level: 'error',
  what: '执行率分值与各指标分值相加为 100 分(执行率 10 分时指标合计 90 分);按 0.01 分的整数相加。',
  why: '分值合计不对,总分就没有意义。',
  source: '财预〔2020〕10号;财预〔2021〕101号',
  find: (card) => {
    const at = hasBadWeight(card) || card.form.includes('目标') ? null : weightCulprit(card);
    const sum = weightSum(card);
    if (at === null || sum === null) return [];
    const [rate, due] = [scoreText(ratePoints(card)), scoreText(indicatorPoints(card))];
    return [
      cardFinding(weightsDoNotAddUp, card, {
        at,
        expected: `指标分值合计 ${due}`,
        message: `${placeOf(card, at)}:各指标分值相加为 ${scoreText(sum)} 分,加执行率 ${rate} 分,与总分 ${scoreText(card.template.total)} 分不符(${at.cell} 填的是「${at.text}」)。`,
        remedy: `请核对各项分值,使指标分值合计为 ${due} 分、总计 ${scoreText(card.template.total)} 分。`,
      }),
    ];
  },
};
