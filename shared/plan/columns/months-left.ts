import { monthsBetween } from '../../elapsed.ts';
import type { ComputedColumn } from './computed-column.ts';
import { dayField } from './day-in.ts';

/** O-05: a policy is evaluated before it runs out. */
export const monthsLeft: ComputedColumn = {
  name: '剩余月数',
  comparison: 'number',
  reads: [],
  watchesTime: true,
  meaning: '从今天到结束日期的月数，已过的为负数',
  value({ declared, day }) {
    const end = dayField(declared, '结束日期');
    return end === null ? null : monthsBetween(day, end);
  },
};
