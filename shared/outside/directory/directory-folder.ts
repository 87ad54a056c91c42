import { stat } from 'node:fs/promises';
import type { FileStamp, SharedFolder, WriteOutcome } from '../../folder/shared-folder.ts';
import { errorCode, stampFrom, statsOf } from './file-stamp.ts';
import { inReach } from './in-reach.ts';
import { listFiles } from './list-files.ts';
import { type DirectorySettings, readVersion } from './read-version.ts';
import { diskPathOf, fileAt, pathOf } from './share-path.ts';
import { createFile, discardVersion, renewVersion, replaceVersion, sha256Of } from './write-version.ts';
import type { Refusal } from './write-whole.ts';

/** Nothing lies under a name that no disk takes; whoever would make it is told that it is too long. */
const noSuchName = (cause: unknown): null => {
  if (errorCode(cause) === 'ENAMETOOLONG') return null;
  throw cause;
};

/** A directory as the shared folder. Identity is the path below it. */
export const directoryFolder = (settings: DirectorySettings): SharedFolder => {
  const { root } = settings;
  const digests = new WeakMap<FileStamp, string>();

  const statFile = async (file: string): Promise<FileStamp | null> => {
    const stats = await inReach(pathOf(file), statsOf(root, file));
    return stats === null ? null : stampFrom(file, stats);
  };

  const outcome = async (file: string, refusal: Refusal | null): Promise<WriteOutcome> => {
    if (refusal !== null) return refusal;
    const stamp = await statFile(file);
    return stamp === null ? { kind: 'gone', reason: '文件已不在' } : { kind: 'written', stamp };
  };

  return {
    list: (skipped = () => undefined) => listFiles(root, skipped),
    stat: statFile,
    find: async (path) => statFile(await fileAt(root, path)).catch(noSuchName),
    read: async (stamp) => {
      const bytes = await inReach(stamp.path, readVersion(settings, stamp));
      digests.set(stamp, sha256Of(bytes));
      return bytes;
    },
    earlier: async () => [],
    replace: async (stamp, bytes) => outcome(stamp.file, await replaceVersion(root, stamp, bytes, digests.get(stamp))),
    create: async (path, bytes) => {
      const file = await fileAt(root, path);
      return outcome(file, await createFile(root, file, bytes));
    },
    renew: async (stamp, bytes) => outcome(stamp.file, await renewVersion(root, stamp, bytes, digests.get(stamp))),
    discard: (stamp) => discardVersion(root, stamp),
    has: async (folder) => {
      const stats = await stat(diskPathOf(root, await fileAt(root, folder))).catch(() => null);
      return stats?.isDirectory() === true;
    },
  };
};
