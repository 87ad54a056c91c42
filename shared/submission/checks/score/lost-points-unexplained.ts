import { scoreText } from '../../../workbook/values/score.ts';
import type { Card, Indicator } from '../../card/card.ts';
import type { Entry } from '../../card/entry.ts';
import { readValue, soundIndicators } from '../../card/judge/card-figures.ts';
import { groupedFinding, littleSaid, whereOnCard } from '../../card/judge/card-finding.ts';
import { rowFault } from '../../card/judge/score-soundness.ts';
import type { Check } from '../../check.ts';

const lostOf = (indicator: Indicator): string =>
  scoreText((readValue(indicator.weight) ?? 0) - (readValue(indicator.score) ?? 0));

export const lostPointsUnexplained: Check<Card> = {
  id: 'Q16',
  title: '扣分未说明原因',
  level: 'error',
  what: '得分低于分值的指标，要填写偏差原因分析及改进措施。',
  why: '没有原因的扣分无法整改。',
  source: '财预〔2020〕10号附件1',
  find: (card) => {
    const rows = soundIndicators(card).filter((indicator) => rowFault(card, indicator) === 'reason');
    const own = rows.filter(({ reason }) => reason !== undefined);
    const tail = rows.find(({ reason }) => reason === undefined);
    const at: readonly Entry[] =
      tail === undefined ? [] : [card.head.tailReason?.value].filter((each) => each !== undefined);
    return [
      ...own.flatMap((indicator) =>
        groupedFinding(
          lostPointsUnexplained,
          card,
          [indicator.reason].filter((each) => each !== undefined),
          (place) => ({
            expected: '偏差原因及改进措施',
            message: `${whereOnCard(card, place)} ${littleSaid(place)}:「${indicator.name.text}」扣了 ${lostOf(indicator)} 分，没有说明原因。`,
            remedy: '请写明没有完成的原因和改进措施。',
          }),
        ),
      ),
      ...groupedFinding(lostPointsUnexplained, card, at, (place) => ({
        expected: '偏差原因分析',
        message: `${whereOnCard(card, place)} ${littleSaid(place)}:「${tail?.name.text ?? ''}」有扣分，没有说明原因。`,
        remedy: '请写明没有完成的原因和改进措施。',
      })),
    ];
  },
};
