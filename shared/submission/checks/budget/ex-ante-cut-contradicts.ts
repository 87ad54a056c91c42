import { moneyText } from '../../../workbook/values/money.ts';
import type { Check } from '../../check.ts';
import { faultInRow, rowName } from '../../list/fault.ts';
import type { ListRow } from '../../list/list-table.ts';

const contradiction = (asked: number, granted: number, conclusion: unknown): string | null => {
  if (granted > asked) return '“评估后预算”大于“申报预算”';
  return conclusion === '不予支持' && granted > 0 ? '结论是“不予支持”，“评估后预算”却大于0' : null;
};

/** 核减 = 申报预算 − 评估后预算 can't be negative, and what isn't supported gets nothing. */
export const exAnteCutContradicts: Check<ListRow> = {
  id: 'Q42',
  title: '评估后预算与申报预算、结论不符',
  level: 'hint',
  what: '评估后预算不大于申报预算；不予支持的为0。',
  why: '核减额 = 申报预算 − 评估后预算。',
  source: '公开系统的报送检查；闵行区绩效管理报告的口径',
  columns: ['申报预算'],
  find: (row) => {
    const { fields, name } = row.record;
    const [asked, granted] = [fields['申报预算'], fields['评估后预算']];
    if (typeof asked !== 'number' || typeof granted !== 'number' || asked < 0) return [];
    const message = contradiction(asked, granted, fields['评估结论']);
    if (message === null) return [];
    const unit = row.table.unitOf('评估后预算');
    return [
      faultInRow(exAnteCutContradicts, row, '评估后预算', {
        expected: granted > asked ? `不大于${moneyText(asked, unit)}${unit}` : '0',
        message: `${rowName(row.row, name)}的${message}。`,
        remedy: '请核对申报预算、评估后预算和评估结论。',
      }),
    ];
  },
};
