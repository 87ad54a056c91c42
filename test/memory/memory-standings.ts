import type { Standing } from '../../shared/standing/standing.ts';
import type { StandingStore } from '../../shared/standing/standing-store.ts';
import { storedStanding } from '../../shared/standing/stored-standing.ts';

/** Standings in memory. */
export const memoryStandings = (): StandingStore => {
  const byUnit = new Map<string, Standing>();
  return {
    read: async (unit) => byUnit.get(unit) ?? null,
    write: async (standing) => {
      if ((byUnit.get(standing.unit)?.through ?? 0) <= standing.through)
        byUnit.set(standing.unit, storedStanding.check(standing));
    },
    all: async () => [...byUnit.values()].sort((a, b) => (a.unit < b.unit ? -1 : 1)),
    clear: async () => byUnit.clear(),
  };
};
