import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { addDays, type Day, weekdayOf } from '../../shared/day.ts';

type Table = { readonly holidays: Record<string, string>; readonly workdays: Record<string, string> };

const table = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('chinese-days/dist/chinese-days.json'), 'utf8'),
) as Table;

/** The oracle's calendar: it walks day by day and counts, and knows no arithmetic. */
export const works = (day: Day): boolean => {
  if (table.workdays[day] !== undefined) return true;
  return table.holidays[day] === undefined && weekdayOf(day) <= 5;
};

export const rolled = (day: Day, rule: string): Day => {
  if (rule === '无') return day;
  let at = day;
  while (!works(at)) at = addDays(at, rule === '提前' ? -1 : 1);
  return at;
};

/** Walked once, the same way needs no second walk. */
const once = <Answer>(walk: (day: Day, other: Day | number) => Answer): ((day: Day, other: Day | number) => Answer) => {
  const walks = new Map<string, Answer>();
  return (day, other) => {
    const key = `${day} ${other}`;
    const answer = walks.get(key) ?? walk(day, other);
    walks.set(key, answer);
    return answer;
  };
};

/** The `offset`-th working day after (before, when negative) a day. */
export const walked = once((from, offset): Day => {
  let at = from;
  for (let left = Math.abs(Number(offset)); left > 0; ) {
    at = addDays(at, Math.sign(Number(offset)));
    if (works(at)) left -= 1;
  }
  return at;
}) as (from: Day, offset: number) => Day;

/** Working days after `today` up to and including `deadline`; negative after it. */
export const daysLeft = once((today, deadline): number => {
  let count = 0;
  for (let at = addDays(today, 1); at <= String(deadline); at = addDays(at, 1)) if (works(at)) count += 1;
  for (let at = addDays(String(deadline), 1); at <= today; at = addDays(at, 1)) if (works(at)) count -= 1;
  return count;
}) as (today: Day, deadline: Day) => number;
