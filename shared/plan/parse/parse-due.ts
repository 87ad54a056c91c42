import { smallNumber } from '../../chinese-number.ts';
import { addDays, type Day } from '../../day.ts';
import { type Period, periodEnd } from '../period.ts';
import { parseDay } from './parse-day.ts';
import { type Parsed, plain } from './parsed.ts';

/** 截止日期: a day, or so many working days after one, which only the calendar can tell. */
export type Due = { readonly day: Day; readonly workingDays: number | null };

/** A day of the month after is so many days after the period: 次月10日前 is 期后10日. */
const AFTER =
  /^(?:每?(?:期|月|季度?|半年)(?:后|末后|满后|终了后|结束后)|次月|下月|[次下]季度?首月)(.+?)个?(工作日|日|天|号)(?:内|前|之前|以前)?$/u;
const MOST_DAYS = 366;
const EXAMPLES = '期后10日 或 期后5工作日';

const afterPeriod = (count: string, unit: string, end: Day): Parsed<Due> => {
  const days = smallNumber(count.trim());
  if (days === null || days < 1 || days > MOST_DAYS) return { expected: `${EXAMPLES}（1 至 ${MOST_DAYS}）` };
  return unit === '工作日'
    ? { value: { day: end, workingDays: days } }
    : { value: { day: addDays(end, days), workingDays: null } };
};

/**
 * `2022-04-30`, `4月30日` of the plan's year, or `期后10日` counted from the last day of the duty's period in `year` (null where
 * nothing says the year).
 */
export const parseDue = (
  text: string,
  about: {
    readonly period: Period | null;
    readonly isRepeated: boolean;
    readonly year: number | null;
    readonly planYear: number | null;
  },
): Parsed<Due> => {
  const [, count, unit = ''] = AFTER.exec(plain(text).replace(/\s+/gu, '')) ?? [];
  if (count === undefined) {
    if (about.isRepeated) return { expected: `${EXAMPLES}（每期一条任务，各有自己的截止日）` };
    const day = parseDay(text, about.planYear);
    return 'expected' in day
      ? { expected: `${day.expected}；写了 期间 的也可写 ${EXAMPLES}` }
      : { value: { day: day.value, workingDays: null } };
  }
  if (about.period === null) return { expected: '一个日期，例如 2022-04-30（写“期后”的，要在 期间 写明是哪一期）' };
  if (about.year === null)
    return { expected: '一个日期，例如 2022-04-30（看不出是哪一年的工作要点，请在标题里写明年份）' };
  return afterPeriod(count, unit, periodEnd(about.period, about.year));
};
