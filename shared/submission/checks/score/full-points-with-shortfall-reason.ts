import { compact } from '../../../workbook/label.ts';
import type { Card } from '../../card/card.ts';
import { readValue, soundIndicators } from '../../card/judge/card-figures.ts';
import { cardFinding, whereOnCard } from '../../card/judge/card-finding.ts';
import type { Check } from '../../check.ts';

const SHORTFALL =
  /未(?:能)?(?:按期|按时|全部|完全)?(?:完成|达到|达标|实现|开展|实施)|没有(?:完成|达到)|尚未|滞后|不足/u;
const DENIED = /(?:无|没有|不存在).{0,3}(?:未完成|未达标|滞后|不足)/u;

export const fullPointsWithShortfallReason: Check<Card> = {
  id: 'Q17',
  title: '满分却写了未完成的原因',
  level: 'hint',
  what: '得满分的指标不应写有未完成、未达标的原因。',
  why: '得分与说明互相矛盾，有一处是错的。',
  source: '公开自评表的常见矛盾',
  find: (card) =>
    soundIndicators(card).flatMap((indicator) => {
      const { reason, score, weight, name } = indicator;
      const full = readValue(weight) !== null && readValue(score) === readValue(weight);
      const words = compact(reason?.text ?? '');
      if (reason === undefined || !full || !SHORTFALL.test(words) || DENIED.test(words)) return [];
      return [
        cardFinding(fullPointsWithShortfallReason, card, {
          at: reason,
          expected: '与得分一致的说明',
          message: `${whereOnCard(card, reason)} 写了「${reason.text}」,而「${name.text}」得了满分 ${score?.text ?? ''}。`,
          remedy: '请核对：未完成的应扣分，已完成的请删去未完成的说明。',
        }),
      ];
    }),
};
