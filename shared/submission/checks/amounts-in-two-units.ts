import { moneyText } from '../../workbook/values/money.ts';
import type { Check } from '../check.ts';
import { faultInRow, rowName } from '../list/fault.ts';
import { columnsOf, type ListRow } from '../list/list-table.ts';

/** Two amounts of one row this many times apart were written in 元 and in 万元. */
const [LEAST_RATIO, MOST_RATIO] = [5000, 20_000];

const PAIRED = new Set(['年初预算数', '全年预算数', '全年执行数', '执行数', '预算数', '申报预算', '评估后预算']);

const isSlip = (large: number, small: number): boolean =>
  small > 0 && large >= small * LEAST_RATIO && large <= small * MOST_RATIO;

/** One amount of a row is about ten thousand times another: a slip of unit, not of amount. */
export const amountsInTwoUnits: Check<ListRow> = {
  id: 'Q03',
  title: '同一行金额单位不一致',
  level: 'error',
  what: '同一行的预算数、执行数相差约一万倍,是元和万元混填。',
  why: '公开的部门决算里出现过元与万元同列相加。',
  source: '公开表格的实例;域内检查口径',
  find: (row) => {
    const amounts = columnsOf(row.table, 'money')
      .filter(({ label }) => PAIRED.has(label))
      .map(({ label }) => ({ label, fen: Number(row.record.fields[label] ?? 0) }));
    const large = amounts.find(({ fen }) => amounts.some((other) => isSlip(fen, other.fen)));
    const small = amounts.find(({ fen }) => large !== undefined && isSlip(large.fen, fen));
    if (large === undefined || small === undefined) return [];
    const unit = row.table.unitOf(large.label);
    return [
      faultInRow(amountsInTwoUnits, row, large.label, {
        expected: `与“${small.label}”${moneyText(small.fen, unit)}${unit}同一单位`,
        message: `${rowName(row.row, row.record.name)}的“${large.label}”约为“${small.label}”的一万倍,应是一个填了元、一个填了万元。`,
        remedy: `请把该行金额统一为${unit}。`,
      }),
    ];
  },
};
