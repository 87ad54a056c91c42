import { rateText } from '../../../workbook/values/rate.ts';
import type { Card } from '../../card/card.ts';
import { cardFinding, topOfCard, whereOnCard } from '../../card/judge/card-finding.ts';
import { lowExecution } from '../../card/judge/low-execution.ts';
import type { Check } from '../../check.ts';

export const scoreHighAgainstExecution: Check<Card> = {
  id: 'Q21',
  title: '自评得分相对执行率偏高',
  level: 'hint',
  what: '(指标得分率 − 执行率得分率)÷ 指标得分率不超过 5%。',
  why: '钱没花完而指标全部完成，多半是目标偏低或自评虚高。',
  source: '一体化系统自评预警(红)',
  find: (card) => {
    const low = lowExecution(card).find(({ kind }) => kind === 'overrated');
    if (low?.kind !== 'overrated') return [];
    const at = card.sum?.score ?? topOfCard(card);
    return [
      cardFinding(scoreHighAgainstExecution, card, {
        at,
        expected: '指标得分率与执行率相近(相差不超过 5%)',
        message: `${whereOnCard(card, at)}：指标得分率 ${rateText(low.scored)}，执行率只有 ${rateText(low.rate)}，自评可能偏高。`,
        remedy: '请核对各指标的完成值和得分；如属实，请说明资金节约的原因。',
      }),
    ];
  },
};
