import type { Day } from '../../day.ts';
import { bulletin } from '../../paper/bulletin.ts';
import type { Paper } from '../../paper/paper.ts';
import { districtOn } from '../district.ts';
import type { Home } from '../home.ts';
import { statusFacts } from '../publish/status-facts.ts';

/** The 通报 of a day, from the same facts as the status sheet of that day: today's, and the day's own year, unless said. */
export const bulletinOfDay = async (home: Home, day: Day = home.clock.today(), year?: number): Promise<Paper> => {
  const district = await districtOn(home, day, year);
  return bulletin(await statusFacts(home, district, { typed: [], faults: [] }));
};
