import type { DatabaseSync } from 'node:sqlite';
import type { Ledger } from '../../ledger/ledger.ts';
import { storedEntry } from '../../ledger/stored-entry.ts';
import { packedEntry, unpackedEntry } from './packed-entry.ts';

/** Packs what a release before this one kept as it was. Gives how many. */
export const packLedger = (database: DatabaseSync): number => {
  const update = database.prepare('UPDATE ledger SET entry = ? WHERE rowid = ?');
  const plain = database.prepare("SELECT rowid AS id, entry FROM ledger WHERE typeof(entry) = 'text'").all();
  const packed = plain.flatMap(({ id, entry }) => {
    const bytes = packedEntry(String(entry));
    return typeof bytes === 'string' ? [] : [{ id: Number(id), bytes }];
  });
  for (const { id, bytes } of packed) update.run(bytes, id);
  return packed.length;
};

/** The ledger in SQLite: the unique (unit, number) is what makes a taken number a conflict. */
export const sqliteLedger = (database: DatabaseSync): Ledger => {
  const select = database.prepare('SELECT entry FROM ledger WHERE unit = ? AND number > ? ORDER BY number');
  const insert = database.prepare('INSERT OR IGNORE INTO ledger (unit, number, entry) VALUES (?, ?, ?)');
  const units = database.prepare('SELECT DISTINCT unit FROM ledger ORDER BY unit');
  return {
    read: async (unit, after = 0) =>
      select.all(unit, after).map((row) => storedEntry.read(unpackedEntry(row['entry']))),
    append: async (entry) =>
      insert.run(entry.unit, entry.number, packedEntry(storedEntry.write(entry))).changes === 1 ? 'appended' : 'taken',
    units: async () => units.all().map((row) => String(row['unit'])),
  };
};
