import type { Card } from '../../card/card.ts';
import { annualIndicators, budgetAmount, fundTotal, readValue } from '../../card/judge/card-figures.ts';
import { cardFinding, whereOnCard } from '../../card/judge/card-finding.ts';
import { likelihoodOf } from '../../card/judge/likelihood.ts';
import type { Check } from '../../check.ts';

const allCertain = (card: Card): boolean => {
  const rows = annualIndicators(card).map(likelihoodOf);
  return rows.length > 0 && rows.every((row) => row?.marked.length === 1 && row.marked[0]?.kind === 'certain');
};

export const certainWithoutSpending: Check<Card> = {
  id: 'Q40',
  title: '执行数为零却全部确定能完成',
  level: 'hint',
  what: '监控时点执行数为 0 的，不应所有指标都选确定能。',
  why: '没有支出而断定全部能完成，前后矛盾。',
  source: '公开监控表中的实例',
  find: (card) => {
    const spent = fundTotal(card)?.amounts.spent;
    const idle = readValue(spent) === 0 && (readValue(budgetAmount(card)) ?? 0) > 0;
    if (spent === undefined || !idle || !allCertain(card)) return [];
    return [
      cardFinding(certainWithoutSpending, card, {
        at: spent,
        expected: '与完成可能性相称的执行数',
        message: `${whereOnCard(card, spent)} 的执行数为 0，而全部指标都选了「确定能」完成。`,
        remedy: '请核对执行数；如确未支出，请重新判断完成可能性并说明原因。',
      }),
    ];
  },
};
