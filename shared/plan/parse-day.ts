import { type Day, dayFrom } from '../day.ts';
import { type Parsed, plain } from './parsed.ts';

const WRITTEN = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u;

/** `2022-04-30`, `2022/4/30`, `2022.4.30` or `2022年4月30日` as a day that the calendar has. */
export const parseDay = (text: string): Parsed<Day> => {
  const [, year, month, date] = WRITTEN.exec(plain(text)) ?? [];
  const day = year === undefined ? null : dayFrom(Number(year), Number(month), Number(date));
  return day === null ? { expected: '一个日期，例如 2022-04-30' } : { value: day };
};

/** As `parseDay`, with a blank cell meaning no day. */
export const parseOptionalDay = (text: string): Parsed<Day | null> =>
  plain(text) === '' ? { value: null } : parseDay(text);
