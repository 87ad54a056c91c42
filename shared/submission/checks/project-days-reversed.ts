import type { Finding } from '../../finding.ts';
import { readDay } from '../../workbook/values/day.ts';
import type { Card, HeadValue } from '../card/card.ts';
import { cardFinding, placeOf, quoted } from '../card/card-finding.ts';
import { isFilled } from '../card/entry.ts';
import type { Check } from '../check.ts';

const isUnreadable = (found: HeadValue | undefined): found is HeadValue =>
  found !== undefined && isFilled(found.value) && readDay(found.value.source).value === null;

const unreadable = (card: Card): readonly Finding[] =>
  [card.head.startDay, card.head.endDay].filter(isUnreadable).map(({ value, label }) =>
    cardFinding(projectDaysReversed, card, {
      at: value,
      expected: '日期,如 2022-01-01',
      message: `${placeOf(card, value)} 的${label.text.trim()}是${quoted(value)},读不成日期。`,
      remedy: '请写成 2022-01-01 或 2022年1月 的样子。',
    }),
  );

export const projectDaysReversed: Check<Card> = {
  id: 'Q33',
  title: '完成日期早于开始日期,或日期读不出',
  level: 'error',
  what: '计划开始日期不晚于计划完成日期。',
  why: '日期决定项目是否到期、是否要跟踪。',
  source: '一体化系统的日期校验',
  find: (card) => {
    const [start, end] = [card.head.startDay?.value, card.head.endDay?.value];
    const [from, to] = [readDay(start?.source).value, readDay(end?.source, { month: 'last', date1904: false }).value];
    if (end === undefined || from === null || to === null || from <= to) return unreadable(card);
    return [
      cardFinding(projectDaysReversed, card, {
        at: end,
        expected: `不早于 ${from}`,
        message: `${placeOf(card, end)} 的完成日期「${end.text}」早于开始日期 ${from}。`,
        remedy: '请核对开始日期和完成日期。',
      }),
    ];
  },
};
