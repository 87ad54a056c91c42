import { scoreText } from '../../../workbook/values/score.ts';
import type { Card } from '../../card/card.ts';
import { annualIndicators, fundTotal, isShifted, rateScore, scoreSum } from '../../card/judge/card-figures.ts';
import { cardFinding, groupedFinding, quotedEntry, whereOnCard } from '../../card/judge/card-finding.ts';
import type { ExpectedScore } from '../../card/judge/expected-score.ts';
import { dueRateScores, rightScores, SCORE_TOLERANCE, weightGap } from '../../card/judge/score-soundness.ts';
import type { Check } from '../../check.ts';

/** What the scores may rightly add up to: as written, and with each faulty one as it should be. */
const sumsOf = (card: Card): readonly ExpectedScore[] => {
  const [scores, rate] = [scoreSum(card), rateScore(card)];
  const right = annualIndicators(card).map((indicator) => rightScores(card, indicator));
  const sum = (end: 'least' | 'most'): number => right.reduce((all, score) => all + (score?.[end] ?? 0), 0);
  const mended = right.every((score) => score !== null) ? [{ least: sum('least'), most: sum('most') }] : [];
  const written = scores === null ? [] : [{ least: scores, most: scores }];
  const rates = [...new Set([...(rate === null ? [] : [rate]), ...dueRateScores(card)])];
  return [...written, ...mended].flatMap(({ least, most }) =>
    rates.map((each) => ({ least: least + each, most: most + each })),
  );
};

/** Rows shifted aside, or an error in a score the total adds up, are told where they stand. */
const isFollowing = (card: Card): boolean =>
  annualIndicators(card).some((indicator) => isShifted(indicator) || indicator.score?.state === 'error') ||
  fundTotal(card)?.amounts.score?.state === 'error';

/** Points that add up to more than the card has are told as such: no total above them is asked for. */
const addsTooMuch = (card: Card, due: ExpectedScore): boolean => due.most > card.template.total && weightGap(card) > 0;

const isWithin = (score: number, { least, most }: ExpectedScore): boolean =>
  score >= least - SCORE_TOLERANCE && score <= most + SCORE_TOLERANCE;

export const totalScoreWrong: Check<Card> = {
  id: 'Q19',
  title: '总分不等于各项得分之和',
  level: 'error',
  what: '总分 = 执行率得分 + 各指标得分，允许相差 0.1 分;#REF! 等公式错误不是数字。',
  why: '总分决定等级和考核。',
  source: '财预〔2020〕10号；中央系统导出表中的 #REF! 合计',
  find: (card) => {
    const { score, weight } = card.sum ?? {};
    if (score === undefined || isFollowing(card)) return [];
    const broken = [score, weight].filter(
      (each) => each?.state === 'error' || (each === score && ['text', 'blank'].includes(each.state)),
    );
    if (broken.length > 0)
      return groupedFinding(
        totalScoreWrong,
        card,
        broken.filter((each) => each !== undefined),
        (at, reach) => ({
          expected: '各项得分之和',
          message: `${whereOnCard(card, at)} 的总分是${quotedEntry(at)}，不是数字${reach}。`,
          remedy: '请修好合计公式或直接填写各项得分之和。',
        }),
      );
    const due = sumsOf(card);
    const [first] = due;
    if (score.state !== 'value' || first === undefined || addsTooMuch(card, first)) return [];
    if (due.some((each) => isWithin(score.value, each))) return [];
    return [
      cardFinding(totalScoreWrong, card, {
        at: score,
        expected: scoreText(first.most),
        message: `${whereOnCard(card, score)} 的总分为「${score.text}」,执行率得分与各指标得分相加是 ${scoreText(first.most)}。`,
        remedy: `请把总分改为 ${scoreText(first.most)}。`,
      }),
    ];
  },
};
