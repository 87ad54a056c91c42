import type { UnitFolder } from '../ledger/entry.ts';
import type { Standing } from './standing.ts';

/** Port: standings as last folded; a cache that can always be rebuilt from the ledger. A write with an older `through` loses. */
export interface StandingStore {
  read(unit: UnitFolder): Promise<Standing | null>;
  write(standing: Standing): Promise<void>;
  all(): Promise<readonly Standing[]>;
  clear(): Promise<void>;
}
