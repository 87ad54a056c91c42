import { addressOf } from '../../../workbook/grid.ts';
import { moneyText } from '../../../workbook/values/money.ts';
import type { Check } from '../../check.ts';
import { faultInTable } from '../../list/fault.ts';
import { columnsOf, type ListSubject } from '../../list/list-table.ts';
import { unitSlipIn } from '../../list/unit-slip.ts';

/** 10 亿元 in 分: where half of a column's objects are larger, the column is in 元. */
const MOST_MEDIAN = 100_000_000_000;
const FEWEST = 3;

/** The first money column whose amounts can't be in the unit they are read in; null where there is none. */
export const doubtfulColumn = ({ table, records }: ListSubject): string | null => {
  if (records.every((record) => unitSlipIn(record) !== null)) return null;
  const doubtful = columnsOf(table, 'money').find(({ label }) => {
    let [filled, large] = [0, 0];
    for (const { fields } of records) {
      const fen = Number(fields[label] ?? 0);
      if (fen > 0) filled++;
      if (fen > MOST_MEDIAN) large++;
    }
    return filled >= FEWEST && large * 2 > filled;
  });
  return doubtful?.label ?? null;
};

/** A whole column of amounts read as 万元 that must be 元. */
export const columnUnitDoubtful: Check<ListSubject> = {
  id: 'Q03',
  title: '金额单位可疑',
  level: 'error',
  what: '没有写明单位的金额按万元读；一列里半数以上超过10亿元的，应是元。',
  why: '差一万倍的金额会让覆盖率完全失真。',
  source: '上海各区表样用元，财政部表样用万元',
  find: (subject) => {
    const { table, records } = subject;
    const doubtful = doubtfulColumn(subject);
    if (doubtful === null) return [];
    const unit = table.unitOf(doubtful);
    const first = records.find(({ fields }) => Number(fields[doubtful] ?? 0) > 0);
    const shown = first === undefined ? '' : moneyText(Number(first.fields[doubtful]), unit);
    return [
      faultInTable(columnUnitDoubtful, table, addressOf(table.headerBottom, table.places.get(doubtful) ?? 1), {
        value: doubtful,
        expected: '表头或表角写明的金额单位',
        message: `“${doubtful}”一列按${unit}读大得不合常理(如第${first?.row ?? 0}行${shown}${unit})，这一列应是元。`,
        remedy: '请在表头写明“单位：元”，或把金额换算成万元。',
      }),
    ];
  },
};
