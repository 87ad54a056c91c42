import chineseDays from 'chinese-days';
import table from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { addDays, type Day, weekdayOf, yearOf } from '../day.ts';
import type { HolidayTable } from '../plan/working-calendar.ts';

const rests: ReadonlySet<string> = new Set(Object.keys(table.holidays));
const works: ReadonlySet<string> = new Set(Object.keys(table.workdays));

/** The package answers "working day" for any weekday beyond its data; only years it lists holidays for are believed. */
const years: ReadonlySet<number> = new Set([...rests].map(yearOf));

const LAST = Math.max(...years);

/** The State Council announces a year in the autumn before it: nobody plans further ahead than this. */
const YEARS_AHEAD = 3;

const daysFrom = (day: Day, count: number): readonly Day[] =>
  Array.from({ length: count }, (_, at) => addDays(day, at));

const lunar = (year: number, day: string): Day => chineseDays.getSolarDateFromLunar(`${year}-${day}`).date;

/**
 * Days that are holidays by law whatever will be announced (全国年节及纪念日放假办法), with the customary stretch of the three
 * long ones: 除夕 to 初七, 1–5 May, 1–7 October.
 */
const customaryRests = (year: number): ReadonlySet<Day> =>
  new Set([
    `${year}-01-01`,
    ...daysFrom(addDays(lunar(year, '01-01'), -1), 8),
    chineseDays.getSolarTermDate(year, 4, 'pure_brightness'),
    ...daysFrom(`${year}-05-01`, 5),
    lunar(year, '05-05'),
    lunar(year, '08-15'),
    ...daysFrom(`${year}-10-01`, 7),
  ]);

const customary: ReadonlyMap<number, ReadonlySet<Day>> = new Map(
  Array.from({ length: YEARS_AHEAD }, (_, at) => [LAST + 1 + at, customaryRests(LAST + 1 + at)]),
);

const kindOf = (day: Day): 'work' | 'rest' | 'unknown' => {
  const expected = customary.get(yearOf(day));
  if (works.has(day)) return 'work';
  if (expected === undefined && !years.has(yearOf(day))) return 'unknown';
  return rests.has(day) || expected?.has(day) === true || weekdayOf(day) > 5 ? 'rest' : 'work';
};

/**
 * Statutory holidays and make-up working days of the Chinese mainland, 2004 to the last year the package has data for; the
 * three years after it by weekdays and customary holidays, provisionally.
 */
export const statutoryHolidays: HolidayTable = { kindOf, isProvisional: (year) => customary.has(year) };
