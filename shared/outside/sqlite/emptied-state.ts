import { existsSync, statSync } from 'node:fs';
import { emptiedState, leftLog } from './bad-state.ts';

/**
 * SQLite takes a file of no bytes for a new one, and throws its log away: a whole ledger would begin anew without a word. Throws
 * `DamagedState` where that has happened to it, or where its log lies there alone.
 */
export const checkNotEmptied = (path: string): void => {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile() && found.size === 0) throw emptiedState(path);
  if (found === undefined && existsSync(`${path}-wal`)) throw leftLog(path);
};
