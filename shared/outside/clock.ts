import { DateTime } from 'luxon';
import type { Day, Instant } from '../day.ts';
import type { Clock } from '../flow/ports/clock.ts';

/** Asia/Shanghai has been this since 1991; by its name each start would read the tables of all zones first (30 ms). */
export const ZONE = 'UTC+8';

/** Milliseconds since 1970 as a moment in Asia/Shanghai, to the second. */
export const instantAt = (milliseconds: number): Instant =>
  DateTime.fromMillis(Math.floor(milliseconds / 1000) * 1000, { zone: ZONE }).toISO({ suppressMilliseconds: true }) ??
  '';

/** The machine's clock, read in Asia/Shanghai wherever the machine stands. */
export const machineClock = (): Clock => ({
  today: () => instantAt(Date.now()).slice(0, 10),
  now: () => instantAt(Date.now()),
});

/** A set day: now is the end of its office hours. */
export const setClock = (day: Day): Clock => ({ today: () => day, now: () => `${day}T17:30:00+08:00` });
