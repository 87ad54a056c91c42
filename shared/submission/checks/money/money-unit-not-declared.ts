import { carriesUnit } from '../../../workbook/values/money.ts';
import type { Card } from '../../card/card.ts';
import type { Amount } from '../../card/entry.ts';
import { cardFinding, topOfCard } from '../../card/judge/card-finding.ts';
import { MONEY_KEYS } from '../../card/layout/fund-table.ts';
import type { Check } from '../../check.ts';

/** An amount that leaves its unit to the form; nothing is nothing in any unit. */
const isBare = (amount: Amount | undefined): boolean =>
  amount?.state === 'value' && amount.value !== 0 && !carriesUnit(amount.text);

const hasMoney = (card: Card): boolean =>
  card.tasks.length > 0 ||
  card.compositions.length > 0 ||
  card.funds.some(({ amounts }) => MONEY_KEYS.some((key) => isBare(amounts[key])));

export const moneyUnitNotDeclared: Check<Card> = {
  id: 'Q03',
  title: '未写明金额单位',
  level: 'hint',
  what: '资金栏、标题或表角要写明金额单位是元还是万元。',
  why: '元与万元相差一万倍，没有写明就只能推测。',
  source: '财预〔2020〕10号附件1；公开预算中的口径差错',
  find: (card) => {
    if (card.money.said !== null || !hasMoney(card)) return [];
    const at = card.fundLabel ?? topOfCard(card);
    return [
      cardFinding(moneyUnitNotDeclared, card, {
        at,
        expected: '元 或 万元',
        message: `「${card.sheet}」没有写明金额单位，暂按${card.money.unit}读取。`,
        remedy: `请在 ${at.cell} 的标签后写明单位，如「项目资金(万元)」。`,
      }),
    ];
  },
};
