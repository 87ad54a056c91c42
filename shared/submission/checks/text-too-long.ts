import { compact } from '../../workbook/label.ts';
import type { Check } from '../check.ts';
import { faultInRow, rowName } from '../list/fault.ts';
import type { ListRow } from '../list/list-table.ts';

const LONGEST: ReadonlyMap<string, number> = new Map([
  ['未整改原因', 100],
  ['产出完成情况', 200],
  ['主要问题', 200],
]);

/** A reason or conclusion longer than the form allows. */
export const textTooLong: Check<ListRow> = {
  id: 'Q41',
  title: '文字超过规定字数',
  level: 'hint',
  what: '原因不超过100字,结论和问题不超过200字。',
  why: '汇总表和公开页面按这个长度排版。',
  source: '四川部门预算项目支出绩效自评表填表说明',
  find: (row) =>
    [...LONGEST].flatMap(([label, most]) => {
      const text = row.record.fields[label];
      const length = typeof text === 'string' ? compact(text).length : 0;
      if (length <= most) return [];
      return [
        faultInRow(textTooLong, row, label, {
          value: `${String(text).slice(0, 20)}…(${length}字)`,
          expected: `不超过${most}字`,
          message: `${rowName(row.row, row.record.name)}的“${label}”有${length}字,超过${most}字。`,
          remedy: `请精简到${most}字以内。`,
        }),
      ];
    }),
};
