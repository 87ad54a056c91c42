import { constants, copyFileSync, existsSync, linkSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

const isThere = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EEXIST';

/** Under its name at once; whoever made it first has made it. A file system without links copies. */
const putInPlace = (draft: string, path: string): void => {
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!isThere(error)) copyFileSync(draft, path, constants.COPYFILE_EXCL);
  }
};

const fill = (draft: string): void => {
  const database = new DatabaseSync(draft);
  database.exec('PRAGMA journal_mode = WAL');
  database.close();
};

/**
 * Makes a SQLite file where there is none, and never as one of no bytes, wherever its process ends: one of no bytes under this name
 * has been whole once, and lost what was in it.
 */
export const makeWhole = (path: string): void => {
  if (existsSync(path)) return;
  const draft = `${path}.${process.pid}.making`;
  rmSync(draft, { force: true });
  try {
    fill(draft);
    putInPlace(draft, path);
  } catch (error) {
    if (!isThere(error)) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
};
