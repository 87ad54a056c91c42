import { scoreText } from '../../../workbook/values/score.ts';
import type { Card } from '../../card/card.ts';
import { isTarget } from '../../card/form-of-card.ts';
import { annualBlocks, weightSum } from '../../card/judge/card-figures.ts';
import { cardFinding, topOfCard, whereOnCard } from '../../card/judge/card-finding.ts';
import { hasBadWeight } from '../../card/judge/weight-culprit.ts';
import type { Check } from '../../check.ts';

/** 90 where the 10 points of the execution rate come only with the self-evaluation. */
const RIGHT = [9000, 10_000];

export const targetWeightsDoNotAddUp: Check<Card> = {
  id: 'Q11',
  title: '目标表的权重合计不对',
  level: 'error',
  what: '目标表填有权重的，合计为 100 分，或为 90 分(执行率 10 分在自评时另加)。',
  why: '自评沿用目标表的权重。',
  source: '财预〔2021〕101号',
  find: (card) => {
    const sum = isTarget(card) && !hasBadWeight(card) ? weightSum(card) : null;
    if (sum === null || RIGHT.includes(sum)) return [];
    const at = card.sum?.weight ?? annualBlocks(card)[0]?.header.weight ?? topOfCard(card);
    return [
      cardFinding(targetWeightsDoNotAddUp, card, {
        at,
        expected: '100 或 90',
        message: `${whereOnCard(card, at)}：各指标权重相加为 ${scoreText(sum)}，应为 100(或不含执行率的 90)。`,
        remedy: '请调整各指标的权重，使合计为 100。',
      }),
    ];
  },
};
