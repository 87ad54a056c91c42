import { type Day, dayFrom } from '../../day.ts';
import { type Parsed, plain } from './parsed.ts';

const WRITTEN =
  /^(?:(?<year>\d{4})[-/.年]|(?<next>次年|下年|下一年|明年|翌年)|本年|当年|今年)?(?:(?<month>\d{1,2})(?:[-/.月](?<date>\d{1,2})[日号]?|月(?:份?(?<part>底|末|[上中下]旬))))(?:之?前|以前|止)?$/u;
const YEARS_END = /^(?:(?<year>\d{4})|(?<next>次|下一?|明|翌)|本|当|今)?年?(?:底|末)(?:之?前|以前|止)?$/u;

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

const dayOf = (text: string, planYear: number | null): Day | null => {
  const said: Said | undefined = WRITTEN.exec(text)?.groups;
  if (said === undefined) {
    const end: Said | undefined = YEARS_END.exec(text)?.groups;
    return end === undefined ? null : dayFrom(yearOf(end, planYear), 12, LONGEST_MONTH);
  }
  const [year, month] = [yearOf(said, planYear), Number(said['month'])];
  const date = said['date'] ?? THIRDS[said['part'] ?? ''];
  // 4.30 may be a number.
  if (said['year'] === undefined && !text.includes('月')) return null;
  return date === undefined ? lastOf(year, month) : dayFrom(year, month, Number(date));
};

/**
 * `2022-04-30`, `2022/4/30`, `2022.4.30`, `2022年4月30日`, `2022年4月底`, also with 前, as a day that the calendar has; `4月30日`, 6月中旬,
 * 年底 and 次年2月底 where `year` says whose. 前 takes the day in, as notices mean it.
 */
export const parseDay = (text: string, year: number | null = null): Parsed<Day> => {
  const day = dayOf(plain(text).replace(/\s+/gu, ''), year);
  return day === null
    ? { expected: `一个日期，例如 2022-04-30${year === null ? '' : '、4月30日、4月底'}` }
    : { value: day };
};

/** As `parseDay`, with a blank cell meaning no day. */
export const parseOptionalDay = (text: string, year: number | null = null): Parsed<Day | null> =>
  plain(text) === '' ? { value: null } : parseDay(text, year);
