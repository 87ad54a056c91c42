import { scoreText } from '../../../workbook/values/score.ts';
import type { Card } from '../../card/card.ts';
import { fundTotal, ratePoints, ratesOf } from '../../card/judge/card-figures.ts';
import { cardFinding, quotedEntry, whereOnCard } from '../../card/judge/card-finding.ts';
import { unitSlip } from '../../card/judge/fund-soundness.ts';
import { dueRateScores, SCORE_TOLERANCE } from '../../card/judge/score-soundness.ts';
import { weightCulprit } from '../../card/judge/weight-culprit.ts';
import type { Check } from '../../check.ts';

export const executionScoreWrong: Check<Card> = {
  id: 'Q07',
  title: '预算执行率得分算错',
  level: 'error',
  what: '执行率得分 = 执行率(最多 100%)× 分值，允许相差 0.1 分。',
  why: '执行率得分是总分的一部分。',
  source: '财预〔2020〕10号',
  find: (card) => {
    const score = fundTotal(card)?.amounts.score;
    const due = dueRateScores(card);
    const [first] = due;
    if (score === undefined || first === undefined || score.state === 'uncalculated' || unitSlip(card) !== null)
      return [];
    if (score.state === 'value' && due.some((each) => Math.abs(each - score.value) <= SCORE_TOLERANCE)) return [];
    const { weight } = fundTotal(card)?.amounts ?? {};
    if (weight !== undefined && weightCulprit(card)?.at === weight) return [];
    const rate = Math.min(ratesOf(card)[0] ?? 0, 10_000) / 100;
    return [
      cardFinding(executionScoreWrong, card, {
        at: score,
        expected: scoreText(first),
        message: `${whereOnCard(card, score)} 的执行率得分为${quotedEntry(score)}，按 ${rate}% × ${scoreText(ratePoints(card))} 分应为 ${scoreText(first)}。`,
        remedy: `请改为 ${scoreText(first)}；执行率超过 100% 的按满分计。`,
      }),
    ];
  },
};
