import { addressOf } from '../../workbook/grid.ts';
import { moneyText } from '../../workbook/values/money.ts';
import type { Check } from '../check.ts';
import { faultInTable } from '../list/fault.ts';
import { columnsOf, type ListSubject } from '../list/list-table.ts';

/** 10 亿元 in 分: where half of a column's objects are larger, the column is in 元. */
const MOST_MEDIAN = 100_000_000_000;
const FEWEST = 3;

const medianOf = (amounts: readonly number[]): number => [...amounts].sort((a, b) => a - b)[amounts.length >> 1] ?? 0;

/** A whole column of amounts read as 万元 that must be 元. */
export const columnUnitDoubtful: Check<ListSubject> = {
  id: 'Q03',
  title: '金额单位可疑',
  level: 'error',
  what: '没有写明单位的金额按万元读;一列里半数以上超过10亿元的,应是元。',
  why: '差一万倍的金额会让覆盖率完全失真。',
  source: '上海各区表样用元,财政部表样用万元',
  find: ({ table, records }) => {
    const doubtful = columnsOf(table, 'money').find(({ label }) => {
      const amounts = records.map(({ fields }) => Number(fields[label] ?? 0)).filter((fen) => fen > 0);
      return amounts.length >= FEWEST && medianOf(amounts) > MOST_MEDIAN;
    });
    if (doubtful === undefined) return [];
    const unit = table.unitOf(doubtful.label);
    const first = records.find(({ fields }) => Number(fields[doubtful.label] ?? 0) > 0);
    const shown = first === undefined ? '' : moneyText(Number(first.fields[doubtful.label]), unit);
    return [
      faultInTable(columnUnitDoubtful, table, addressOf(table.headerBottom, table.places.get(doubtful.label) ?? 1), {
        value: doubtful.label,
        expected: '表头或表角写明的金额单位',
        message: `“${doubtful.label}”一列按${unit}读大得不合常理(如第${first?.row ?? 0}行${shown}${unit}),这一列应是元。`,
        remedy: '请在表头写明“单位:元”,或把金额换算成万元。',
      }),
    ];
  },
};
