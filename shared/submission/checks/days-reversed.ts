import type { Check } from '../check.ts';
import { faultInRow, rowName } from '../list/fault.ts';
import type { ListRow } from '../list/list-table.ts';

const PAIRS = [
  ['开始日期', '结束日期'],
  ['开始日期', '截止日期'],
] as const;

/** Something ends before it begins. */
export const daysReversed: Check<ListRow> = {
  id: 'Q33',
  title: '开始日期晚于结束日期',
  level: 'error',
  what: '开始日期不晚于结束(截止)日期。',
  why: '实施年数和到期时间由这两个日期算出。',
  source: '域内检查口径',
  find: (row) =>
    PAIRS.flatMap(([from, to]) => {
      const [start, end] = [row.record.fields[from], row.record.fields[to]];
      if (typeof start !== 'string' || typeof end !== 'string' || start <= end) return [];
      return [
        faultInRow(daysReversed, row, to, {
          value: end,
          expected: `不早于${start}`,
          message: `${rowName(row.row, row.record.name)}的“${to}”${end}早于“${from}”${start}。`,
          remedy: '请核对两个日期,改正填反或填错的一个。',
        }),
      ];
    }),
};
