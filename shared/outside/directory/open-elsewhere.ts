import { open, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { lockOwner } from './lock-owner.ts';

/** The lock files of Excel and WPS (`~$name`), of older programs (`~$` in place of the first two signs) and of LibreOffice. */
const lockNamesOf = (name: string): readonly string[] => [`~$${name}`, `~$${name.slice(2)}`, `.~lock.${name}#`];

/** Programs that crash, and machines that are switched off, leave their lock files behind. */
const FRESH_MS = 86_400_000;

/** Systems that hold a file for the one who opened it say so to everybody else who wants to write. */
const isHeld = async (path: string): Promise<boolean> => {
  const handle = await open(path, 'r+').catch((cause: NodeJS.ErrnoException) => cause);
  if (!(handle instanceof Error)) await handle.close();
  return handle instanceof Error && ['EBUSY', 'EPERM'].includes(handle.code ?? '');
};

/** `owner` is '' where the lock file does not name anybody. */
export type OpenElsewhere = { readonly owner: string };

const lockedBy = async (diskPath: string, lockName: string, now: number): Promise<OpenElsewhere | null> => {
  const lockPath = join(dirname(diskPath), lockName);
  const stats = await stat(lockPath).catch(() => null);
  if (stats === null) return null;
  const isStale = Math.abs(now - stats.mtimeMs) > FRESH_MS && !(await isHeld(lockPath)) && !(await isHeld(diskPath));
  if (isStale) return null;
  return { owner: lockOwner(lockName, await readFile(lockPath).catch(() => new Uint8Array())) };
};

/**
 * Who has the file open in a spreadsheet program, by the lock file such programs leave beside it; null for nobody. A lock
 * file more than a day old, or dated so far ahead, counts only where the file can't be opened for writing.
 */
export const openElsewhere = async (diskPath: string, now: number = Date.now()): Promise<OpenElsewhere | null> => {
  for (const name of lockNamesOf(basename(diskPath))) {
    const found = await lockedBy(diskPath, name, now);
    if (found !== null) return found;
  }
  return null;
};
