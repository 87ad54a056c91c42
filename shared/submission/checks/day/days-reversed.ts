import type { Day } from '../../../day.ts';
import type { Card } from '../../card/card.ts';
import { firstDay, lastDay } from '../../card/judge/card-days.ts';
import { cardFinding, whereOnCard } from '../../card/judge/card-finding.ts';
import type { Check, CheckText } from '../../check.ts';
import { faultInRow, rowName } from '../../list/fault.ts';
import type { ListRow } from '../../list/list-table.ts';
import type { FieldValue } from '../../record.ts';

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
  source: '一体化系统的日期校验；域内检查口径',
};

/** A plan's own words for a day (4月底, 期后10日) stand as they are written. */
const isDay = (value: FieldValue | undefined): value is Day =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value);

/** What a row is about ends before it begins. */
export const rowDaysReversed: Check<ListRow> = {
  ...DAYS_REVERSED,
  columns: PAIRS.flat(),
  find: (row) =>
    PAIRS.flatMap(([from, to]) => {
      const [start, end] = [row.record.fields[from], row.record.fields[to]];
      if (!isDay(start) || !isDay(end) || start <= end) return [];
      return [
        faultInRow(DAYS_REVERSED, row, to, {
          value: end,
          expected: `不早于${start}`,
          message: `${rowName(row.row, row.record.name)}的“${to}”${end}早于“${from}”${start}。`,
          remedy: '请核对两个日期，改正填反或填错的一个。',
        }),
      ];
    }),
};

/** A card's project ends before it begins. */
export const cardDaysReversed: Check<Card> = {
  ...DAYS_REVERSED,
  find: (card) => {
    const [from, to] = [firstDay(card), lastDay(card)];
    if (from === null || to === null || from.day <= to.day) return [];
    return [
      cardFinding(DAYS_REVERSED, card, {
        at: to.entry,
        expected: `不早于 ${from.day}`,
        message: `${whereOnCard(card, to.entry)} 的「${to.entry.text}」:完成日期早于开始日期 ${from.day}。`,
        remedy: '请核对开始日期和完成日期。',
      }),
    ];
  },
};
