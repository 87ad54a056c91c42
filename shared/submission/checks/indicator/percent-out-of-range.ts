import type { Card } from '../../card/card.ts';
import { soundIndicators } from '../../card/judge/card-figures.ts';
import { cardFinding, whereOnCard } from '../../card/judge/card-finding.ts';
import { percentBeyond } from '../../card/judge/row-doubts.ts';
import type { Check } from '../../check.ts';

export const percentOutOfRange: Check<Card> = {
  id: 'Q28',
  title: '百分比大于 100% 或小于 0',
  level: 'hint',
  what: '以 % 为单位的指标值和完成值一般在 0 至 100% 之间(增长率除外)。',
  why: '多半是漏了小数点或单位填错。',
  source: '公开自评表的常见差错',
  find: (card) =>
    soundIndicators(card).flatMap((indicator) => {
      const at = percentBeyond(indicator);
      if (at === undefined) return [];
      return [
        cardFinding(percentOutOfRange, card, {
          at,
          expected: '0 至 100%',
          message: `${whereOnCard(card, at)}:「${indicator.name.text}」填的是「${at.text}」,百分比一般在 0 至 100% 之间。`,
          remedy: '请核对数值和单位。',
        }),
      ];
    }),
};
