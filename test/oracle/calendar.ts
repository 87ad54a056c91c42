import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { addDays, type Day, weekdayOf } from '../../shared/day.ts';

type Table = { readonly holidays: Record<string, string>; readonly workdays: Record<string, string> };

const table = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('chinese-days/dist/chinese-days.json'), 'utf8'),
) as Table;

/** The oracle's calendar: it walks day by day and counts, and knows no arithmetic. */
const isWork = (day: Day): boolean => {
  if (table.workdays[day] !== undefined) return true;
  return table.holidays[day] === undefined && weekdayOf(day) <= 5;
};

/** A calendar on the wall: under each day how many working days it has seen since it was hung up, that day among them. */
const wall = new Map<Day, number>();
const working = new Set<Day>();
for (let [day, count] = ['2015-01-01', 0]; day < '2030-01-01'; day = addDays(day, 1)) {
  if (isWork(day)) working.add(day);
  count += working.has(day) ? 1 : 0;
  wall.set(day, count);
}

const seenBy = (day: Day): number => {
  const count = wall.get(day);
  if (count === undefined) throw new Error(`The oracle's calendar has no ${day}.`);
  return count;
};

export const works = (day: Day): boolean => (wall.has(day) ? working.has(day) : isWork(day));

/** Walked once, the same way needs no second walk. */
const once = <Other, Answer>(walk: (day: Day, other: Other) => Answer): ((day: Day, other: Other) => Answer) => {
  const walks = new Map<Day, Map<Other, Answer>>();
  return (day, other) => {
    const own = walks.get(day) ?? new Map<Other, Answer>();
    walks.set(day, own);
    const answer = own.get(other) ?? walk(day, other);
    own.set(other, answer);
    return answer;
  };
};

export const rolled = once((day: Day, rule: string): Day => {
  if (rule === '无') return day;
  let at = day;
  while (!works(at)) at = addDays(at, rule === '提前' ? -1 : 1);
  return at;
});

/** The `offset`-th working day after (before, when negative) a day. */
export const walked = once((from: Day, offset: number): Day => {
  let at = from;
  for (let left = Math.abs(offset); left > 0; ) {
    at = addDays(at, Math.sign(offset));
    if (works(at)) left -= 1;
  }
  return at;
});

/** Working days after `today` up to and including `deadline`; negative after it. */
export const daysLeft = (today: Day, deadline: Day): number => seenBy(deadline) - seenBy(today);
