import { rateText } from '../../../workbook/values/rate.ts';
import type { Card } from '../../card/card.ts';
import { fundTotal } from '../../card/judge/card-figures.ts';
import { cardFinding, whereOnCard } from '../../card/judge/card-finding.ts';
import { lowExecution } from '../../card/judge/low-execution.ts';
import type { Check } from '../../check.ts';

export const moneyLeftUnspent: Check<Card> = {
  id: 'Q22',
  title: '资金未用超过预算的 20%',
  level: 'hint',
  what: '(全年预算数 − 执行数)÷ 全年预算数不超过 20%。',
  why: '大额资金未用说明预算编制或执行有问题。',
  source: '一体化系统自评预警(黄)',
  find: (card) => {
    const low = lowExecution(card).find(({ kind }) => kind === 'unspent');
    const spent = fundTotal(card)?.amounts.spent;
    if (low === undefined || spent === undefined) return [];
    return [
      cardFinding(moneyLeftUnspent, card, {
        at: spent,
        expected: '不低于全年预算数的 80%',
        message: `${whereOnCard(card, spent)} 的执行数「${spent.text}」只占全年预算数的 ${rateText(low.rate)}，未用资金超过 20%。`,
        remedy: '请核对执行数；如属实，请在偏差原因里说明，并考虑调减下年预算。',
      }),
    ];
  },
};
