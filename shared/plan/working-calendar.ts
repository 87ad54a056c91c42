import { type Day, dayAt, dayNumber, weekdayOf, yearOf } from '../day.ts';
import { perKey } from '../memo.ts';
import type { CalendarOverride } from './plan.ts';

/** Port: the statutory calendar. `unknown` outside the years it covers: a loud warning, never a guess. */
export interface HolidayTable {
  kindOf(day: Day): 'work' | 'rest' | 'unknown';
}

/**
 * Working days with the plan's 日历 laid over the statutory table; a year the table lacks is known once 日历 lists its rests. Every answer is null where a day it needs lies in a
 * year that is not loaded: the reader says so, nobody guesses.
 */
export type WorkingCalendar = {
  isWorkingDay(day: Day): boolean | null;
  /** 剩余工作日: working days after `today` up to and including `deadline`; negative once it has passed. */
  workingDaysBetween(today: Day, deadline: Day): number | null;
  /** The `count`-th working day after `day`, or before it for a negative count; 0 is the day itself. */
  addWorkingDays(day: Day, count: number): Day | null;
  /** 顺延规则: the day itself when it is a working day, else the next or the previous one. */
  roll(day: Day, rule: 'next' | 'previous' | 'none'): Day | null;
};

type Kind = ReturnType<HolidayTable['kindOf']>;

/** No rest lasts longer; a search that goes on for more than this has left the loaded years. */
const LONGEST_SEARCH = 400;

/** Working days of one calendar year up to and including each day of it, as running totals; null where any day is unknown. */
const runningTotals = (kindAt: (day: number) => Kind, year: number): readonly number[] | null => {
  const first = dayNumber(`${year}-01-01`);
  const length = dayNumber(`${year + 1}-01-01`) - first;
  const totals: number[] = [];
  for (let at = 0; at < length; at += 1) {
    const kind = kindAt(first + at);
    if (kind === 'unknown') return null;
    totals.push((totals[at - 1] ?? 0) + (kind === 'work' ? 1 : 0));
  }
  return totals;
};

const addWorkingDays = (kindAt: (day: number) => Kind, day: Day, count: number): Day | null => {
  const step = count < 0 ? -1 : 1;
  let at = dayNumber(day);
  for (let left = Math.abs(count); left > 0; left -= kindAt(at) === 'work' ? 1 : 0) {
    at += step;
    if (kindAt(at) === 'unknown') return null;
  }
  return dayAt(at);
};

const nearestWorkingDay = (kindAt: (day: number) => Kind, day: Day, step: 1 | -1): Day | null => {
  const first = dayNumber(day);
  for (let away = 0; away < LONGEST_SEARCH; away += 1) {
    const kind = kindAt(first + away * step);
    if (kind === 'unknown') return null;
    if (kind === 'work') return dayAt(first + away * step);
  }
  return null;
};

/** Every announced year has more rests than this: fewer are days of one's own, not the year's arrangement. */
export const FEWEST_RESTS = 5;

/** Years whose rests 日历 itself lists, as it must where the table ends before the State Council's announcement. */
const yearsListed = (overrides: readonly CalendarOverride[]): ReadonlySet<number> => {
  const rests = Map.groupBy(
    overrides.filter(({ kind }) => kind === 'rest'),
    ({ day }) => yearOf(day),
  );
  return new Set([...rests].filter(([, days]) => days.length >= FEWEST_RESTS).map(([year]) => year));
};

const byWeekday = (day: Day): Kind => (weekdayOf(day) > 5 ? 'rest' : 'work');

export const workingCalendar = (table: HolidayTable, overrides: readonly CalendarOverride[]): WorkingCalendar => {
  const set = new Map(overrides.map(({ day, kind }) => [dayNumber(day), kind]));
  const listed = yearsListed(overrides);
  const kindAt = perKey((number: number): Kind => {
    const day = dayAt(number);
    const kind = set.get(number) ?? table.kindOf(day);
    return kind === 'unknown' && listed.has(yearOf(day)) ? byWeekday(day) : kind;
  });
  const totalsOf = perKey((year: number) => runningTotals(kindAt, year));

  /** Working days from the first of `fromYear` to `day`. */
  const workedBy = (day: Day, fromYear: number): number | null => {
    const year = yearOf(day);
    let before = 0;
    for (let each = fromYear; each < year; each += 1) {
      const last = totalsOf(each)?.at(-1);
      if (last === undefined) return null;
      before += last;
    }
    const ofYear = totalsOf(year)?.[dayNumber(day) - dayNumber(`${year}-01-01`)];
    return ofYear === undefined ? null : before + ofYear;
  };

  const between = perKey((pair: string): number | null => {
    const [today = '', deadline = ''] = pair.split(' ');
    const fromYear = Math.min(yearOf(today), yearOf(deadline));
    const [here, there] = [workedBy(today, fromYear), workedBy(deadline, fromYear)];
    return here === null || there === null ? null : there - here;
  });

  const rolled = perKey((asked: string): Day | null => {
    const [rule, day = ''] = asked.split(' ');
    return nearestWorkingDay(kindAt, day, rule === 'next' ? 1 : -1);
  });

  const added = perKey((asked: string): Day | null => {
    const [day = '', count] = asked.split(' ');
    return addWorkingDays(kindAt, day, Number(count));
  });

  return {
    isWorkingDay: (day) => {
      const kind = kindAt(dayNumber(day));
      return kind === 'unknown' ? null : kind === 'work';
    },
    workingDaysBetween: (today, deadline) => between(`${today} ${deadline}`),
    addWorkingDays: (day, count) => added(`${day} ${count}`),
    roll: (day, rule) => (rule === 'none' ? day : rolled(`${rule} ${day}`)),
  };
};
