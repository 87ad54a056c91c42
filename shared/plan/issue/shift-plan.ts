import { type Day, dayFrom } from '../../day.ts';
import { parseDay } from '../parse/parse-day.ts';
import type { DutyRow, PlanRows } from '../plan-rows.ts';

const YEAR_IN_TEXT = /((?:19|20)\d{2})年/gu;

const shiftText = (text: string, by: number): string =>
  text.replace(YEAR_IN_TEXT, (_, year: string) => `${Number(year) + by}年`);

/** The same month and date `by` years on; 29 February becomes the 28th where the year has no 29th. What names no year stays. */
export const shiftDay = (day: Day, by: number): Day => {
  const read = parseDay(day);
  if ('expected' in read) return day;
  const [year = 0, month = 0, date = 0] = read.value.split('-').map(Number);
  return dayFrom(year + by, month, date) ?? dayFrom(year + by, month, date - 1) ?? day;
};

/** A calendar year moves on; Y-1 is relative already. */
const shiftYears = (text: string, by: number): string =>
  text.replace(/(?:19|20)\d{2}/gu, (year) => String(Number(year) + by));

const shiftDuty = (row: DutyRow, by: number): DutyRow => ({
  ...row,
  任务名称: shiftText(row.任务名称, by),
  开始日期: shiftDay(row.开始日期, by),
  截止日期: shiftDay(row.截止日期, by),
  数据年度: shiftYears(row.数据年度, by),
});

/**
 * The plan of another year: every date and every year a task names moves with it; 依据 stays
 * because the notice it cites stays. The 日历 is not moved: holidays don't repeat by date.
 */
export const shiftPlan = (rows: PlanRows, year: number): PlanRows => {
  const by = year - rows.year;
  return {
    ...rows,
    year,
    scoring: rows.scoring.map((row) => ({ ...row, 数据年度: shiftYears(row.数据年度, by) })),
    duties: rows.duties.map((row) => shiftDuty(row, by)),
    calendar: by === 0 ? rows.calendar : [],
    settings: rows.settings.map((row) => (row.设置项 === '封存日期' ? { ...row, 取值: shiftDay(row.取值, by) } : row)),
  };
};
