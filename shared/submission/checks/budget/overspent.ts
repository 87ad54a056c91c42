import { moneyColumns } from '../../../form/forms.ts';
import { moneyText } from '../../../workbook/values/money.ts';
import { rateText } from '../../../workbook/values/rate.ts';
import type { Card } from '../../card/card.ts';
import { fundTotal, ratesOf } from '../../card/judge/card-figures.ts';
import { cardFinding, whereOnCard } from '../../card/judge/card-finding.ts';
import { unitSlip } from '../../card/judge/fund-soundness.ts';
import type { Check, CheckText } from '../../check.ts';
import { faultInRow, rowName } from '../../list/fault.ts';
import type { ListRow } from '../../list/list-table.ts';
import { budgetIn, spentIn } from '../../record-money.ts';

const WHOLE = 10_000;

const OVERSPENT: CheckText = {
  id: 'Q08',
  title: '执行数超过全年预算数',
  level: 'hint',
  what: '执行数一般不超过全年(调整后)预算数。',
  why: '超过100%多半是预算调整没有填，或金额填错。',
  source: '预算法关于不得超预算支出的规定；域内检查口径',
};

/** More was spent than the whole year's budget of a row. */
export const rowOverspent: Check<ListRow> = {
  ...OVERSPENT,
  find: (row) => {
    const { name } = row.record;
    const { spent, budget } = moneyColumns(row.record.form);
    const [out, most] = [spentIn(row.record), budgetIn(row.record)];
    if (row.slip !== null || spent === null || budget === null || out === null || most === null) return [];
    if (most <= 0 || out <= most) return [];
    const unit = row.table.unitOf(spent);
    return [
      faultInRow(OVERSPENT, row, spent, {
        expected: `不超过${moneyText(most, unit)}${unit}`,
        message: `${rowName(row.row, name)}的“${spent}”${moneyText(out, unit)}${unit}超过“${budget}”${moneyText(most, unit)}${unit}。`,
        remedy: '请核对金额；预算有调整的，请把调整后的数填入预算数。',
      }),
    ];
  },
};

/** More was spent than the whole year's budget of a card. */
export const cardOverspent: Check<Card> = {
  ...OVERSPENT,
  find: (card) => {
    const spent = fundTotal(card)?.amounts.spent;
    const rates = ratesOf(card);
    if (spent === undefined || rates.length === 0 || unitSlip(card) !== null || rates.some((rate) => rate <= WHOLE))
      return [];
    return [
      cardFinding(OVERSPENT, card, {
        at: spent,
        expected: '不超过全年预算数',
        message: `${whereOnCard(card, spent)} 的执行数「${spent.text}」超过全年预算数，执行率 ${rateText(rates[0] ?? 0)}。`,
        remedy: '请核对执行数；如年中追加过预算，请把全年预算数改为调整后的数。',
      }),
    ];
  },
};
