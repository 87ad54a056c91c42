import type { Check } from '../../check.ts';
import { faultInRow, rowName } from '../../list/fault.ts';
import type { ListRow } from '../../list/list-table.ts';

const PAST: ReadonlyMap<string, readonly string[]> = new Map([
  ['事前绩效评估台账', ['报告日期']],
  ['绩效跟踪汇总表', ['报告日期']],
  ['重点评价台账', ['报告日期']],
  ['整改台账', ['实际完成日期']],
  ['绩效信息公开目录', ['公开日期']],
  ['工作记录', ['完成日期']],
]);

/** Something reported as done lies after the day it was reported. */
export const dayInFuture: Check<ListRow> = {
  id: 'Q33',
  title: '已完成事项的日期在报送日之后',
  level: 'hint',
  what: '报告日期、公开日期、完成日期不晚于报送当天。',
  why: '还没有发生的事不能当作已完成。',
  source: '域内检查口径',
  columns: [...PAST.values()].flat(),
  find: (row, { day }) =>
    (PAST.get(row.table.form.name) ?? []).flatMap((label) => {
      const done = row.record.fields[label];
      if (typeof done !== 'string' || done <= day) return [];
      return [
        faultInRow(dayInFuture, row, label, {
          value: done,
          expected: `不晚于报送日${day}`,
          message: `${rowName(row.row, row.record.name)}的“${label}”${done}在报送日${day}之后。`,
          remedy: '请核对日期；尚未完成的，请完成后再登记。',
        }),
      ];
    }),
};
