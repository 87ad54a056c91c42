import type { Card, FundLine } from '../../card/card.ts';
import { isReason } from '../../card/entry.ts';
import { annualFunds, fundTotal, readings, readValue } from '../../card/judge/card-figures.ts';
import { cardFinding, whereOnCard } from '../../card/judge/card-finding.ts';
import { hasRoomForReason } from '../../card/judge/fund-reason.ts';
import { moneyTolerance, unitSlip } from '../../card/judge/fund-soundness.ts';
import type { Check } from '../../check.ts';

const explained = (card: Card): boolean =>
  isReason(fundTotal(card)?.reason) ||
  isReason(card.head.adjustReason?.value) ||
  (readValue(fundTotal(card)?.amounts.adjusted) ?? 0) !== 0;

/** The total, or what its lines add up to where it is left at 0. */
const moneyIn = (values: readonly number[]): readonly number[] => {
  const money = values.filter((value) => value > 0);
  return money.length > 0 ? money : values;
};

/** The line the budget stands on: the total, else the first of its lines where the total is left at 0. */
const moneyLine = (card: Card): FundLine | undefined =>
  [fundTotal(card), ...annualFunds(card)].find((line) => (readValue(line?.amounts.budget) ?? 0) > 0);

type Adjustment = 'none' | 'changed' | 'down-to-spent';

const adjustmentOf = (card: Card): Adjustment => {
  const [spent] = moneyIn(readings(card, 'spent'));
  const tolerance = moneyTolerance(card.money.unit);
  const [initials, budgets] = [moneyIn(readings(card, 'initial')), moneyIn(readings(card, 'budget'))];
  const [[initial], [budget]] = [initials, budgets];
  if (initial === undefined || budget === undefined || spent === undefined || budget <= 0) return 'none';
  if (initials.some((one) => budgets.some((other) => Math.abs(one - other) <= tolerance))) return 'none';
  return budget < initial && Math.abs(budget - spent) <= tolerance ? 'down-to-spent' : 'changed';
};

export const budgetAdjustmentUnexplained: Check<Card> = {
  id: 'Q09',
  title: '预算调整未说明，或调到与执行数相同',
  level: 'hint',
  what: '全年预算数与年初预算数不同的要说明原因；调减到恰好等于执行数的，执行率失去意义。',
  why: '把预算改成执行数可以做出 100% 的执行率。',
  source: '四川自评表填报说明；公开自评表中调减至等于执行数的实例',
  find: (card) => {
    const line = moneyLine(card);
    const budget = line?.amounts.budget;
    const adjustment = adjustmentOf(card);
    if (budget === undefined || unitSlip(card) !== null || explained(card) || adjustment === 'none') return [];
    if (adjustment === 'changed' && !(card.layout.explainAdjustment && hasRoomForReason(card))) return [];
    const initial = line?.amounts.initial?.text ?? '';
    return [
      cardFinding(budgetAdjustmentUnexplained, card, {
        at: budget,
        expected: '调整原因',
        message:
          adjustment === 'down-to-spent'
            ? `${whereOnCard(card, budget)} 的全年预算数由年初「${initial}」调减为「${budget.text}」,恰好等于执行数。`
            : `${whereOnCard(card, budget)} 的全年预算数「${budget.text}」与年初预算数「${initial}」不同，没有说明原因。`,
        remedy: '请填写批复的调整后预算数，并说明调整的原因和批准文件。',
      }),
    ];
  },
};
