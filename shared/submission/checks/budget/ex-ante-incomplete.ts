import type { Check } from '../../check.ts';
import { faultInRow, rowName } from '../../list/fault.ts';
import type { ListRow } from '../../list/list-table.ts';

const NEEDED = ['申报预算', '评估结论'];

/** An ex-ante evaluation without the amount asked for or without its conclusion. */
export const exAnteIncomplete: Check<ListRow> = {
  id: 'Q42',
  title: '事前评估缺金额或结论',
  level: 'error',
  what: '事前绩效评估要有申报预算和评估结论。',
  why: '评估资金占比和预算安排都以它们为准。',
  source: '公开系统的报送检查(评估事项、评估结果必填)',
  columns: NEEDED,
  find: (row) =>
    row.table.form.name !== '事前绩效评估台账'
      ? []
      : NEEDED.filter(
          (label) => row.table.places.has(label) && row.record.fields[label] === null && !row.problems.has(label),
        ).map((label) =>
          faultInRow(exAnteIncomplete, row, label, {
            expected: label === '评估结论' ? '予以支持、部分支持、不予支持' : '数字(金额)',
            message: `${rowName(row.row, row.record.name)}的“${label}”没有填写。`,
            remedy: `请补填“${label}”。`,
          }),
        ),
};
