import { scoreText } from '../../workbook/values/score.ts';
import type { Check } from '../check.ts';
import { gradeOf } from '../grade-band.ts';
import { faultInRow, rowName } from '../list/fault.ts';
import { columnsOf, type ListRow } from '../list/list-table.ts';

/** The grade is not the band the score lies in. */
export const gradeContradictsScore: Check<ListRow> = {
  id: 'Q20',
  title: '等级与得分不符',
  level: 'error',
  what: '优≥90,90>良≥80,80>中≥60,差<60。',
  why: '等级决定结果应用;边界上的分数最容易错。',
  source: '财预〔2020〕10号;地方规定',
  find: (row) => {
    const { fields, name } = row.record;
    const [column] = columnsOf(row.table, 'score');
    const score = column === undefined ? null : fields[column.label];
    const grade = fields['等级'];
    if (column === undefined || typeof score !== 'number' || typeof grade !== 'string') return [];
    if (score < 0 || score > 10_000 || gradeOf(score) === grade) return [];
    return [
      faultInRow(gradeContradictsScore, row, '等级', {
        expected: gradeOf(score),
        message: `${rowName(row.row, name)}的“等级”是“${grade}”,${scoreText(score)}分应为“${gradeOf(score)}”。`,
        remedy: `请核对“${column.label}”,或把等级改为“${gradeOf(score)}”。`,
      }),
    ];
  },
};
