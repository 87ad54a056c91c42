import { moneyText } from '../../workbook/values/money.ts';
import type { Check } from '../check.ts';
import { faultInRow, rowName } from '../list/fault.ts';
import type { ListRow } from '../list/list-table.ts';

/** One amount of a row is about ten thousand times another: a slip of unit, not of amount. */
export const amountsInTwoUnits: Check<ListRow> = {
  id: 'Q03',
  title: '同一行金额单位不一致',
  level: 'error',
  what: '同一行的预算数、执行数相差约一万倍,是元和万元混填。',
  why: '公开的部门决算里出现过元与万元同列相加。',
  source: '公开表格的实例;域内检查口径',
  find: (row) => {
    if (row.slip === null) return [];
    const { large, small } = row.slip;
    const unit = row.table.unitOf(large);
    const fen = Number(row.record.fields[small]);
    return [
      faultInRow(amountsInTwoUnits, row, large, {
        expected: `与“${small}”${moneyText(fen, unit)}${unit}同一单位`,
        message: `${rowName(row.row, row.record.name)}的“${large}”约为“${small}”的一万倍,应是一个填了元、一个填了万元。`,
        remedy: `请把该行金额统一为${unit}。`,
      }),
    ];
  },
};
