import { type Day, dayFrom } from '../../../day.ts';
import { compact } from '../../../workbook/label.ts';
import type { Card, Indicator } from '../../card/card.ts';
import { firstDay, lastDay } from '../../card/judge/card-days.ts';
import { cardFinding, whereOnCard } from '../../card/judge/card-finding.ts';
import type { Check } from '../../check.ts';

const DATE = /((?:19|20)\d{2})[年\-/.](\d{1,2})(?:[月\-/.](\d{1,2}))?/u;

/** The earliest day `2022年12月底前` or `2022-12-31前完成` can mean; null where the text names none. */
const dayNamedIn = (text: string): Day | null => {
  const [, year, month, day] = DATE.exec(compact(text)) ?? [];
  return dayFrom(Number(year), Number(month), Number(day ?? 1));
};

const isTimeliness = ({ level2, name }: Indicator): boolean => /时效|进度/u.test(compact(level2.text || name.text));

/** A target of timeliness lies after the project's own end. */
export const timelinessAfterEnd: Check<Card> = {
  id: 'Q33',
  title: '时效指标的日期晚于项目完成日期',
  level: 'error',
  what: '时效指标要求的完成时间不晚于项目的计划完成日期。',
  why: '项目结束之后才要求完成，目标和实施期限有一处是错的。',
  source: '一体化系统的日期校验',
  find: (card) => {
    const end = lastDay(card);
    if (end === null || (firstDay(card)?.day ?? end.day) > end.day) return [];
    return card.blocks
      .flatMap(({ indicators }) => indicators.filter(isTimeliness))
      .filter(({ target }) => (dayNamedIn(target.text) ?? end.day) > end.day)
      .map(({ target }) =>
        cardFinding(timelinessAfterEnd, card, {
          at: target,
          expected: `不晚于 ${end.day}`,
          message: `${whereOnCard(card, target)} 的时效指标值「${target.text}」晚于项目完成日期 ${end.day}(${end.entry.cell})。`,
          remedy: '请核对时效指标的时间和项目的计划完成日期，改正填错的一个。',
        }),
      );
  },
};
