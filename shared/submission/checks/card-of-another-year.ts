import type { Card } from '../card/card.ts';
import { cardFinding, placeOf } from '../card/card-finding.ts';
import type { Check } from '../check.ts';

export const cardOfAnotherYear: Check<Card> = {
  id: 'Q02',
  title: '卡片的年度不是本期任务要求的年度',
  level: 'error',
  what: '表头的年度要与工作要点的数据年度一致:自评为上一年度,跟踪为本年度,目标为本年度或下一年度。',
  why: '年度不对,数据会记到别的年份。',
  source: '闵财评〔2022〕1号;工作要点「数据年度」',
  find: (card, context) => {
    const years = context.yearsOf.get(card.form);
    if (card.year === null || years === undefined || years.size === 0 || years.has(card.year.value)) return [];
    const asked = [...years].sort().join('、');
    return [
      cardFinding(cardOfAnotherYear, card, {
        at: card.year.entry,
        expected: asked,
        message: `${placeOf(card, card.year.entry)} 写的是 ${card.year.value} 年度,${context.planYear} 年的任务要的是 ${asked} 年度。`,
        remedy: `请核对表头年度;如报错了文件,请换成 ${asked} 年度的表。`,
      }),
    ];
  },
};
