import { moneyText } from '../../workbook/values/money.ts';
import type { Check } from '../check.ts';
import { faultInRow, rowName } from '../list/fault.ts';
import type { ListRow } from '../list/list-table.ts';

const SPENT = ['全年执行数', '执行数'];
const BUDGET = ['全年预算数', '预算数'];

/** More was spent than the whole year's budget. */
export const overspent: Check<ListRow> = {
  id: 'Q08',
  title: '执行数超过全年预算数',
  level: 'hint',
  what: '执行数一般不超过全年(调整后)预算数。',
  why: '超过100%多半是预算调整没有填,或金额填错。',
  source: '域内检查口径',
  find: (row) => {
    const { fields, name } = row.record;
    const spent = SPENT.find((label) => typeof fields[label] === 'number');
    const budget = BUDGET.find((label) => typeof fields[label] === 'number');
    if (row.slip !== null || spent === undefined || budget === undefined) return [];
    const [out, most] = [Number(fields[spent]), Number(fields[budget])];
    if (most <= 0 || out <= most) return [];
    const unit = row.table.unitOf(spent);
    return [
      faultInRow(overspent, row, spent, {
        expected: `不超过${moneyText(most, unit)}${unit}`,
        message: `${rowName(row.row, name)}的“${spent}”${moneyText(out, unit)}${unit}超过“${budget}”${moneyText(most, unit)}${unit}。`,
        remedy: '请核对金额;预算有调整的,请把调整后的数填入预算数。',
      }),
    ];
  },
};
