import type { Dirent } from 'node:fs';
import { opendir } from 'node:fs/promises';
import type { FileStamp, UnreadPlace } from '../../folder/shared-folder.ts';
import { codeOf, stampFrom, statsOf } from './file-stamp.ts';
import { diskPathOf, pathOf } from './share-path.ts';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: '没有查看权限，请放开权限',
  EPERM: '没有查看权限，请放开权限',
  ENAMETOOLONG: '文件夹套得太深，路径太长，请减少层次',
};

const placeOf = (folder: string, cause: unknown): UnreadPlace => ({
  file: folder,
  path: pathOf(folder),
  reason: REASONS[codeOf(cause)] ?? `读取出错（${codeOf(cause)}）`,
});

/** Entries of one folder in order of name; none where it can't be looked into or has just gone. */
const entriesOf = async (root: string, folder: string, skipped: (place: UnreadPlace) => void): Promise<Dirent[]> => {
  try {
    const entries: Dirent[] = [];
    for await (const entry of await opendir(folder === '' ? root : diskPathOf(root, folder))) entries.push(entry);
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (cause) {
    if (folder === '') throw cause;
    if (codeOf(cause) !== 'ENOENT') skipped(placeOf(folder, cause));
    return [];
  }
};

/** A folder may show its names and still keep its files to itself. */
const stampOf = async (
  root: string,
  [folder, file]: readonly [string, string],
  skipped: (place: UnreadPlace) => void,
): Promise<FileStamp | null> => {
  try {
    const stats = await statsOf(root, file);
    return stats === null ? null : stampFrom(file, stats);
  } catch (cause) {
    skipped(placeOf(folder === '' ? file : folder, cause));
    return null;
  }
};

/**
 * Every file below the share, folder by folder; links are not followed. A folder that can't be looked into is skipped, and
 * named to `skipped`. Throws where the share itself is not there.
 */
export async function* listFiles(
  root: string,
  skipped: (place: UnreadPlace) => void,
  folder = '',
): AsyncGenerator<FileStamp> {
  for (const entry of await entriesOf(root, folder, skipped)) {
    const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* listFiles(root, skipped, file);
    else if (entry.isFile()) {
      const stamp = await stampOf(root, [folder, file], skipped);
      if (stamp !== null) yield stamp;
    }
  }
}
