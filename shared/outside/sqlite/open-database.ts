import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { asBadState } from './bad-state.ts';
import { checkNotEmptied } from './emptied-state.ts';
import { makeWhole } from './made-whole.ts';

const prepare = (path: string): void => {
  mkdirSync(dirname(path), { recursive: true });
  checkNotEmptied(path);
  makeWhole(path);
};

const open = (path: string): DatabaseSync => {
  if (path !== ':memory:') prepare(path);
  const database = new DatabaseSync(path);
  database.exec('PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
  return database;
};

/** Does what a file is opened for; what is wrong with the file itself is thrown as `BadState`. */
export const inSentences = <Result>(path: string, work: () => Result): Result => {
  try {
    return work();
  } catch (error) {
    throw asBadState(error, path);
  }
};

/**
 * Opens, or makes, a SQLite file whose writes are in the file once they return: a killed process loses nothing. Throws
 * `BadState` where it is damaged, can't be written or is no such file.
 */
export const openDatabase = (path: string): DatabaseSync => inSentences(path, () => open(path));
