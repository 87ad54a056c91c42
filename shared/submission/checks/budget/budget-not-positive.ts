import type { Finding } from '../../../finding.ts';
import { moneyColumns } from '../../../form/forms.ts';
import type { Card } from '../../card/card.ts';
import { isTarget } from '../../card/form-of-card.ts';
import { budgetAmount, fundTotal, readings, readValue } from '../../card/judge/card-figures.ts';
import { cardFinding, quotedEntry, whereOnCard } from '../../card/judge/card-finding.ts';
import type { Check, CheckText } from '../../check.ts';
import { faultInRow, rowName } from '../../list/fault.ts';
import { columnsOf, type ListRow } from '../../list/list-table.ts';
import { budgetIn, spentIn } from '../../record-money.ts';

const BUDGET_NOT_POSITIVE: CheckText = {
  id: 'Q05',
  title: '预算数不大于零',
  level: 'error',
  what: '全年预算数要大于0，金额不能为负；预算和执行都是0时执行率无法计算，不能写100%(单表上是提示)。',
  why: '除以零的执行率没有意义。',
  source: '财预〔2020〕10号；一体化系统对除零的处理',
};

const inRow = (row: ListRow, label: string, message: string, expected: string): Finding =>
  faultInRow(BUDGET_NOT_POSITIVE, row, label, {
    expected,
    message: `${rowName(row.row, row.record.name)}的${message}`,
    remedy: '请核对该行的预算数和执行数。',
  });

/** Money spent without a budget, a full rate on nothing, or an amount below zero. */
export const rowBudgetNotPositive: Check<ListRow> = {
  ...BUDGET_NOT_POSITIVE,
  find: (row) => {
    const { fields } = row.record;
    const negative = columnsOf(row.table, 'money').find(({ label }) => Number(fields[label] ?? 0) < 0);
    if (negative !== undefined) return [inRow(row, negative.label, `“${negative.label}”是负数。`, '不小于0的金额')];
    const spent = spentIn(row.record);
    if (budgetIn(row.record) !== 0 || spent === null) return [];
    const label = moneyColumns(row.record.form).budget ?? '';
    if (spent > 0) return [inRow(row, label, `“${label}”是0，却有执行数。`, `大于0的${label}`)];
    return Number(fields['执行率'] ?? 0) > 0
      ? [inRow(row, '执行率', '预算数和执行数都是0，执行率无法计算，不能填写数值。', '留空或填“—”')]
      : [];
  },
};

const hasMoney = (card: Card): boolean => readings(card, 'budget').some((value) => value > 0);

/** A card's budget is blank, zero or below. */
export const cardBudgetNotPositive: Check<Card> = {
  ...BUDGET_NOT_POSITIVE,
  find: (card) => {
    const budget = budgetAmount(card);
    if (budget === undefined || isTarget(card) || hasMoney(card)) return [];
    if (budget.state !== 'blank' && (budget.state !== 'value' || budget.value > 0)) return [];
    const spent = readValue(fundTotal(card)?.amounts.spent) ?? 0;
    const idle = budget.state === 'value' && budget.value === 0 && spent === 0;
    return [
      cardFinding(BUDGET_NOT_POSITIVE, card, {
        at: budget,
        level: idle ? 'hint' : 'error',
        expected: '大于 0 的金额',
        message: idle
          ? `${whereOnCard(card, budget)} 的预算数和执行数都是 0，执行率无法计算。`
          : `${whereOnCard(card, budget)} 的预算数是${quotedEntry(budget)}，应大于 0。`,
        remedy: idle ? '如项目本年没有资金，请在备注说明；否则请补填预算数。' : '请填写批复或调整后的全年预算数。',
      }),
    ];
  },
};
