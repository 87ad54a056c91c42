import type { Card } from '../../card/card.ts';
import { budgetAmount, fundTotal, readValue } from '../../card/judge/card-figures.ts';
import { cardFinding, whereOnCard } from '../../card/judge/card-finding.ts';
import { moneyTolerance, unitSlip } from '../../card/judge/fund-soundness.ts';
import type { Check } from '../../check.ts';

export const forecastOutsideBounds: Check<Card> = {
  id: 'Q39',
  title: '全年预计执行数小于已执行数或大于预算数',
  level: 'hint',
  what: '已执行数 ≤ 全年预计执行数 ≤ 预算数。',
  why: '预计数越界说明预计或执行数填错。',
  source: '双监控的数据逻辑',
  find: (card) => {
    const forecast = fundTotal(card)?.amounts.forecast;
    const [spent, budget] = [readValue(fundTotal(card)?.amounts.spent), readValue(budgetAmount(card))];
    const value = readValue(forecast);
    if (forecast === undefined || value === null || unitSlip(card) !== null) return [];
    const slack = moneyTolerance(card.money.unit);
    const low = spent !== null && value < spent - slack;
    const high = budget !== null && value > budget + slack;
    if (!low && !high) return [];
    return [
      cardFinding(forecastOutsideBounds, card, {
        at: forecast,
        expected: low ? '不小于已执行数' : '不大于预算数',
        message: `${whereOnCard(card, forecast)} 的全年预计执行数「${forecast.text}」${low ? '小于已执行数' : '大于预算数'}。`,
        remedy: '请核对全年预计执行数。',
      }),
    ];
  },
};
