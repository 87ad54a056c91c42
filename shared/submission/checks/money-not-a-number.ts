import type { Card } from '../card/card.ts';
import { annualFunds } from '../card/card-figures.ts';
import { groupedFinding, placeOf, quoted } from '../card/card-finding.ts';
import type { Amount } from '../card/entry.ts';
import type { Check } from '../check.ts';

const MONEY = ['initial', 'budget', 'spent', 'forecast'] as const;

const broken = (card: Card): readonly Amount[] =>
  [
    ...MONEY.flatMap((column) => annualFunds(card).map(({ amounts }) => amounts[column])),
    ...card.tasks.flatMap(({ total, fiscal, other }) => [total, fiscal, other]),
  ].filter((amount): amount is Amount => amount?.state === 'text' || amount?.state === 'error');

export const moneyNotANumber: Check<Card> = {
  id: 'Q03',
  title: '金额不是数字',
  level: 'error',
  what: '资金各栏要填数字。',
  why: '文字和公式错误无法参与核对。',
  source: '财预〔2020〕10号附件1',
  find: (card) =>
    groupedFinding(moneyNotANumber, card, broken(card), (at, reach) => ({
      expected: `数字(单位${card.money.unit})`,
      message: `${placeOf(card, at)} 应填金额,现在是${quoted(at)},读不成数字${reach}。`,
      remedy: at.state === 'error' ? '请修好公式,或直接填写金额。' : '请只填数字,说明文字写到备注里。',
    })),
};
