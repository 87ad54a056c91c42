import { smallNumber } from '../../chinese-number.ts';
import { addDays, type Day } from '../../day.ts';
import { type Period, periodEnd, periodIn } from '../period.ts';
import { dayWords, parseDay } from './parse-day.ts';
import { type Parsed, plain } from './parsed.ts';

/** 截止日期: a day, or so many working days after one, which only the calendar can tell. */
export type Due = { readonly day: Day; readonly workingDays: number | null };

/** What a row says that its 截止日期 may lean on. */
type About = {
  readonly period: Period | null;
  readonly isRepeated: boolean;
  readonly year: number | null;
  readonly planYear: number | null;
};

type Said = { readonly [part: string]: string | undefined };

const UNTIL = '(?:之?内|之?前|以前)?$';
/** `期后10日`, `三季度终了后10日内`, `收到通知后15个工作日内`: so long after something. */
const AFTER = new RegExp(
  `^(?<from>.*?)(?:期?满|终了|结束|末|底)?(?:以后|之后|后)的?(?<count>[^月]+?)个?(?<unit>工作日|日|天|号|月)${UNTIL}`,
  'u',
);
/** A day of the month after is so many days after the period: 次月10日前 is 期后10日. */
const MONTH_AFTER = new RegExp(
  `^(?:次月|下个?月|(?:次|下一?个?)季度?(?:首月|第一个月)|季后首月|每个?季度?首月|(?<each>每月))(?<count>[^后]+?)[日号]${UNTIL}`,
  'u',
);
const ITS_END = /^(?:每|当|本|各)?个?(?:期|月|季度?|半年)(?:末|底|终了|结束)(?:之?前|以前)?$/u;
const ITS_OWN = /^每?个?(?:期|月|季度?|半年)?$/u;
const THE_YEAR = /^(?:每|本|当)?(?:预算|会计)?年度?$/u;
const MONTH_ALONE = /^(?:\d{4}年|次年|下年|本年|当年|今年)?\d{1,2}月份?$/u;
const SEVERAL = /前.*[和及与、,].*前|各.{0,4}次$/u;
const SPAN = /[日号底末旬][-~至到]/u;

const MOST_DAYS = 366;
const EXAMPLES = '期后10日 或 期后5工作日';

const lastOfMonthAfter = (end: Day, months: number): Day => {
  const [year = 0, month = 0] = end.split('-').map(Number);
  return periodEnd({ from: month + months, to: month + months }, year);
};

const counted = (count: string, unit: string, end: Day): Parsed<Due> => {
  const number = smallNumber(count.trim());
  if (number === null || number < 1 || number > MOST_DAYS) return { expected: `${EXAMPLES}（1 至 ${MOST_DAYS}）` };
  if (unit === '工作日') return { value: { day: end, workingDays: number } };
  const day = unit === '月' ? lastOfMonthAfter(end, number) : addDays(end, number);
  return { value: { day, workingDays: null } };
};

const isOneMonth = (period: Period | null): boolean => period !== null && period.from === period.to;

/** What a deadline is counted from, and how far: a period by its name or the duty's own. Null where it is a day of its own. */
const afterIn = (
  text: string,
  { period }: About,
): { readonly from: string; readonly count: string; readonly unit: string } | null => {
  const next: Said | undefined = MONTH_AFTER.exec(text)?.groups;
  if (next !== undefined && (next['each'] === undefined || isOneMonth(period)))
    return { from: '', count: next['count'] ?? '', unit: '日' };
  const { from, count, unit }: Said = AFTER.exec(text)?.groups ?? {};
  return count === undefined ? null : { from: (from ?? '').replace(THE_YEAR, '全年'), count, unit: unit ?? '' };
};

const NO_YEAR = '一个日期，例如 2022-04-30（看不出是哪一年的工作要点，请在标题里写明年份）';

const endOf = (from: string, { period, year, planYear }: About): Parsed<Day> => {
  const isOwn = ITS_OWN.test(from);
  const of = isOwn ? period : periodIn(from);
  const at = isOwn ? year : planYear;
  if (of === null && isOwn) return { expected: '一个日期，例如 2022-04-30（写“期后”的，要在 期间 写明是哪一期）' };
  if (of === null)
    return {
      expected: `一个日期，例如 2022-04-30（系统不知道“${from}”是哪一天：请算好写成日期；每个对象各有起算日的，计量方式用 限时）`,
    };
  return at === null ? { expected: NO_YEAR } : { value: periodEnd(of, at) };
};

const dayAlone = (text: string, { planYear }: About): Parsed<Due> => {
  const day = parseDay(MONTH_ALONE.test(text) ? `${text}底` : text, planYear);
  if ('value' in day) return { value: { day: day.value, workingDays: null } };
  if (SEVERAL.test(text))
    return { expected: '一个日期（一行只有一个截止日期，请分成几行，各写各的任务编号和截止日期）' };
  if (SPAN.test(text)) return { expected: '一个日期（起止两个日期分别写在 开始日期 和 截止日期）' };
  return { expected: `${day.expected}；写了 期间 的也可写 ${EXAMPLES}` };
};

/**
 * `2022-04-30`, `4月30日` of the plan's year, `期后10日` counted from the last day of the duty's period in `year` (null where
 * nothing says the year), or `三季度终了后10日内` from that of a period of the plan's year.
 */
export const parseDue = (text: string, about: About): Parsed<Due> => {
  const said = dayWords(text);
  const after = afterIn(plain(text).replace(/\s+/gu, ''), about);
  if (after === null && about.isRepeated) {
    const end: Parsed<Day> = ITS_END.test(said)
      ? endOf('', about)
      : { expected: `${EXAMPLES}（每期一条任务，各有自己的截止日）` };
    return 'value' in end ? { value: { day: end.value, workingDays: null } } : end;
  }
  if (after === null) return dayAlone(said, about);
  const end = endOf(after.from, about);
  return 'value' in end ? counted(after.count, after.unit, end.value) : end;
};
