import type { Card, Indicator } from '../../card/card.ts';
import type { Amount } from '../../card/entry.ts';
import { soundIndicators } from '../../card/judge/card-figures.ts';
import { cardFinding, groupedFinding, quotedEntry, whereOnCard } from '../../card/judge/card-finding.ts';
import type { Check } from '../../check.ts';

const weightsOf = (indicators: readonly Indicator[]): readonly Amount[] =>
  indicators.map(({ weight }) => weight).filter((weight) => weight !== undefined);

export const weightNotAboveZero: Check<Card> = {
  id: 'Q13',
  title: '指标分值为零、空白或不是数字',
  level: 'error',
  what: '每项指标的分值都要大于 0。',
  why: '没有分值的指标不起作用，也说明合计有误。',
  source: '一体化系统的权重校验；财预〔2020〕10号',
  find: (card) => {
    const weights = weightsOf(soundIndicators(card));
    const zero = weights.filter(({ state, value }) => state === 'value' && value <= 0);
    const unread = weights.filter(({ state }) => state === 'blank' || state === 'text' || state === 'error');
    return [
      ...zero.map((at) =>
        cardFinding(weightNotAboveZero, card, {
          at,
          expected: '大于 0 的分值',
          message: `${whereOnCard(card, at)} 的分值为${quotedEntry(at)}，每项指标的分值都应大于 0。`,
          remedy: '请填写该指标的分值；不用的指标请整行删除。',
        }),
      ),
      ...groupedFinding(weightNotAboveZero, card, unread, (at, reach) => ({
        expected: '数字(分)',
        message: `${whereOnCard(card, at)} 应填分值，现在是${quotedEntry(at)}${reach}。`,
        remedy: '请填写数字分值。',
      })),
    ];
  },
};
