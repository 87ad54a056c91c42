import type { Dirent } from 'node:fs';
import { lstat, opendir, readdir } from 'node:fs/promises';
import { TryLater } from '../../flow/ports/try-later.ts';
import type { FileStamp, UnreadPlace } from '../../folder/shared-folder.ts';
import { errorCode, stampFrom, statsOf } from './file-stamp.ts';
import { diskPathOf, pathOf } from './share-path.ts';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: '没有查看权限，请放开权限',
  EPERM: '没有查看权限，请放开权限',
  ENAMETOOLONG: '文件夹套得太深，路径太长，请减少层次',
};

const placeOf = (folder: string, cause: unknown): UnreadPlace => ({
  file: folder,
  path: pathOf(folder),
  reason: REASONS[errorCode(cause)] ?? `读取出错（${errorCode(cause)}）`,
});

const AWAY: Readonly<Record<string, string>> = { ...REASONS, ENOENT: '没有这个文件夹', ENOTDIR: '那里不是文件夹' };
const AGAIN_SECONDS = 30;

/** The share itself: unplugged, off, or nobody's to look into. */
const isAway = (root: string, cause: unknown): TryLater =>
  new TryLater(
    `共享文件夹“${root}”现在打不开（${AWAY[errorCode(cause)] ?? `读取出错 ${errorCode(cause)}`}）：请检查网络、共享盘和权限；恢复后系统自动接着处理，已收到的报送不受影响。`,
    AGAIN_SECONDS,
    { cause },
  );

/** What stands in a name for bytes that are no UTF-8: such a name leads to nothing. */
const FOREIGN = '\ufffd';

/** The name as who wrote it saw it: in offices here, GBK. */
const spelled = async (root: string, folder: string, name: string): Promise<string> => {
  const names = await readdir(folder === '' ? root : diskPathOf(root, folder), { encoding: 'buffer' });
  const raw = names.find((bytes) => bytes.toString() === name);
  return raw === undefined ? name : new TextDecoder('gb18030').decode(raw);
};

/** A file or folder whose name no program that goes by UTF-8 can open. */
const foreignPlace = async (root: string, folder: string, entry: Dirent): Promise<UnreadPlace> => {
  const { name } = entry;
  const file = folder === '' ? name : `${folder}/${name}`;
  const shown = await spelled(root, folder, name).catch(() => name);
  return {
    file,
    path: pathOf(folder === '' ? shown : `${folder}/${shown}`),
    reason: '名称的编码不对（不是 UTF-8，多半由旧压缩软件或旧系统拷来），请改名后重新放入',
    ...(entry.isFile() ? { isFile: true } : {}),
  };
};

const isForeign = async (root: string, file: string, name: string): Promise<boolean> =>
  name.includes(FOREIGN) &&
  (await lstat(diskPathOf(root, file)).then(
    () => false,
    (cause) => errorCode(cause) === 'ENOENT',
  ));

/** Entries of one folder in order of name; none where it can't be looked into or has just gone. */
const entriesOf = async (root: string, folder: string, skipped: (place: UnreadPlace) => void): Promise<Dirent[]> => {
  try {
    const entries: Dirent[] = [];
    for await (const entry of await opendir(folder === '' ? root : diskPathOf(root, folder))) entries.push(entry);
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (cause) {
    if (folder === '') throw isAway(root, cause);
    if (errorCode(cause) !== 'ENOENT') skipped(placeOf(folder, cause));
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
 * named to `skipped`. Throws `TryLater` where the share itself is not there.
 */
export async function* listFiles(
  root: string,
  skipped: (place: UnreadPlace) => void,
  folder = '',
): AsyncGenerator<FileStamp> {
  for (const entry of await entriesOf(root, folder, skipped)) {
    const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (await isForeign(root, file, entry.name)) skipped(await foreignPlace(root, folder, entry));
    else if (entry.isDirectory()) yield* listFiles(root, skipped, file);
    else if (entry.isFile()) {
      const stamp = await stampOf(root, [folder, file], skipped);
      if (stamp !== null) yield stamp;
    }
  }
}
