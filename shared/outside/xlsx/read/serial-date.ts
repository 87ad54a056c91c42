import { dayAt } from '../../../day.ts';

const DAY_OF_1970 = 25_569;
const LAST_SERIAL = 2_958_466;
const SECONDS = 86_400;
/** The 1904 system starts four years and a day later. */
const SHIFT_1904 = 1_462;

const two = (value: number): string => String(value).padStart(2, '0');

const clock = (seconds: number): string =>
  `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;

/**
 * A serial number as `YYYY-MM-DD`, or `YYYY-MM-DDTHH:mm:ss` where it has a time of day; null where it is no day (times
 * without a day, negative numbers, beyond 9999). Before March 1900 Excel counts a 29 February that never was.
 */
export const dateOfSerial = (serial: number, date1904: boolean): string | null => {
  const counted = date1904 ? serial + SHIFT_1904 : serial;
  if (!(counted >= 1 && counted < LAST_SERIAL)) return null;
  const days = counted < 60 ? counted + 1 : counted;
  const seconds = Math.round((days - Math.floor(days)) * SECONDS);
  const whole = Math.floor(days) + (seconds === SECONDS ? 1 : 0);
  const day = dayAt(whole - DAY_OF_1970);
  return seconds % SECONDS === 0 ? day : `${day}T${clock(seconds)}`;
};

/** An ISO date as cells of type `d` hold it, in the same two shapes; null where it is none. */
export const dateOfIso = (text: string): string | null => {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})?.*)?$/.exec(text.trim()) ?? [];
  if (day === undefined) return null;
  return time === undefined || time === '00:00:00' ? day : `${day}T${time}`;
};
