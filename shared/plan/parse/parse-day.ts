import { figuresBefore } from '../../chinese-number.ts';
import { type Day, dayFrom } from '../../day.ts';
import { type Period, periodEnd, periodIn } from '../period.ts';
import { type Parsed, plain } from './parsed.ts';

const YEAR = '(?:(?<year>\\d{4})[-/.年]|(?<next>次年|下年|下一年|明年|翌年)|本年|当年|今年)?';
const BEFORE = '(?:之?前|以前|止)?$';
const WRITTEN = new RegExp(
  `^${YEAR}(?<month>\\d{1,2})(?:[-/.月](?<date>\\d{1,2})[日号]?|月(?:份?(?<part>底|末|[上中下]旬)))${BEFORE}`,
  'u',
);
const YEARS_END = new RegExp(`^(?:(?<year>\\d{4})|(?<next>次|下一?|明|翌)|本|当|今)?年(?:底|末|终|内)${BEFORE}`, 'u');
/** 三季度末, 上半年结束前. */
const PERIODS_END = new RegExp(`^${YEAR}(?<period>第?[一二三四1-4]季度|[上下]半年)(?:末|底|结束|终了)?${BEFORE}`, 'u');

/** What an officer writes before a day, and beside it, without another day being meant: 最迟, （含）, （星期二）, 下班, 17:00. */
const UNTIL = /^(?:最迟|至迟|不迟于|不晚于|截至|截止|于|在|自?即日起至|每年)/u;
/** What becomes of it later, or on a day of rest as 顺延规则 says anyway. */
const REMARK = /\((?:逾期[^\d()]*|遇[^\d()]*顺延)\)$|[,;]逾期\D*$/u;
const BESIDE = /\((?:含|(?:星期|周)[一二三四五六日天])\)|(?:下班|\d{1,2}:\d{2}|\d{1,2}时)(?=之?前|以前|止|$)/gu;
const DONE = /(?<=[前止])(?:完成|报送|上报|报出|提交|报送完毕|填报完毕)$/u;

const LONGEST_MONTH = 31;

const lastOf = (year: number, month: number): Day | null => {
  for (let date = LONGEST_MONTH; date > 0; date -= 1) {
    const day = dayFrom(year, month, date);
    if (day !== null) return day;
  }
  return null;
};

/** The last day of a third of a month. */
const THIRDS: { readonly [part: string]: number } = { 上旬: 10, 中旬: 20 };

type Said = { readonly [part: string]: string | undefined };

const yearOf = ({ year, next }: Said, planYear: number | null): number =>
  year === undefined ? (planYear ?? Number.NaN) + (next === undefined ? 0 : 1) : Number(year);

const endOf = (period: Period | null, year: number): Day | null =>
  period === null || Number.isNaN(year) ? null : periodEnd(period, year);

/** The last day of a year, a half or a quarter that is named. */
const namedEnd = (text: string, planYear: number | null): Day | null => {
  const end: Said | undefined = YEARS_END.exec(text)?.groups;
  if (end !== undefined) return dayFrom(yearOf(end, planYear), 12, LONGEST_MONTH);
  const part: Said | undefined = PERIODS_END.exec(text)?.groups;
  return part === undefined ? null : endOf(periodIn(part['period'] ?? ''), yearOf(part, planYear));
};

const dayOf = (text: string, planYear: number | null): Day | null => {
  const said: Said | undefined = WRITTEN.exec(text)?.groups;
  if (said === undefined) return namedEnd(text, planYear);
  const [year, month] = [yearOf(said, planYear), Number(said['month'])];
  const date = said['date'] ?? THIRDS[said['part'] ?? ''];
  // 4.30 may be a number.
  if (said['year'] === undefined && !text.includes('月')) return null;
  return date === undefined ? lastOf(year, month) : dayFrom(year, month, Number(date));
};

/** A day's own words: `最迟四月三十日（星期二）下班前` → `4月30日前`. */
export const dayWords = (text: string): string =>
  figuresBefore(plain(text).replace(/\s+/gu, ''), '月日号')
    .replace(REMARK, '')
    .replace(UNTIL, '')
    .replace(BESIDE, '')
    .replace(DONE, '');

/**
 * `2022-04-30`, `2022/4/30`, `2022.4.30`, `2022年4月30日`, `2022年4月底`, also with 前, as a day that the calendar has; `4月30日`, 六月中旬,
 * 三季度末, 年底 and 次年2月底 where `year` says whose. 前 takes the day in, as notices mean it.
 */
export const parseDay = (text: string, year: number | null = null): Parsed<Day> => {
  const day = dayOf(dayWords(text), year);
  return day === null
    ? { expected: `一个日期，例如 2022-04-30${year === null ? '' : '、4月30日、4月底'}` }
    : { value: day };
};

/** As `parseDay`, with a blank cell meaning no day. */
export const parseOptionalDay = (text: string, year: number | null = null): Parsed<Day | null> =>
  plain(text) === '' ? { value: null } : parseDay(text, year);
