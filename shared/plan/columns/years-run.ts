import { yearsBetween } from '../../elapsed.ts';
import type { ComputedColumn } from './computed-column.ts';
import { dayField } from './day-in.ts';

/** O-04: a policy that has run for longer than a year is followed through its whole cycle. */
export const yearsRun: ComputedColumn = {
  name: '实施年数',
  comparison: 'number',
  reads: [],
  watchesTime: true,
  meaning: '从开始日期到今天（已结束的到结束日期）的年数，可带小数',
  value({ declared, day }) {
    const [start, end] = [dayField(declared, '开始日期'), dayField(declared, '结束日期')];
    if (start === null) return null;
    return yearsBetween(start, end !== null && end < day ? end : day);
  },
};
