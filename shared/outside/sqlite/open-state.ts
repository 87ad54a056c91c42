import type { DatabaseSync } from 'node:sqlite';
import { STATE_VERSION } from '../state-version.ts';
import { newerState } from './bad-state.ts';
import { inSentences, openDatabase } from './open-database.ts';

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS ledger (unit TEXT NOT NULL, number INTEGER NOT NULL, entry TEXT NOT NULL, UNIQUE (unit, number));
  CREATE TABLE IF NOT EXISTS standing (unit TEXT PRIMARY KEY, through INTEGER NOT NULL, standing TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS known (file TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, known TEXT NOT NULL);
  CREATE INDEX IF NOT EXISTS known_by_fingerprint ON known (fingerprint);
  CREATE TABLE IF NOT EXISTS mail (unit TEXT NOT NULL, subject TEXT NOT NULL, step TEXT NOT NULL, state TEXT NOT NULL, entry TEXT NOT NULL,
    UNIQUE (unit, subject, step));
  CREATE TABLE IF NOT EXISTS note (name TEXT PRIMARY KEY, value TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS work (id INTEGER PRIMARY KEY AUTOINCREMENT, queue TEXT NOT NULL, about TEXT NOT NULL, body TEXT NOT NULL,
    taken INTEGER NOT NULL DEFAULT 0, inserted INTEGER NOT NULL, due INTEGER NOT NULL, worker TEXT);
  CREATE UNIQUE INDEX IF NOT EXISTS work_waiting ON work (queue, about) WHERE worker IS NULL;
  CREATE INDEX IF NOT EXISTS work_due ON work (queue, due, id);
  CREATE INDEX IF NOT EXISTS work_taken ON work (queue) WHERE worker IS NOT NULL;
`;

const versionOf = (database: DatabaseSync): number =>
  Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);

/** Opens, or makes, the one file an office machine keeps its state in. Throws `BadState`; `NewerState` where a newer version of the program wrote it, which then stays untouched. */
export const openState = (path: string): DatabaseSync => {
  const database = openDatabase(path);
  const version = inSentences(path, () => versionOf(database));
  if (version > STATE_VERSION) {
    database.close();
    throw newerState(path, version);
  }
  inSentences(path, () => database.exec(`${SCHEMA} PRAGMA user_version = ${STATE_VERSION};`));
  return database;
};
