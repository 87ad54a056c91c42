import type { Fields } from '../../shared/submission/record.ts';

/** Forms that are filled in several times a year. */
const SEVERAL_TIMES = ['绩效跟踪汇总表', '项目支出绩效运行监控表', '部门(单位)整体支出绩效运行监控表'];

export const isMonthly = (form: string): boolean => SEVERAL_TIMES.includes(form);

type Said = { readonly form: string; readonly year: number | null; readonly fields: Fields };

/** The month the figures of a row reach to, as the row itself has it; null where it says none or the form is a year's. */
export const monthSaid = ({ form, year, fields }: Said): number | null => {
  if (!isMonthly(form)) return null;
  if (typeof fields['截至月份'] === 'number') return fields['截至月份'];
  const reported = String(fields['报告日期'] ?? '');
  if (reported === '') return null;
  return year !== null && reported.slice(0, 4) > String(year) ? 12 : Number(reported.slice(5, 7));
};

/** Months since the beginning of the calendar. */
export const monthCount = (said: Said): number | null => {
  const month = monthSaid(said);
  return month === null || said.year === null ? null : said.year * 12 + month;
};

/** The month the figures reach to: the one said, else that of the hand-in. What is said after the year is over is about all of it. */
export const monthOf = (said: Said & { readonly at: string }): number => {
  const { at, year } = said;
  return monthSaid(said) ?? (year !== null && at.slice(0, 4) > String(year) ? 12 : Number(at.slice(5, 7)));
};
