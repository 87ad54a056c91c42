import type { Day } from '../../day.ts';
import type { StatusBook } from '../../status-sheet/status-book.ts';
import { firstView, statusModel } from '../../status-sheet/status-model.ts';
import { districtOn } from '../district.ts';
import type { Home } from '../home.ts';
import { lastUntaken } from './published-sheet.ts';
import { firstFacts, statusFacts } from './status-facts.ts';

/**
 * What the status sheet of a plan year says, or would say, on any day (today's, and the day's own year, unless said); always as
 * live as the ledger, also while the sheet is locked.
 */
export const statusOfDay = async (home: Home, day: Day = home.clock.today(), year?: number): Promise<StatusBook> => {
  const district = await districtOn(home, day, year);
  return statusModel(await statusFacts(home, district, await lastUntaken(home, district.assessment.plan.year)));
};

/** The same without its tables' rows, which the page asks for when they are looked at. */
export const firstViewOfDay = async (home: Home, day: Day = home.clock.today(), year?: number): Promise<StatusBook> => {
  const district = await districtOn(home, day, year);
  return firstView(await firstFacts(home, district, await lastUntaken(home, district.assessment.plan.year)));
};
