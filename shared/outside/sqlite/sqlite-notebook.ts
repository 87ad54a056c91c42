import type { DatabaseSync } from 'node:sqlite';
import type { Notebook } from '../../flow/ports/notebook.ts';
import { atOnce } from './at-once.ts';

/** The notebook in SQLite. */
export const sqliteNotebook = (database: DatabaseSync): Notebook => {
  const one = database.prepare('SELECT value FROM note WHERE name = ?');
  const upsert = database.prepare('INSERT OR REPLACE INTO note (name, value) VALUES (?, ?)');
  const drop = database.prepare('DELETE FROM note WHERE name = ?');
  const begun = database.prepare('SELECT name, value FROM note WHERE substr(name, 1, length(?)) = ? ORDER BY name');
  return {
    get: async (name) => {
      const row = one.get(name);
      return row === undefined ? null : String(row['value']);
    },
    put: (name, value) => atOnce(() => void upsert.run(name, value)),
    // Most of what is to be gone never was: to look costs no lock, to delete nothing does.
    remove: (name) => atOnce(() => void (one.get(name) === undefined || drop.run(name))),
    list: async (prefix) =>
      begun.all(prefix, prefix).map((row) => ({ name: String(row['name']), value: String(row['value']) })),
  };
};
