import { lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isDraftName } from './draft-name.ts';

/** A draft lives for the time of one writing; a younger one may be another process's, one of a time to come is of a clock that was wrong. */
const LEFT_BEHIND_MS = 1000;

const entriesOf = (folder: string) => readdir(folder, { withFileTypes: true }).catch(() => []);

const isLeftBehind = async (path: string, now: number): Promise<boolean> => {
  const stats = await lstat(path).catch(() => null);
  return stats !== null && Math.abs(now - stats.ctimeMs) > LEFT_BEHIND_MS;
};

/**
 * Removes what a killed process left half-written below a folder, and gives how many drafts that were. A folder that may
 * not be looked into keeps its own.
 */
export const sweepDrafts = async (folder: string, now: number = Date.now()): Promise<number> => {
  let swept = 0;
  for (const entry of await entriesOf(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) swept += await sweepDrafts(path, now);
    else if (isDraftName(entry.name) && (await isLeftBehind(path, now))) {
      swept += await rm(path, { force: true }).then(
        () => 1,
        () => 0,
      );
    }
  }
  return swept;
};
