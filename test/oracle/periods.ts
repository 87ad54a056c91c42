import { addDays, type Day } from '../../shared/day.ts';
import type { DutyRow } from '../../shared/plan/plan-rows.ts';
import { walked } from './calendar.ts';

/** Months of a year, the first and the last. */
export type Period = { readonly first: number; readonly last: number };

const NAMES: { readonly [name: string]: Period } = {
  上半年: { first: 1, last: 6 },
  下半年: { first: 7, last: 12 },
  一季度: { first: 1, last: 3 },
  二季度: { first: 4, last: 6 },
  三季度: { first: 7, last: 9 },
  四季度: { first: 10, last: 12 },
};

const LENGTHS: { readonly [word: string]: number } = { 每月: 1, 每季: 3, 每半年: 6 };

/** 期间 of a row that is about one; null for the whole year. */
export const periodOf = ({ 期间 }: DutyRow): Period | null => {
  if (期间 === '') return null;
  const [first = 0, last = first] = 期间.replace('月', '').split('-').map(Number);
  return NAMES[期间] ?? { first, last };
};

/** The year whose months are meant. */
const yearOfPeriod = ({ 数据年度 }: DutyRow, planYear: number): number => planYear + Number(数据年度.slice(1));

const lastDay = (year: number, month: number): Day =>
  addDays(month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`, -1);

/** A duty as it is asked for: a row of 任务, or one period of a row with 每月 and its like, under the row's own number. */
export type Asked = DutyRow & { readonly series: string };

const eachPeriod = (row: DutyRow, length: number, planYear: number): Asked[] => {
  const asked: Asked[] = [];
  for (let at = 1; at * length <= 12; at += 1) {
    const [first, last, year] = [(at - 1) * length + 1, at * length, yearOfPeriod(row, planYear)];
    if (row.开始日期 !== '' && lastDay(year, last) < row.开始日期) continue;
    const begin = `${year}-${String(first).padStart(2, '0')}-01`;
    asked.push({
      ...row,
      任务编号: `${row.任务编号}-${String(at).padStart(2, '0')}`,
      期间: `${first}-${last}月`,
      开始日期: row.开始日期 > begin ? row.开始日期 : begin,
      series: row.任务编号,
    });
  }
  return asked;
};

/** Every duty that the rows in use ask for; one period of 每月 is a duty of its own. */
export const askedBy = (rows: readonly DutyRow[], planYear: number): readonly Asked[] =>
  rows
    .filter(({ 启用 }) => 启用 === '是')
    .flatMap((row) => {
      const length = LENGTHS[row.期间];
      return length === undefined ? [{ ...row, series: row.任务编号 }] : eachPeriod(row, length, planYear);
    });

const isOneOfMany = ({ 任务编号, series }: Asked): boolean => 任务编号 !== series;

/** Whether a day lies in the months of a period of many. */
export const isInMonths = (row: Asked, planYear: number, day: Day): boolean => {
  const period = periodOf(row);
  if (period === null || !isOneOfMany(row)) return false;
  const [year, month] = [yearOfPeriod(row, planYear), Number(day.slice(5, 7))];
  return day.startsWith(String(year)) && period.first <= month && month <= period.last;
};

/** 截止日期 as printed, and the day before any rest day is looked at: `期后10日`, `期后5工作日` (a working day already). */
export const printedDue = (row: DutyRow, planYear: number): { readonly day: Day; readonly isWorkday: boolean } => {
  const [, count = '', unit = ''] = /^期后(\d+)(工作日|日)$/u.exec(row.截止日期) ?? [];
  const period = periodOf(row);
  if (count === '' || period === null) return { day: row.截止日期, isWorkday: false };
  const end = lastDay(yearOfPeriod(row, planYear), period.last);
  return unit === '日'
    ? { day: addDays(end, Number(count)), isWorkday: false }
    : { day: walked(end, Number(count)), isWorkday: true };
};

/**
 * When what names no month of its own belongs to a period: from the period's last day on; where another period follows, until
 * that one is over.
 */
export const handedInFor = (row: Asked, planYear: number): { readonly from: Day; readonly until: Day } | null => {
  const period = periodOf(row);
  if (period === null) return null;
  const [year, months] = [yearOfPeriod(row, planYear), period.last - period.first + 1];
  const next = period.last + months;
  const until = next > 12 ? lastDay(year + 1, next - 12) : lastDay(year, next);
  const day = isOneOfMany(row) ? addDays(until, -1) : '9999-12-31';
  return { from: lastDay(year, period.last), until: day };
};
