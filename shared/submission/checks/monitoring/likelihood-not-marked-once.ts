import type { Card } from '../../card/card.ts';
import { annualIndicators } from '../../card/judge/card-figures.ts';
import { cardFinding, groupedFinding, whereOnCard } from '../../card/judge/card-finding.ts';
import { likelihoodOf } from '../../card/judge/likelihood.ts';
import type { Check } from '../../check.ts';

export const likelihoodNotMarkedOnce: Check<Card> = {
  id: 'Q38',
  title: '完成目标可能性没有恰好选一项',
  level: 'error',
  what: '每项指标在确定能、有可能、完全不可能中恰好选一项。',
  why: '没有判断就起不到监控的作用。',
  source: '财预〔2019〕136号附件；地方监控表填表说明',
  find: (card) => {
    const rows = annualIndicators(card)
      .map(likelihoodOf)
      .filter((found) => found !== null);
    const none = rows.flatMap(({ marked, first }) => (marked.length === 0 ? [first] : []));
    const several = rows.flatMap(({ marked: [, second] }) => (second === undefined ? [] : [second.at]));
    return [
      ...groupedFinding(likelihoodNotMarkedOnce, card, none, (at, reach) => ({
        expected: '在三项中选一项(✔)',
        message: `${whereOnCard(card, at)} 起的完成目标可能性没有选择${reach}。`,
        remedy: '请在确定能、有可能、完全不可能中选一项打 ✔。',
      })),
      ...several.map((at) =>
        cardFinding(likelihoodNotMarkedOnce, card, {
          at,
          expected: '三项中只选一项',
          message: `${whereOnCard(card, at)}：同一项指标选了不止一种完成可能性。`,
          remedy: '请只保留一个 ✔。',
        }),
      ),
    ];
  },
};
