import type { Card } from '../../card/card.ts';
import { isFilled } from '../../card/entry.ts';
import { dayOnCard } from '../../card/judge/card-days.ts';
import { cardFinding, quotedEntry, whereOnCard } from '../../card/judge/card-finding.ts';
import type { Check, CheckText } from '../../check.ts';
import type { ListRow } from '../../list/list-table.ts';
import { unreadableCells } from '../../list/unreadable-cell.ts';

const DAY_UNREADABLE: CheckText = {
  id: 'Q33',
  title: '日期读不懂',
  level: 'error',
  what: '日期可写 2022-04-30、2022/4/30、2022.4.30、2022年4月30日、2022年4月。',
  why: '读不出的日期无法判断是否按期。',
  source: '表样规定的填写格式；一体化系统的日期校验',
};

/** A day of a row that is none. */
export const rowDayUnreadable: Check<ListRow> = {
  ...DAY_UNREADABLE,
  find: (row) => unreadableCells(DAY_UNREADABLE, row, 'day'),
};

/** A beginning or an end of a card's project that is no day. */
export const cardDayUnreadable: Check<Card> = {
  ...DAY_UNREADABLE,
  find: (card) =>
    [card.head.startDay, card.head.endDay]
      .filter((found) => found !== undefined)
      .filter(({ value }) => isFilled(value) && dayOnCard(card, value, 'first') === null)
      .map(({ value, label }) =>
        cardFinding(DAY_UNREADABLE, card, {
          at: value,
          expected: '日期，如 2022-01-01',
          message: `${whereOnCard(card, value)} 的${label.text.trim()}是${quotedEntry(value)}，读不成日期。`,
          remedy: '请写成 2022-01-01 或 2022年1月 的样子。',
        }),
      ),
};
