import table from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { type Day, weekdayOf, yearOf } from '../day.ts';
import type { HolidayTable } from '../plan/working-calendar.ts';

const rests: ReadonlySet<string> = new Set(Object.keys(table.holidays));
const works: ReadonlySet<string> = new Set(Object.keys(table.workdays));

/** The package answers "working day" for any weekday beyond its data; only years it lists holidays for are believed. */
const years: ReadonlySet<number> = new Set([...rests].map(yearOf));

const kindOf = (day: Day): 'work' | 'rest' | 'unknown' => {
  if (!years.has(yearOf(day))) return 'unknown';
  if (works.has(day)) return 'work';
  return rests.has(day) || weekdayOf(day) > 5 ? 'rest' : 'work';
};

/** Statutory holidays and make-up working days of the Chinese mainland, 2004 to the last year the package has data for. */
export const statutoryHolidays: HolidayTable = { kindOf };
