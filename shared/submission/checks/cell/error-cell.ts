import { PICTURE } from '../../../workbook/grid.ts';
import { shownIn } from '../../../workbook/values/cell-text.ts';
import type { Check } from '../../check.ts';
import { faultInRow, rowName } from '../../list/fault.ts';
import { type ListRow, problemsOf } from '../../list/list-table.ts';

const IN_NUMBERS: ReadonlySet<string> = new Set(['money', 'rate', 'score', 'count']);

/** 备注 holds no 数值 that could be missing. */
const wantedIn = ({ table }: ListRow, label: string): '内容' | '数值' =>
  table.form.columns.some((column) => column.label === label && IN_NUMBERS.has(column.kind)) ? '数值' : '内容';

/** A free text nobody counts with: what stands there wrong harms nothing else in its row. */
const isRemark = ({ table }: ListRow, label: string): boolean =>
  table.form.columns.some(
    (column) =>
      column.label === label &&
      column.kind === 'text' &&
      !column.required &&
      !column.anchor &&
      label !== table.form.nameColumn,
  );

/** An error such as #REF! or #DIV/0! is never a value. */
export const errorCell: Check<ListRow> = {
  id: 'Q19',
  title: '单元格是公式错误',
  level: 'error',
  what: '#REF!、#DIV/0!、#VALUE! 等错误值不能当作数据。',
  why: '公开的决算套表里，总分合计就出现过 #REF!。',
  source: '中央预算绩效系统导出表样的实例',
  find: (row) =>
    problemsOf(row, 'error-cell').flatMap(([label, { expected }]) => {
      const shown = shownIn(row.cell(label));
      const isPicture = shown === PICTURE;
      if (isPicture && isRemark(row, label)) return [];
      const wanted = wantedIn(row, label);
      const what = isPicture ? '放的是图片，读不出内容' : `是公式错误 ${shown}，没有${wanted}`;
      return [
        faultInRow(errorCell, row, label, {
          level: isRemark(row, label) ? 'hint' : 'error',
          expected,
          message: `${rowName(row.row, row.record.name)}的“${label}”${what}。`,
          remedy: isPicture
            ? '请把内容用文字或数字填写；图片可放在备注里。'
            : `请检查公式引用的单元格，或直接填写${wanted}。`,
        }),
      ];
    }),
};
