import type { Card } from '../card/card.ts';
import { fundTotal } from '../card/card-figures.ts';
import { cardFinding, placeOf } from '../card/card-finding.ts';
import type { Amount } from '../card/entry.ts';
import { unitSlip } from '../card/fund-soundness.ts';
import type { Check } from '../check.ts';

/** 分: more than 100 亿元 for one project of a district or less than 1000 元 are no budgets but a wrong unit. */
const MOST = 1_000_000_000_000;
const LEAST = 100_000;

const faultOf = (card: Card, amount: Amount): string | null => {
  if (amount.state !== 'value' || amount.value <= 0) return null;
  if (card.money.unit === '万元') return amount.value >= MOST ? '元' : null;
  return amount.value < LEAST ? '万元' : null;
};

export const moneyImplausibleForUnit: Check<Card> = {
  id: 'Q03',
  title: '金额与写明的单位不相称',
  level: 'hint',
  what: '按写明的单位,一个项目的年度资金不应超过 100 亿元,也不应少于 1000 元。',
  why: '多半是按另一个单位填写的。',
  source: '公开表格中的元、万元混填',
  find: (card) => {
    const amount = fundTotal(card)?.amounts.budget ?? fundTotal(card)?.amounts.initial;
    const seems = amount === undefined || unitSlip(card) !== null ? null : faultOf(card, amount);
    if (amount === undefined || seems === null) return [];
    return [
      cardFinding(moneyImplausibleForUnit, card, {
        at: amount,
        expected: `以${card.money.unit}为单位的金额`,
        message: `${placeOf(card, amount)} 的「${amount.text}」按${card.money.unit}算不合常理,像是以${seems}为单位填写的。`,
        remedy: `请核对单位:要么把金额换算成${card.money.unit},要么把表头的单位改成${seems}。`,
      }),
    ];
  },
};
