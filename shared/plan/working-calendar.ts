import type { Day } from '../day.ts';

/** Port: the statutory calendar. `unknown` outside the years it covers: a loud warning, never a guess. */
export interface HolidayTable {
  kindOf(day: Day): 'work' | 'rest' | 'unknown';
}
