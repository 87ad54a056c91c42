import { type Day, yearOf } from '../../day.ts';
import type { DataYears, Duty } from '../duty.ts';
import { type Period, parsePeriods, periodEnd, periodStart } from '../period.ts';
import type { DutyRow } from '../plan-rows.ts';
import { DATES_BACK, type ReadingPlan, yearsAllowed } from '../read/reading-plan.ts';
import type { Take } from './collector.ts';
import { parseOptionalDay } from './parse-day.ts';
import { type Due, parseDue } from './parse-due.ts';
import type { Parsed } from './parsed.ts';

const NO_DUE: Due = { day: '', workingDays: null };

const inYears = (parsed: Parsed<Day | null>, reading: ReadingPlan): Parsed<Day | null> => {
  if ('expected' in parsed || parsed.value === null) return parsed;
  const allowed = yearsAllowed(yearOf(parsed.value), DATES_BACK, reading);
  return allowed === null ? parsed : { expected: `${allowed}的日期` };
};

const dueIn = (parsed: Parsed<Due>, reading: ReadingPlan): Parsed<Due> => {
  if ('expected' in parsed) return parsed;
  const allowed = inYears({ value: parsed.value.day }, reading);
  return 'expected' in allowed ? allowed : parsed;
};

const periodOf = (text: string): Parsed<Period | null> => {
  const read = parsePeriods(text);
  return 'expected' in read ? read : { value: read.value.periods[0] ?? null };
};

/** The calendar year a period of these data years lies in. */
const yearOfPeriod = (years: DataYears, { year }: ReadingPlan): number | null =>
  year === null ? null : year + (years !== 'any' && years.length === 1 ? (years[0] ?? 0) : 0);

/** A period that comes round again and again opens on its first day, not before 开始日期; null where it is over by then. */
const opensOn = (opens: Day | null, period: Period, year: number): Day | null => {
  const start = periodStart(period, year);
  if (opens !== null && periodEnd(period, year) < opens) return null;
  return opens !== null && opens > start ? opens : start;
};

/** 期间, 开始日期 and 截止日期 of a row; `repeated`: the one of the periods of 每月 and its like that is meant. */
export const parseWindow = (
  row: DutyRow,
  about: { readonly years: DataYears; readonly repeated: Period | null; readonly reading: ReadingPlan },
  take: Take,
): Pick<Duty, 'period' | 'opens' | 'due' | 'dueAfter'> => {
  const { years, repeated, reading } = about;
  const period = repeated ?? take('期间', periodOf(row.期间), null);
  const year = yearOfPeriod(years, reading);
  const opens = take('开始日期', inYears(parseOptionalDay(row.开始日期, reading.year), reading), null);
  const due = parseDue(row.截止日期, { period, isRepeated: repeated !== null, year, planYear: reading.year });
  const { day, workingDays } = take('截止日期', dueIn(due, reading), NO_DUE);
  if (repeated === null && opens !== null && day !== '' && opens > day)
    take('开始日期', { expected: `不晚于截止日期（${day}）的日期` }, null);
  return {
    period,
    opens: repeated === null || year === null ? opens : opensOn(opens, repeated, year),
    due: day,
    dueAfter: workingDays,
  };
};
