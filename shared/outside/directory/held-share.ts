import { readdir } from 'node:fs/promises';
import { TryLater } from '../../flow/ports/try-later.ts';
import { isIgnoredFolder, isIgnoredPath } from '../../folder/ignored-name.ts';
import type { SharedFolder } from '../../folder/shared-folder.ts';
import { FINANCE_FOLDER } from '../../unit.ts';
import type { KnownVersions } from '../sqlite/sqlite-known-files.ts';

const AGAIN_SECONDS = 30;
/** What is wrong with such a share, and what to do. Its folder is a person's word that it is meant so: no system makes one of that name. */
export const EMPTY_SHARE = {
  says: '是空的，连一个文件夹也没有，多半是网络盘没有连上',
  remedy: `请检查网络和共享盘；恢复后系统自动接着处理，已收到的报送不受影响。确实要从空的开始(如换了新盘)，请在里面新建文件夹“${FINANCE_FOLDER}”，系统就接着工作。`,
} as const;

const EMPTY = '共享文件夹是空的，多半没有连上';

/** What a file system or a desktop has put there by itself, be it a file or a folder. */
const isNobodys = (name: string): boolean => isIgnoredPath(name) || isIgnoredFolder(name);

/**
 * `emptied`: not even a folder of somebody's is left of a share in which files are known, its disk is not mounted · `shut`: it is not
 * there, or nobody's to look into.
 */
const stateOf = async (root: string, known: KnownVersions): Promise<'there' | 'emptied' | 'shut'> => {
  const names = await readdir(root).catch(() => null);
  if (names === null) return 'shut';
  return names.every(isNobodys) && (await known.versions()).size > 0 ? 'emptied' : 'there';
};

/**
 * A share whose place, empty, is no share: nothing in it is gone, and nothing is made in it that would lie beneath the disk once that is
 * back, or be taken for the share until then.
 */
export const heldShare = (folder: SharedFolder, root: string, known: KnownVersions): SharedFolder => ({
  ...folder,
  async *list(skipped) {
    if ((await stateOf(root, known)) === 'emptied')
      throw new TryLater(`共享文件夹“${root}”${EMPTY_SHARE.says}：${EMPTY_SHARE.remedy}`, AGAIN_SECONDS);
    yield* folder.list(skipped);
  },
  create: async (path, bytes) =>
    (await stateOf(root, known)) === 'emptied' ? { kind: 'gone', reason: EMPTY } : folder.create(path, bytes),
  has: async (path) => (await stateOf(root, known)) === 'there' && folder.has(path),
});
