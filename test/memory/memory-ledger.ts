import type { LedgerEntry } from '../../shared/ledger/entry.ts';
import type { Ledger } from '../../shared/ledger/ledger.ts';
import { storedEntry } from '../../shared/ledger/stored-entry.ts';

/** The ledger in memory: for tests, and for days that are only tried out. */
export const memoryLedger = (): Ledger => {
  const byUnit = new Map<string, LedgerEntry[]>();
  const entriesOf = (unit: string): LedgerEntry[] => byUnit.get(unit) ?? [];
  return {
    read: async (unit, after = 0) => entriesOf(unit).filter((entry) => entry.number > after),
    append: async (entry) => {
      const entries = entriesOf(entry.unit);
      if (entries.some((known) => known.number === entry.number)) return 'taken';
      byUnit.set(
        entry.unit,
        [...entries, storedEntry.check(entry)].sort((a, b) => a.number - b.number),
      );
      return 'appended';
    },
    units: async () => [...byUnit.keys()].sort(),
  };
};
