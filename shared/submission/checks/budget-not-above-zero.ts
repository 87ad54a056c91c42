import type { Card } from '../card/card.ts';
import { budgetAmount, fundTotal, readings, readValue } from '../card/card-figures.ts';
import { cardFinding, placeOf, quoted } from '../card/card-finding.ts';
import type { Check } from '../check.ts';

const hasMoney = (card: Card): boolean => readings(card, 'budget').some((value) => value > 0);

export const budgetNotAboveZero: Check<Card> = {
  id: 'Q05',
  title: '全年预算数为零或未填',
  level: 'error',
  what: '全年预算数要大于 0;预算和执行都是 0 的,执行率无法计算,不能算 100%。',
  why: '预算数是执行率的分母。',
  source: '财预〔2020〕10号;一体化系统对除零的处理',
  find: (card) => {
    const budget = budgetAmount(card);
    if (budget === undefined || card.form.includes('目标') || hasMoney(card)) return [];
    if (budget.state !== 'blank' && (budget.state !== 'value' || budget.value > 0)) return [];
    const spent = readValue(fundTotal(card)?.amounts.spent) ?? 0;
    const idle = budget.state === 'value' && budget.value === 0 && spent === 0;
    return [
      cardFinding(budgetNotAboveZero, card, {
        at: budget,
        level: idle ? 'hint' : 'error',
        expected: '大于 0 的金额',
        message: idle
          ? `${placeOf(card, budget)} 的预算数和执行数都是 0,执行率无法计算。`
          : `${placeOf(card, budget)} 的预算数是${quoted(budget)},应大于 0。`,
        remedy: idle ? '如项目本年没有资金,请在备注说明;否则请补填预算数。' : '请填写批复或调整后的全年预算数。',
      }),
    ];
  },
};
