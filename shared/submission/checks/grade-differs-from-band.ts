import { compact } from '../../workbook/label.ts';
import { scoreText } from '../../workbook/values/score.ts';
import type { Card } from '../card/card.ts';
import { gradeOf, rateScore, scoreSum, totalScore } from '../card/card-figures.ts';
import { cardFinding, placeOf } from '../card/card-finding.ts';
import { gradeWritten } from '../card/card-name.ts';
import { isFilled } from '../card/entry.ts';
import type { Check } from '../check.ts';

/** Grades the card's figures allow: of the total as written, and of its parts' sum where the total is the fault. */
const gradesOf = (card: Card): readonly string[] => {
  const [scores, rate] = [scoreSum(card), rateScore(card)];
  const sum = scores === null || rate === null ? null : scores + rate;
  return [totalScore(card), sum].filter((score) => score !== null).map((score) => gradeOf(score, card.template.grades));
};

export const gradeDiffersFromBand: Check<Card> = {
  id: 'Q20',
  title: '等级与总分不符',
  level: 'error',
  what: '90 分及以上为优,80 分及以上不足 90 为良,60 分及以上不足 80 为中,不足 60 为差。',
  why: '等级用于结果应用。',
  source: '财预〔2020〕10号的分档;各地绩效评价办法',
  find: (card) => {
    const grade = card.head.grade?.value;
    const [due, ...others] = gradesOf(card);
    const score = totalScore(card);
    if (!isFilled(grade) || due === undefined || score === null) return [];
    const written = gradeWritten(card);
    const several = [...compact(grade.text)].filter((sign) => '优良中差'.includes(sign)).length > 1;
    if (several || [due, ...others].includes(written)) return [];
    return [
      cardFinding(gradeDiffersFromBand, card, {
        at: grade,
        expected: due,
        message: `${placeOf(card, grade)} 的等级为「${grade.text}」,总分 ${scoreText(score)} 对应「${due}」。`,
        remedy: `请把等级改为「${due}」,或核对总分。`,
      }),
    ];
  },
};
