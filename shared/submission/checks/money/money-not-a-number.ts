import type { Card } from '../../card/card.ts';
import type { Amount } from '../../card/entry.ts';
import { annualFunds } from '../../card/judge/card-figures.ts';
import { groupedFinding, quotedEntry, whereOnCard } from '../../card/judge/card-finding.ts';
import type { Check, CheckText } from '../../check.ts';
import type { ListRow } from '../../list/list-table.ts';
import { unreadableCells } from '../../list/unreadable-cell.ts';

const MONEY_NOT_A_NUMBER: CheckText = {
  id: 'Q03',
  title: '金额不是数字',
  level: 'error',
  what: '金额只填数字；千分位、全角数字、文本数字都可以。',
  why: '读不出的金额无法参与核对，也无法计入覆盖率。',
  source: '表样规定的填写格式；财预〔2020〕10号附件1',
};

/** An amount of a row that is no number. */
export const rowMoneyNotANumber: Check<ListRow> = {
  ...MONEY_NOT_A_NUMBER,
  find: (row) => unreadableCells(MONEY_NOT_A_NUMBER, row, 'money'),
};

const MONEY = ['initial', 'budget', 'spent', 'forecast'] as const;

const broken = (card: Card): readonly Amount[] =>
  [
    ...MONEY.flatMap((column) => annualFunds(card).map(({ amounts }) => amounts[column])),
    ...card.tasks.flatMap(({ total, fiscal, other, spent }) => [
      total,
      fiscal,
      other,
      ...(spent === undefined ? [] : [spent]),
    ]),
  ].filter((amount): amount is Amount => amount?.state === 'text' || amount?.state === 'error');

/** Amounts of a card that are no numbers: one fault with its reach. */
export const cardMoneyNotANumber: Check<Card> = {
  ...MONEY_NOT_A_NUMBER,
  find: (card) =>
    groupedFinding(MONEY_NOT_A_NUMBER, card, broken(card), (at, reach) => ({
      expected: `数字(单位${card.money.unit})`,
      message: `${whereOnCard(card, at)} 应填金额，现在是${quotedEntry(at)}，读不成数字${reach}。`,
      remedy: at.state === 'error' ? '请修好公式，或直接填写金额。' : '请只填数字，说明文字写到备注里。',
    })),
};
