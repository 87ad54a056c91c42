import { DatabaseSync } from 'node:sqlite';
import { STATE_VERSION } from '../state-version.ts';
import { damagedState, newerState, stateSentence } from './bad-state.ts';
import { checkNotEmptied } from './emptied-state.ts';

const examine = (path: string): void => {
  checkNotEmptied(path);
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
    if (version > STATE_VERSION) throw newerState(path, version);
    if (database.prepare('PRAGMA quick_check(1)').get()?.['quick_check'] !== 'ok') throw damagedState(path);
  } finally {
    database.close();
  }
};

/** What is wrong with a state file, read from its first page to its last, in a sentence that says what to do; null where nothing is. */
export const stateFault = (path: string): string | null => {
  try {
    examine(path);
    return null;
  } catch (error) {
    return stateSentence(error, path) ?? String(error);
  }
};
