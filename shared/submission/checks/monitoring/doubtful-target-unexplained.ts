import type { Card, Indicator } from '../../card/card.ts';
import { type Entry, isFilled, isReason, isWritten } from '../../card/entry.ts';
import { annualIndicators } from '../../card/judge/card-figures.ts';
import { groupedFinding, littleSaid, whereOnCard } from '../../card/judge/card-finding.ts';
import { isDoubtful } from '../../card/judge/likelihood.ts';
import type { Check } from '../../check.ts';

const CAUSES = ['causeMoney', 'causeSystem', 'causeStaff', 'causeHardware', 'causeOther'] as const;

const hasCause = ({ reason, marks }: Indicator): boolean =>
  isReason(reason) || CAUSES.some((key) => isFilled(marks[key]));

/** Reason and measure of the whole card, where the form has them at its foot. */
const blankTail = (card: Card): readonly Entry[] =>
  [card.head.tailReason?.value, card.head.measures?.value].filter(
    (entry): entry is Entry => entry !== undefined && !isWritten(entry),
  );

export const doubtfulTargetUnexplained: Check<Card> = {
  id: 'Q38',
  title: '可能完不成的目标没有写原因或举措',
  level: 'error',
  what: '选了有可能或完全不可能的，必须填写偏差原因；表尾有原因和举措栏的，两栏都要填写。',
  why: '发现可能完不成而不说明，就来不及纠正。',
  source: '地方项目支出绩效监控表填表说明',
  find: (card) => {
    const doubtful = annualIndicators(card).filter(isDoubtful);
    if (doubtful.length === 0) return [];
    const hasTail = card.head.tailReason !== undefined || card.head.measures !== undefined;
    const own = doubtful.filter((row) => row.reason !== undefined && !hasCause(row)).map(({ reason }) => reason);
    const places = hasTail ? blankTail(card) : own.filter((entry) => entry !== undefined);
    return groupedFinding(doubtfulTargetUnexplained, card, places, (at, reach) => ({
      expected: hasTail ? '原因和举措' : '偏差原因',
      message: `${whereOnCard(card, at)} ${littleSaid(at)}:「${doubtful[0]?.name.text ?? ''}」可能完不成目标，没有写明原因或举措${reach}。`,
      remedy: '请写明可能完不成的原因和准备采取的措施。',
    }));
  },
};
