import { gradeOf, gradesIn, gradesText } from '../../../form/card/grade-bands.ts';
import { gradesFor } from '../../../form/card/scoring-choice.ts';
import { compact } from '../../../workbook/label.ts';
import { scoreText } from '../../../workbook/values/score.ts';
import type { Card } from '../../card/card.ts';
import { gradeWritten } from '../../card/card-name.ts';
import { isFilled } from '../../card/entry.ts';
import { rateScore, scoreSum, totalScore } from '../../card/judge/card-figures.ts';
import { cardFinding, whereOnCard } from '../../card/judge/card-finding.ts';
import type { Check, CheckText } from '../../check.ts';
import { faultInRow, rowName } from '../../list/fault.ts';
import { columnsOf, type ListRow } from '../../list/list-table.ts';

const GRADE_CONTRADICTS_SCORE: CheckText = {
  id: 'Q20',
  title: '等级与得分不符',
  level: 'error',
  what: '优≥90,90>良≥80,80>中≥60，差<60；工作要点的评分模板写了等级的，以其为准。',
  why: '等级决定结果应用；边界上的分数最容易错。',
  source: '财预〔2020〕10号的分档；各地绩效评价办法',
};

/** The grade of a row is not the band its score lies in. */
export const rowGradeContradictsScore: Check<ListRow> = {
  ...GRADE_CONTRADICTS_SCORE,
  columns: ['等级'],
  find: (row, { scoring = [] }) => {
    const { fields, name } = row.record;
    const [column] = columnsOf(row.table, 'score');
    const score = column === undefined ? null : fields[column.label];
    const grade = fields['等级'];
    if (column === undefined || typeof score !== 'number' || typeof grade !== 'string') return [];
    const bands = gradesFor(scoring, row.table.form.name, row.record.year);
    const due = gradeOf(score, bands);
    if (score < 0 || score > 10_000 || due === grade) return [];
    return [
      faultInRow(GRADE_CONTRADICTS_SCORE, row, '等级', {
        expected: due,
        message: `${rowName(row.row, name)}的“等级”是“${grade}”，${scoreText(score)}分应为“${due}”（${gradesText(bands)}）。`,
        remedy: `请核对“${column.label}”，或把等级改为“${due}”。`,
      }),
    ];
  },
};

/** Grades the card's figures allow: of the total as written, and of its parts' sum where the total is the fault. */
const gradesOf = (card: Card): readonly string[] => {
  const [scores, rate] = [scoreSum(card), rateScore(card)];
  const sum = scores === null || rate === null ? null : scores + rate;
  return [totalScore(card), sum].filter((score) => score !== null).map((score) => gradeOf(score, card.template.grades));
};

/** The form lists the grades to choose from and nobody chose. */
const isUnchosen = (text: string, { template }: Card): boolean => gradesIn(compact(text), template.grades).length > 1;

/** The grade of a card is not the band its total lies in. */
export const cardGradeContradictsScore: Check<Card> = {
  ...GRADE_CONTRADICTS_SCORE,
  find: (card) => {
    const grade = card.head.grade?.value;
    const [due, ...others] = gradesOf(card);
    const score = totalScore(card);
    if (!isFilled(grade) || due === undefined || score === null) return [];
    if (isUnchosen(grade.text, card) || [due, ...others].includes(gradeWritten(card))) return [];
    return [
      cardFinding(GRADE_CONTRADICTS_SCORE, card, {
        at: grade,
        expected: due,
        message: `${whereOnCard(card, grade)} 的等级为「${grade.text}」,总分 ${scoreText(score)} 对应「${due}」。`,
        remedy: `请把等级改为「${due}」,或核对总分。`,
      }),
    ];
  },
};
