import { RULES_LEDGER } from '../ledger/entry.ts';
import type { Home } from './home.ts';
import { storeStanding } from './unit-standing.ts';

/** Brings every standing up to its ledger, as after a process that ended in between; also rebuilds them all from nothing. */
export const catchUp = async (home: Pick<Home, 'ledger' | 'standings'>): Promise<void> => {
  for (const unit of await home.ledger.units()) if (unit !== RULES_LEDGER) await storeStanding(home, unit);
};
