import { scoreText } from '../../workbook/values/score.ts';
import type { Card, Indicator } from '../card/card.ts';
import { readValue, soundIndicators } from '../card/card-figures.ts';
import { cardFinding, groupedFinding, placeOf, quoted } from '../card/card-finding.ts';
import type { Amount } from '../card/entry.ts';
import { rowFault } from '../card/score-soundness.ts';
import type { Check } from '../check.ts';

const upperOf = ({ weight }: Indicator): string => scoreText(readValue(weight) ?? 0);

const scoresOf = (indicators: readonly Indicator[]): readonly Amount[] =>
  indicators.map(({ score }) => score).filter((score) => score !== undefined);

export const scoreOutOfBounds: Check<Card> = {
  id: 'Q14',
  title: '得分小于 0、大于分值或未填',
  level: 'error',
  what: '0 ≤ 得分 ≤ 分值。',
  why: '一项指标的得分不能超过它的分值。',
  source: '财预〔2020〕10号;一体化系统的得分校验',
  find: (card) => {
    const rows = soundIndicators(card).map((indicator) => [indicator, rowFault(card, indicator)] as const);
    const beyond = rows.filter(([, fault]) => fault === 'bounds').map(([indicator]) => indicator);
    const unscored = rows.filter(([, fault]) => fault === 'unscored').map(([indicator]) => indicator);
    return [
      ...beyond.flatMap((indicator) =>
        indicator.score === undefined
          ? []
          : [
              cardFinding(scoreOutOfBounds, card, {
                at: indicator.score,
                expected: `0 至 ${upperOf(indicator)}`,
                message: `${placeOf(card, indicator.score)} 的得分「${indicator.score.text}」不在 0 至分值 ${upperOf(indicator)} 之间。`,
                remedy: `请把得分改到 0 至 ${upperOf(indicator)} 之间。`,
              }),
            ],
      ),
      ...groupedFinding(scoreOutOfBounds, card, scoresOf(unscored), (at, reach) => ({
        expected: '数字(分)',
        message: `${placeOf(card, at)} 应填得分,现在是${quoted(at)}${reach}。`,
        remedy: '请填写数字得分。',
      })),
    ];
  },
};
