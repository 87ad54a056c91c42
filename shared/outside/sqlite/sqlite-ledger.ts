import type { DatabaseSync } from 'node:sqlite';
import type { Ledger } from '../../ledger/ledger.ts';
import { storedEntry } from '../../ledger/stored-entry.ts';
import { packedText, unpackedText, WORTH_PACKING } from './packed-text.ts';

/** The ledger in SQLite: the unique (unit, number) is what makes a taken number a conflict. */
export const sqliteLedger = (database: DatabaseSync): Ledger => {
  const select = database.prepare('SELECT entry FROM ledger WHERE unit = ? AND number > ? ORDER BY number');
  const insert = database.prepare('INSERT OR IGNORE INTO ledger (unit, number, entry) VALUES (?, ?, ?)');
  const units = database.prepare('SELECT DISTINCT unit FROM ledger ORDER BY unit');
  return {
    read: async (unit, after = 0) => select.all(unit, after).map((row) => storedEntry.read(unpackedText(row['entry']))),
    append: async (entry) =>
      insert.run(entry.unit, entry.number, packedText(storedEntry.write(entry), WORTH_PACKING.entry)).changes === 1
        ? 'appended'
        : 'taken',
    units: async () => units.all().map((row) => String(row['unit'])),
  };
};
