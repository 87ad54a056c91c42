import { scoreText } from '../../../workbook/values/score.ts';
import type { Card } from '../../card/card.ts';
import { soundIndicators } from '../../card/judge/card-figures.ts';
import { cardFinding, whereOnCard } from '../../card/judge/card-finding.ts';
import { type ExpectedScore, expectedScore } from '../../card/judge/expected-score.ts';
import { rowFault } from '../../card/judge/score-soundness.ts';
import type { Check } from '../../check.ts';

const dueText = ({ least, most }: ExpectedScore): string =>
  least === most ? scoreText(least) : `${scoreText(least)} 至 ${scoreText(most)}`;

export const scoreDiffersFromFormula: Check<Card> = {
  id: 'Q15',
  title: '得分与完成值算出的不符',
  level: 'error',
  what: '正向指标得分 = 完成值 ÷ 指标值 × 分值(不超过分值)；反向指标 =(1 −(完成值 − 指标值)÷ 指标值)× 分值；定性指标按达成程度分档；表上逐项写明扣分办法的按其办法；允许相差 0.1 分。',
  why: '得分要由完成情况算出，不能凭印象填写。',
  source: '财预〔2020〕10号、〔2021〕101号；一体化系统的自评公式',
  find: (card) =>
    soundIndicators(card).flatMap((indicator) => {
      const { score, target, actual } = indicator;
      if (score === undefined || rowFault(card, indicator) !== 'formula') return [];
      const due = expectedScore(indicator, card.template);
      if (due === null) return [];
      return [
        cardFinding(scoreDiffersFromFormula, card, {
          at: score,
          expected: dueText(due),
          message: `${whereOnCard(card, score)} 的得分为「${score.text}」,指标值「${target.text}」、完成值「${actual?.text ?? ''}」对应 ${dueText(due)} 分。`,
          remedy: '请按完成情况重新计算得分；如完成值填错，请改完成值。',
        }),
      ];
    }),
};
