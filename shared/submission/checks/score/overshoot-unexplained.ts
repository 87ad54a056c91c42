import type { Card, Indicator } from '../../card/card.ts';
import { isReason } from '../../card/entry.ts';
import { isSelfEvaluation } from '../../card/form-of-card.ts';
import { soundIndicators } from '../../card/judge/card-figures.ts';
import { cardFinding, whereOnCard } from '../../card/judge/card-finding.ts';
import { isReverse } from '../../card/judge/expected-score.ts';
import { percentBeyond } from '../../card/judge/row-doubts.ts';
import type { Check } from '../../check.ts';

const overshoots = (indicator: Indicator, percent: number): boolean => {
  const { wanted, reached } = indicator;
  if (percentBeyond(indicator) !== undefined) return false;
  if (wanted.kind !== 'quantity' || reached.kind !== 'quantity' || wanted.amount <= 0 || isReverse(indicator))
    return false;
  const comparable = wanted.unit === reached.unit || reached.unit === '' || wanted.unit === '';
  return comparable && reached.amount * 100 >= wanted.amount * percent;
};

export const overshootUnexplained: Check<Card> = {
  id: 'Q18',
  title: '完成值超过指标值 20% 以上未说明',
  level: 'hint',
  what: '完成值达到指标值 1.2 倍及以上的，要说明原因。',
  why: '多半是目标定得偏低。',
  source: '财预〔2020〕10号「完成值高于指标值较多」;一体化系统 1.2 倍规则',
  find: (card) =>
    soundIndicators(card).flatMap((indicator) => {
      const { actual, target, name, reason } = indicator;
      const due = isSelfEvaluation(card) && overshoots(indicator, card.template.overshoot);
      if (!due || actual === undefined || isReason(reason) || reason === undefined) return [];
      return [
        cardFinding(overshootUnexplained, card, {
          at: actual,
          expected: `低于指标值「${target.text}」的 ${card.template.overshoot}%，或说明原因`,
          message: `${whereOnCard(card, actual)}:「${name.text}」完成值「${actual.text}」达到指标值「${target.text}」的 ${card.template.overshoot}% 以上，没有说明原因。`,
          remedy: '请在偏差原因栏说明超额完成的原因；目标偏低的请在下年调高。',
        }),
      ];
    }),
};
