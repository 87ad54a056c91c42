import type { Card, Indicator } from '../../card/card.ts';
import { soundIndicators } from '../../card/judge/card-figures.ts';
import { cardFinding, whereOnCard } from '../../card/judge/card-finding.ts';
import { isCost } from '../../card/judge/row-doubts.ts';
import type { Check } from '../../check.ts';

const hasFloor = ({ wanted }: Indicator): boolean =>
  wanted.kind === 'quantity' && (wanted.operator === '>=' || wanted.operator === '>');

export const costTargetWithoutCeiling: Check<Card> = {
  id: 'Q29',
  title: '成本指标用了「≥」',
  level: 'hint',
  what: '成本指标是越低越好的反向指标，一般用「≤」。',
  why: '用「≥」等于要求多花钱。',
  source: '财预〔2021〕101号成本指标的设置要求',
  find: (card) =>
    soundIndicators(card).flatMap((indicator) => {
      if (!isCost(indicator) || !hasFloor(indicator)) return [];
      const at = indicator.operator ?? indicator.target;
      return [
        cardFinding(costTargetWithoutCeiling, card, {
          at,
          expected: '≤ 或 <',
          message: `${whereOnCard(card, at)}：成本指标「${indicator.name.text}」的指标值是「${indicator.operator?.text ?? ''}${indicator.target.text}」,成本一般应设上限。`,
          remedy: '请把「≥」改为「≤」;如是节约率之类的正向指标，请移到效益指标。',
        }),
      ];
    }),
};
