import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Where a path leads, through links and mapped drives; what of it is not there yet stands as it is written. */
const realPlace = (path: string): string => {
  try {
    return realpathSync.native(path);
  } catch {
    // Nothing lies there, or it may not be asked: what it lies in may.
    return dirname(path) === path ? path : join(realPlace(dirname(path)), basename(path));
  }
};

/** One folder may be reached by two paths without a link, as where it is mounted twice; null where the disk numbers none. */
const numberOf = (folder: string): string | null => {
  const stats = statSync(folder, { bigint: true, throwIfNoEntry: false });
  return stats === undefined || stats.ino === 0n ? null : `${stats.dev}/${stats.ino}`;
};

const andAbove = (path: string): readonly string[] =>
  dirname(path) === path ? [path] : [path, ...andAbove(dirname(path))];

/** Whether a path leads to the folder or into it, whatever way is written. Both absolute. */
export const isWithin = (path: string, folder: string): boolean => {
  const [real, number] = [realPlace(folder), numberOf(folder)];
  return andAbove(realPlace(path)).some((above) => above === real || (number !== null && numberOf(above) === number));
};
