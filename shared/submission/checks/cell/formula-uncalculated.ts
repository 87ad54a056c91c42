import type { Check } from '../../check.ts';
import { faultInRow, rowName } from '../../list/fault.ts';
import { type ListRow, problemsOf } from '../../list/list-table.ts';

/** A formula no program has computed: the cell has no value yet. */
export const formulaUncalculated: Check<ListRow> = {
  id: 'Q19',
  title: '公式没有计算结果',
  level: 'error',
  what: '单元格里有公式，但文件里没有它的计算结果。',
  why: '由程序生成、没有用表格软件打开保存过的文件会这样。',
  source: '工作簿文件格式',
  find: (row) =>
    problemsOf(row, 'uncalculated').map(([label, { expected }]) =>
      faultInRow(formulaUncalculated, row, label, {
        level: row.table.form.columns.some((column) => column.label === label && column.required) ? 'error' : 'hint',
        expected,
        message: `${rowName(row.row, row.record.name)}的“${label}”是公式，但文件中没有它的计算结果。`,
        remedy: '请用 Excel 或 WPS 打开文件，保存一次后重新放入文件夹。',
      }),
    ),
};
