import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { VERSION, versionAfterRestore } from '../../flow/rules/rules-epoch.ts';

const EPOCH = 'restored';

/**
 * Which restored backup the state goes on from. What a program holds in memory of another epoch is of a state that is no more:
 * numbers of it may be the same and mean something else. `follow` has it forgotten where the epoch has changed.
 */
export const stateEpoch = (database: DatabaseSync, forget: () => void) => {
  const select = database.prepare('SELECT value FROM note WHERE name = ?');
  const now = (): string => String(select.get(EPOCH)?.['value'] ?? '');
  let epoch = now();
  const isSame = (): boolean => now() === epoch;
  const follow = (): void => {
    if (isSame()) return;
    epoch = now();
    forget();
  };
  return { isSame, follow };
};

/** To be called in the transaction that replaces the state. */
export const beginEpoch = (database: DatabaseSync): void => {
  const put = database.prepare('INSERT OR REPLACE INTO note (name, value) VALUES (?, ?)');
  const epoch = randomUUID();
  put.run(EPOCH, epoch);
  put.run(VERSION, versionAfterRestore(epoch));
};
