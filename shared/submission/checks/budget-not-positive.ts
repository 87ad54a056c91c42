import type { Check } from '../check.ts';
import { faultInRow, rowName } from '../list/fault.ts';
import { columnsOf, type ListRow } from '../list/list-table.ts';

const fault = (row: ListRow, label: string, message: string, expected: string) =>
  faultInRow(budgetNotPositive, row, label, {
    expected,
    message: `${rowName(row.row, row.record.name)}的${message}`,
    remedy: '请核对该行的预算数和执行数。',
  });

/** Money spent without a budget, a full rate on nothing, or an amount below zero. */
export const budgetNotPositive: Check<ListRow> = {
  id: 'Q05',
  title: '预算数不大于零',
  level: 'error',
  what: '有执行数就要有全年预算数;预算和执行都是0时执行率无法计算,不能写100%;金额不能为负。',
  why: '除以零的执行率没有意义。',
  source: '财预〔2020〕10号;公开系统的修正记录',
  find: (row) => {
    const { fields } = row.record;
    const negative = columnsOf(row.table, 'money').find(({ label }) => Number(fields[label] ?? 0) < 0);
    if (negative !== undefined) return [fault(row, negative.label, `“${negative.label}”是负数。`, '不小于0的金额')];
    const spent = fields['全年执行数'] ?? fields['执行数'] ?? null;
    if (fields['全年预算数'] !== 0 || spent === null) return [];
    if (Number(spent) > 0) return [fault(row, '全年预算数', '“全年预算数”是0,却有执行数。', '大于0的全年预算数')];
    return Number(fields['执行率'] ?? 0) > 0
      ? [fault(row, '执行率', '预算数和执行数都是0,执行率无法计算,不能填写数值。', '留空或填“—”')]
      : [];
  },
};
