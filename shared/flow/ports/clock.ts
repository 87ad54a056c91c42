import type { Day, Instant } from '../../day.ts';

/** Port: the time in Asia/Shanghai. With `--as-of` the day is set and `now` is that day's end of office hours. */
export interface Clock {
  today(): Day;
  now(): Instant;
}
