import { scoreText } from '../../workbook/values/score.ts';
import type { Check } from '../check.ts';
import { faultInRow, rowName } from '../list/fault.ts';
import { columnsOf, type ListRow } from '../list/list-table.ts';

const FULL = 10_000;

/** A total score below 0 or above 100. */
export const scoreOutOfRange: Check<ListRow> = {
  id: 'Q14',
  title: '得分超出范围',
  level: 'error',
  what: '总分在0到100之间。',
  why: '得分不能高于分值。',
  source: '财预〔2020〕10号',
  find: (row) =>
    columnsOf(row.table, 'score')
      .map(({ label }) => ({ label, score: row.record.fields[label] }))
      .filter(({ score }) => typeof score === 'number' && (score < 0 || score > FULL))
      .map(({ label, score }) =>
        faultInRow(scoreOutOfRange, row, label, {
          expected: '0到100之间的数',
          message: `${rowName(row.row, row.record.name)}的“${label}”是${scoreText(Number(score))}分,超出0到100的范围。`,
          remedy: '请核对得分后改正。',
        }),
      ),
};
