import { moneyText } from '../../../workbook/values/money.ts';
import type { Card, TaskLine } from '../../card/card.ts';
import type { Amount, Entry } from '../../card/entry.ts';
import { fundTotal, partsSum, readValue } from '../../card/judge/card-figures.ts';
import { cardFinding, reachText, whereOnCard } from '../../card/judge/card-finding.ts';
import { brokenColumns, moneyTolerance, unitSlip } from '../../card/judge/fund-soundness.ts';
import type { Check } from '../../check.ts';

type Difference = { readonly at: Entry; readonly due: number; readonly what: string };

const inFunds = (card: Card): readonly Difference[] =>
  brokenColumns(card).flatMap((column) => {
    const at = fundTotal(card)?.amounts[column];
    const due = partsSum(card, column);
    return at === undefined || due === null ? [] : [{ at, due, what: '年度资金总额' }];
  });

const multiYear = (card: Card): readonly Difference[] => {
  const lines = card.funds.filter(({ period }) => period === 'multi-year');
  const total = lines.find(({ key }) => key === 'multiYearTotal')?.amounts.budget;
  const parts = lines.filter(({ key }) => key !== 'multiYearTotal').map(({ amounts }) => readValue(amounts.budget));
  if (total?.state !== 'value' || parts.every((part) => part === null)) return [];
  const due = parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  return Math.abs(due - total.value) > moneyTolerance(card.money.unit)
    ? [{ at: total, due, what: '项目资金总额' }]
    : [];
};

const differs = (card: Card, total: Amount, parts: readonly Amount[]): number | null => {
  const values = parts.map(readValue).filter((value) => value !== null);
  if (total.state !== 'value' || values.length === 0) return null;
  const due = values.reduce((sum, value) => sum + value, 0);
  return Math.abs(due - total.value) > moneyTolerance(card.money.unit) ? due : null;
};

const taskTotal = (card: Card, line: TaskLine): readonly Difference[] => {
  const due = line.other === undefined ? null : differs(card, line.total, [line.fiscal, line.other]);
  return due === null ? [] : [{ at: line.total, due, what: '预算金额总额' }];
};

const inTasks = (card: Card): readonly Difference[] => {
  const own = card.tasks.flatMap((line) => taskTotal(card, line));
  const sum = card.tasks.find((line) => line.sum);
  if (own.length > 0 || sum === undefined) return own;
  const due = differs(
    card,
    sum.total,
    card.tasks.filter((line) => !line.sum).map(({ total }) => total),
  );
  return due === null ? [] : [{ at: sum.total, due, what: '金额合计' }];
};

const inCompositions = (card: Card): readonly Difference[] =>
  card.compositions.flatMap(({ parts, sum }) => {
    const due = differs(card, sum, parts);
    return due === null ? [] : [{ at: sum, due, what: '合计' }];
  });

export const fundTotalDiffersFromParts: Check<Card> = {
  id: 'Q04',
  title: '资金总额不等于各项之和',
  level: 'error',
  what: '年度资金总额 = 财政拨款 + 上年结转 + 其他资金，允许相差 0.01 个单位。',
  why: '总额是执行率的分母和分子，对不上就无法核对执行率。',
  source: '财预〔2020〕10号附件1',
  find: (card) => {
    if (unitSlip(card) !== null) return [];
    const [first, ...others] = [...inFunds(card), ...multiYear(card), ...inTasks(card), ...inCompositions(card)];
    if (first === undefined) return [];
    const due = moneyText(first.due, card.money.unit);
    return [
      cardFinding(fundTotalDiffersFromParts, card, {
        at: first.at,
        expected: due,
        message: `${whereOnCard(card, first.at)} 的${first.what}为「${first.at.text}」,各项相加是 ${due}${card.money.unit}${reachText(others.map(({ at }) => at))}。`,
        remedy: '请核对总额和各项资金，使总额等于各项之和。',
      }),
    ];
  },
};
