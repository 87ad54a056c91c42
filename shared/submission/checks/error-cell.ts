import { shownIn } from '../../workbook/values/cell-text.ts';
import type { Check } from '../check.ts';
import { faultInRow, rowName } from '../list/fault.ts';
import { type ListRow, problemsOf } from '../list/list-table.ts';

/** An error such as #REF! or #DIV/0! is never a value. */
export const errorCell: Check<ListRow> = {
  id: 'Q19',
  title: '单元格是公式错误',
  level: 'error',
  what: '#REF!、#DIV/0!、#VALUE! 等错误值不能当作数据。',
  why: '公开的决算套表里，总分合计就出现过 #REF!。',
  source: '中央预算绩效系统导出表样的实例',
  find: (row) =>
    problemsOf(row, 'error-cell').map(([label, { expected }]) =>
      faultInRow(errorCell, row, label, {
        expected,
        message: `${rowName(row.row, row.record.name)}的“${label}”是公式错误 ${shownIn(row.cell(label))}，没有数值。`,
        remedy: '请检查公式引用的单元格，或直接填写数值。',
      }),
    ),
};
