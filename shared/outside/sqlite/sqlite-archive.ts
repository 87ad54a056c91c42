import type { DatabaseSync } from 'node:sqlite';
import type { Archive } from '../../flow/ports/archive.ts';

/** Written to in vain, so that one which only may be read is told at the start and not with each file: a table that is there is not made. */
const TRIED = 'DELETE FROM received WHERE false';

/** Received bytes in a SQLite file of their own: thousands of small files cost more than one that grows. */
export const sqliteArchive = (database: DatabaseSync): Archive => {
  database.exec('CREATE TABLE IF NOT EXISTS received (sha256 TEXT NOT NULL UNIQUE, bytes BLOB NOT NULL)');
  database.exec(TRIED);
  const insert = database.prepare('INSERT OR IGNORE INTO received (sha256, bytes) VALUES (?, ?)');
  const drop = database.prepare('DELETE FROM received WHERE sha256 = ?');
  const select = database.prepare('SELECT bytes FROM received WHERE sha256 = ?');
  return {
    keep: async (sha256, bytes) => void insert.run(sha256, bytes),
    remove: async (sha256) => drop.run(sha256).changes > 0,
    get: async (sha256) => (select.get(sha256)?.['bytes'] as Uint8Array | undefined) ?? null,
  };
};
