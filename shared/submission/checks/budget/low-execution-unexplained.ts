import { rateText } from '../../../workbook/values/rate.ts';
import type { Card } from '../../card/card.ts';
import { fundTotal } from '../../card/judge/card-figures.ts';
import { cardFinding, littleSaid, whereOnCard } from '../../card/judge/card-finding.ts';
import { lowExecution } from '../../card/judge/low-execution.ts';
import type { Check } from '../../check.ts';

export const lowExecutionUnexplained: Check<Card> = {
  id: 'Q10',
  title: '执行率偏低未说明原因',
  level: 'hint',
  what: '执行率低于 90% 的要说明原因(有此要求的表式)。',
  why: '低执行率的原因是下年预算安排的依据。',
  source: '四川自评表填报说明',
  find: (card) => {
    const low = lowExecution(card).find(({ kind }) => kind === 'unexplained');
    const reason = fundTotal(card)?.reason ?? card.head.rateReason?.value;
    const at = reason ?? fundTotal(card)?.amounts.rate;
    if (low === undefined || at === undefined) return [];
    return [
      cardFinding(lowExecutionUnexplained, card, {
        at,
        expected: '执行率偏低的原因(100 字以内)',
        message: `${whereOnCard(card, at)} ${reason === undefined ? '' : littleSaid(reason)}：执行率 ${rateText(low.rate)} 低于 ${rateText(card.layout.explainRateBelow ?? 0)}，没有说明原因。`,
        remedy: '请在原因栏写明执行率偏低的原因。',
      }),
    ];
  },
};
