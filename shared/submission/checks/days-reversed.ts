import { readDay } from '../../workbook/values/day.ts';
import type { Card } from '../card/card.ts';
import { cardFinding, placeOf } from '../card/card-finding.ts';
import type { Check, CheckText } from '../check.ts';
import { faultInRow, rowName } from '../list/fault.ts';
import type { ListRow } from '../list/list-table.ts';

const PAIRS = [
  ['开始日期', '结束日期'],
  ['开始日期', '截止日期'],
] as const;

const DAYS_REVERSED: CheckText = {
  id: 'Q33',
  title: '开始日期晚于结束日期',
  level: 'error',
  what: '开始日期不晚于结束(完成、截止)日期。',
  why: '实施年数、到期时间、是否要跟踪都由这两个日期算出。',
  source: '一体化系统的日期校验;域内检查口径',
};

/** What a row is about ends before it begins. */
export const rowDaysReversed: Check<ListRow> = {
  ...DAYS_REVERSED,
  find: (row) =>
    PAIRS.flatMap(([from, to]) => {
      const [start, end] = [row.record.fields[from], row.record.fields[to]];
      if (typeof start !== 'string' || typeof end !== 'string' || start <= end) return [];
      return [
        faultInRow(DAYS_REVERSED, row, to, {
          value: end,
          expected: `不早于${start}`,
          message: `${rowName(row.row, row.record.name)}的“${to}”${end}早于“${from}”${start}。`,
          remedy: '请核对两个日期,改正填反或填错的一个。',
        }),
      ];
    }),
};

/** A card's project ends before it begins. */
export const cardDaysReversed: Check<Card> = {
  ...DAYS_REVERSED,
  find: (card) => {
    const [start, end] = [card.head.startDay?.value, card.head.endDay?.value];
    const [from, to] = [readDay(start?.source).value, readDay(end?.source, { month: 'last', date1904: false }).value];
    if (end === undefined || from === null || to === null || from <= to) return [];
    return [
      cardFinding(DAYS_REVERSED, card, {
        at: end,
        expected: `不早于 ${from}`,
        message: `${placeOf(card, end)} 的完成日期「${end.text}」早于开始日期 ${from}。`,
        remedy: '请核对开始日期和完成日期。',
      }),
    ];
  },
};
