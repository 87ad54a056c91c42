import { type Day, dayFrom } from '../day.ts';
import { type Parsed, plain } from './parsed.ts';

const WRITTEN = /^(?:(\d{4})[-/.年])?(\d{1,2})(?:[-/.月](\d{1,2})[日号]?|月(底|末))(?:之?前|以前|止)?$/u;

const LONGEST_MONTH = 31;

const lastOf = (year: number, month: number): Day | null => {
  for (let date = LONGEST_MONTH; date > 0; date -= 1) {
    const day = dayFrom(year, month, date);
    if (day !== null) return day;
  }
  return null;
};

/**
 * `2022-04-30`, `2022/4/30`, `2022.4.30`, `2022年4月30日`, `2022年4月底`, also with 前, as a day that the calendar has; `4月30日`
 * where `year` says whose. 前 takes the day in, as notices mean it.
 */
export const parseDay = (text: string, year: number | null = null): Parsed<Day> => {
  const [said, ownYear, month, date] = WRITTEN.exec(plain(text).replace(/\s+/gu, '')) ?? [];
  const isPlain = said !== undefined && (ownYear !== undefined || said.includes('月'));
  const of = Number(ownYear ?? year ?? Number.NaN);
  const day = !isPlain
    ? null
    : date === undefined
      ? lastOf(of, Number(month))
      : dayFrom(of, Number(month), Number(date));
  return day === null ? { expected: '一个日期，例如 2022-04-30' } : { value: day };
};

/** As `parseDay`, with a blank cell meaning no day. */
export const parseOptionalDay = (text: string, year: number | null = null): Parsed<Day | null> =>
  plain(text) === '' ? { value: null } : parseDay(text, year);
