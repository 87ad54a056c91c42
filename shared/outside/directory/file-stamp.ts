import type { BigIntStats } from 'node:fs';
import { lstat } from 'node:fs/promises';
import type { FileStamp } from '../../folder/shared-folder.ts';
import { instantAt } from '../clock.ts';
import { diskPathOf, pathOf } from './share-path.ts';

const MISSING = new Set(['ENOENT', 'ENOTDIR']);

export const errorCode = (cause: unknown): string => String((cause as NodeJS.ErrnoException).code ?? '');

/** Size, time of content and time of change: the last also moves where a copy carries the old time along. */
export const versionOf = (stats: BigIntStats): string => `${stats.size}-${stats.mtimeNs}-${stats.ctimeNs}`;

export const stampFrom = (file: string, stats: BigIntStats): FileStamp => ({
  file,
  path: pathOf(file),
  version: versionOf(stats),
  modifiedAt: instantAt(Number(stats.mtimeMs)),
  size: Number(stats.size),
});

/** The file's numbers without following a link; null where there is no file (a folder or a link is none). */
export const statsOf = async (root: string, file: string): Promise<BigIntStats | null> => {
  try {
    const stats = await lstat(diskPathOf(root, file), { bigint: true });
    return stats.isFile() ? stats : null;
  } catch (cause) {
    if (MISSING.has(errorCode(cause))) return null;
    throw cause;
  }
};
