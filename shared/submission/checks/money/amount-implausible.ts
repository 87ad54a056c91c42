import { moneyText } from '../../../workbook/values/money.ts';
import type { Card } from '../../card/card.ts';
import type { Amount } from '../../card/entry.ts';
import { fundTotal } from '../../card/judge/card-figures.ts';
import { cardFinding, whereOnCard } from '../../card/judge/card-finding.ts';
import { unitSlip } from '../../card/judge/fund-soundness.ts';
import type { Check, CheckText } from '../../check.ts';
import { faultInTable, rowName } from '../../list/fault.ts';
import { addressIn, columnsOf, type ListSubject } from '../../list/list-table.ts';
import { unitSlipIn } from '../../list/unit-slip.ts';
import { doubtfulColumn } from './column-unit-doubtful.ts';

/** 分: more than 100 亿元 for one object of a district or less than 1000 元 are no budgets but a wrong unit. */
const MOST = 1_000_000_000_000;
const LEAST = 100_000;

const AMOUNT_IMPLAUSIBLE: CheckText = {
  id: 'Q03',
  title: '金额大小不合常理',
  level: 'error',
  what: '单个项目一年的金额不超过100亿元，写明以元为单位的单表不少于1000元；否则多半是按另一个单位填写的。单表上是提示。',
  why: '差一万倍的金额会让覆盖率完全失真。',
  source: '公开表格中的元、万元混填；域内检查口径',
};

/** An amount no object of a district can have: 元 written where 万元 is read. */
export const listAmountImplausible: Check<ListSubject> = {
  ...AMOUNT_IMPLAUSIBLE,
  find: (subject) => {
    const { table, records } = subject;
    if (doubtfulColumn(subject) !== null) return [];
    return records.flatMap((record, index) => {
      const column = columnsOf(table, 'money').find(({ label }) => Number(record.fields[label] ?? 0) > MOST);
      if (column === undefined || unitSlipIn(record) !== null) return [];
      const unit = table.unitOf(column.label);
      const fen = Number(record.fields[column.label]);
      return [
        faultInTable(AMOUNT_IMPLAUSIBLE, table, addressIn(table, record.row, column.label), {
          value: moneyText(fen, unit),
          expected: `核对后的金额(单位${unit})`,
          message: `${rowName(record.row, record.name)}的“${column.label}”按${unit}读是${moneyText(fen, '亿元')}亿元，不合常理。`,
          remedy: `请确认单位；按${unit}重新填写，或在表头写明“单位：元”。`,
          record: index,
        }),
      ];
    });
  },
};

const unitItSeems = (card: Card, amount: Amount): string | null => {
  if (amount.state !== 'value' || amount.value <= 0) return null;
  if (card.money.unit !== '元') return amount.value >= MOST ? '元' : null;
  return amount.value < LEAST ? '万元' : null;
};

/** The budget of a card is out of proportion to the unit it declares. */
export const cardAmountImplausible: Check<Card> = {
  ...AMOUNT_IMPLAUSIBLE,
  find: (card) => {
    const amount = fundTotal(card)?.amounts.budget ?? fundTotal(card)?.amounts.initial;
    const seems = amount === undefined || unitSlip(card) !== null ? null : unitItSeems(card, amount);
    if (amount === undefined || seems === null) return [];
    return [
      cardFinding(AMOUNT_IMPLAUSIBLE, card, {
        at: amount,
        level: 'hint',
        expected: `以${card.money.unit}为单位的金额`,
        message: `${whereOnCard(card, amount)} 的「${amount.text}」按${card.money.unit}算不合常理，像是以${seems}为单位填写的。`,
        remedy: `请核对单位：要么把金额换算成${card.money.unit}，要么把表头的单位改成${seems}。`,
      }),
    ];
  },
};
