import { shownIn } from '../../../workbook/values/cell-text.ts';
import type { Check } from '../../check.ts';
import { faultInRow, rowName } from '../../list/fault.ts';
import { type ListRow, problemsOf } from '../../list/list-table.ts';

/** A word that is not among those its column allows. */
export const wordNotAllowed: Check<ListRow> = {
  id: 'Q01',
  title: '填写内容不在规定选项内',
  level: 'error',
  what: '对象类型、评价层次、等级等列只能填规定的词。',
  why: '统计和覆盖率按这些词归类，写法不同就归不进去。',
  source: '表样规定的选项',
  find: (row) =>
    problemsOf(row, 'not-allowed').map(([label, { expected }]) =>
      faultInRow(wordNotAllowed, row, label, {
        expected,
        message: `${rowName(row.row, row.record.name)}的“${label}”填的是“${shownIn(row.cell(label))}”，不在规定的选项内。`,
        remedy: `请改为以下之一：${expected}。`,
      }),
    ),
};
