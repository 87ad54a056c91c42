import type { Flavour } from './flavour.ts';

/**
 * Calendar days in Asia/Shanghai as `YYYY-MM-DD` strings: they sort as they read and carry no time zone, so no day can
 * shift at an edge. Arithmetic is by day number; the clock itself stands outside the rooms.
 */
export type Day = Flavour<string, 'day'>;

/** A moment as ISO 8601 with the offset of Asia/Shanghai, e.g. `2022-04-28T16:03:00+08:00`; its first ten characters are its day. */
export type Instant = Flavour<string, 'instant'>;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const dayOf = (at: Instant): Day => at.slice(0, 10);

export const yearOf = (day: Day): number => Number(day.slice(0, 4));

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** The day of a year, month (1–12) and day of month, or null where the calendar has no such day. */
export const dayFrom = (year: number, month: number, date: number): Day | null => {
  const leap = month === 2 && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0) ? 1 : 0;
  const length = MONTH_LENGTHS[month - 1];
  if (length === undefined || !(date >= 1 && date <= length + leap && year >= 1900 && year <= 9999)) return null;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
};

/** Days since 1970-01-01 (negative before), by the civil-calendar formula with March as the first month. */
export const dayNumber = (day: Day): number => {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
};

/** The inverse of `dayNumber`. */
export const dayAt = (number: number): Day => {
  const days = number + 719_468;
  const era = Math.floor(days / 146_097);
  const ofEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * ofYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const date = ofYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  return `${pad(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), 4)}-${pad(month, 2)}-${pad(date, 2)}`;
};

export const addDays = (day: Day, days: number): Day => dayAt(dayNumber(day) + days);

export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

const weekdayAt = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1;

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: Day): number => weekdayAt(dayNumber(day));

/** The Monday of a day's week. */
export const mondayOf = (day: Day): Day => {
  const number = dayNumber(day);
  return dayAt(number + 1 - weekdayAt(number));
};
