import type { LedgerEntry, UnitFolder } from './entry.ts';

/** Port: what was handed in, in order, for ever. Append-only; entries are never changed or removed. */
export interface Ledger {
  /** Entries of one unit with number > after, in order. */
  read(unit: UnitFolder, after?: number): Promise<readonly LedgerEntry[]>;
  /** Appends at the entry's number; `taken` when another writer had it first: read again and decide again. */
  append(entry: LedgerEntry): Promise<'appended' | 'taken'>;
  units(): Promise<readonly UnitFolder[]>;
}
