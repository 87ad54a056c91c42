import { readdir } from 'node:fs/promises';
import { TryLater } from '../../flow/ports/try-later.ts';
import { isIgnoredPath } from '../../folder/ignored-name.ts';
import type { SharedFolder } from '../../folder/shared-folder.ts';
import type { KnownVersions } from '../sqlite/sqlite-known-files.ts';

const AGAIN_SECONDS = 30;
const EMPTY = '共享文件夹是空的，多半没有连上';

/** Whether not even a folder is left of a share in which files are known: the disk is not mounted. A missing one tells that itself. */
const isEmptied = async (root: string, known: KnownVersions): Promise<boolean> => {
  const names = await readdir(root).catch(() => null);
  return names?.every(isIgnoredPath) === true && (await known.versions()).size > 0;
};

/**
 * A share whose place, empty, is no share: nothing in it is gone, and nothing is made in it that would lie beneath the disk once that is
 * back, or be taken for the share until then.
 */
export const heldShare = (folder: SharedFolder, root: string, known: KnownVersions): SharedFolder => ({
  ...folder,
  async *list(skipped) {
    if (await isEmptied(root, known))
      throw new TryLater(
        `共享文件夹“${root}”是空的，连一个文件夹也没有，多半是网络盘没有连上：请检查网络和共享盘；恢复后系统自动接着处理，已收到的报送不受影响。`,
        AGAIN_SECONDS,
      );
    yield* folder.list(skipped);
  },
  create: async (path, bytes) =>
    (await isEmptied(root, known)) ? { kind: 'gone', reason: EMPTY } : folder.create(path, bytes),
  has: async (path) => !(await isEmptied(root, known)) && folder.has(path),
});
