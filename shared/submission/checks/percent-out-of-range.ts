import { compact } from '../../workbook/label.ts';
import type { Card } from '../card/card.ts';
import { soundIndicators } from '../card/card-figures.ts';
import { cardFinding, placeOf } from '../card/card-finding.ts';
import type { IndicatorValue } from '../card/indicator-value.ts';
import type { Check } from '../check.ts';

/** A growth may well pass 100 % or be negative. */
const GROWTH = /增长|增幅|提高|提升|上升|增加|下降|降低|完成进度|超额/u;

const FULL = 1_000_000;

const isOutside = (value: IndicatorValue, unit: string): boolean =>
  value.kind === 'quantity' &&
  (value.unit === '%' || (value.unit === '' && unit === '%')) &&
  (value.amount > FULL || value.amount < 0);

export const percentOutOfRange: Check<Card> = {
  id: 'Q28',
  title: '百分比大于 100% 或小于 0',
  level: 'hint',
  what: '以 % 为单位的指标值和完成值一般在 0 至 100% 之间(增长率除外)。',
  why: '多半是漏了小数点或单位填错。',
  source: '公开自评表的常见差错',
  find: (card) =>
    soundIndicators(card).flatMap((indicator) => {
      const { wanted, reached, target, actual, name } = indicator;
      const unit = wanted.kind === 'quantity' ? wanted.unit : '';
      const at = isOutside(wanted, '') ? target : isOutside(reached, unit) ? actual : undefined;
      if (at === undefined || GROWTH.test(compact(name.text))) return [];
      return [
        cardFinding(percentOutOfRange, card, {
          at,
          expected: '0 至 100%',
          message: `${placeOf(card, at)}:「${name.text}」填的是「${at.text}」,百分比一般在 0 至 100% 之间。`,
          remedy: '请核对数值和单位。',
        }),
      ];
    }),
};
