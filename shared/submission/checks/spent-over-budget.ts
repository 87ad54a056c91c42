import { rateText } from '../../workbook/values/rate.ts';
import type { Card } from '../card/card.ts';
import { fundTotal, ratesOf } from '../card/card-figures.ts';
import { cardFinding, placeOf } from '../card/card-finding.ts';
import { unitSlip } from '../card/fund-soundness.ts';
import type { Check } from '../check.ts';

export const spentOverBudget: Check<Card> = {
  id: 'Q08',
  title: '执行数超过全年预算数',
  level: 'hint',
  what: '执行数一般不超过全年预算数。',
  why: '超预算执行要么是漏填了调整,要么是金额填错。',
  source: '预算法关于不得超预算支出的规定',
  find: (card) => {
    const spent = fundTotal(card)?.amounts.spent;
    const rates = ratesOf(card);
    if (spent === undefined || rates.length === 0 || unitSlip(card) !== null || rates.some((rate) => rate <= 10_000))
      return [];
    return [
      cardFinding(spentOverBudget, card, {
        at: spent,
        expected: '不超过全年预算数',
        message: `${placeOf(card, spent)} 的执行数「${spent.text}」超过全年预算数,执行率 ${rateText(rates[0] ?? 0)}。`,
        remedy: '请核对执行数;如年中追加过预算,请把全年预算数改为调整后的数。',
      }),
    ];
  },
};
