import { type Day, daysBetween } from './day.ts';

const parts = (day: Day): readonly [number, number, number] => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return [year, month, date];
};

/** Months from one day to another, negative when it lies before; the part of a month counts in 31sts, so 6.0 is exactly six months. */
export const monthsBetween = (from: Day, to: Day): number => {
  const [year, month, date] = parts(from);
  const [toYear, toMonth, toDate] = parts(to);
  return (toYear - year) * 12 + (toMonth - month) + (toDate - date) / 31;
};

/** Years from one day to another: the anniversary is exactly 1, the day after it is more. */
export const yearsBetween = (from: Day, to: Day): number => {
  if (daysBetween(from, to) < 0) return 0;
  return monthsBetween(from, to) / 12;
};
