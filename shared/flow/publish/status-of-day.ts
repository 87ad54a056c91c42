import type { Day } from '../../day.ts';
import type { StatusBook } from '../../status-sheet/status-book.ts';
import { statusModel } from '../../status-sheet/status-model.ts';
import { districtOn } from '../district.ts';
import type { Home } from '../home.ts';
import { lastUntaken } from './publish-status.ts';
import { statusFacts } from './status-facts.ts';

/** What the status sheet says, or would say, on any day; always as live as the ledger, also while the sheet is locked. */
export const statusOfDay = async (home: Home, day: Day = home.clock.today()): Promise<StatusBook> =>
  statusModel(await statusFacts(home, await districtOn(home, day), await lastUntaken(home)));
