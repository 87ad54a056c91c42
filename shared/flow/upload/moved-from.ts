import type { HandedInFile } from '../../folder/known-files.ts';
import type { FileStamp } from '../../folder/shared-folder.ts';
import { isDryRun, unitFolderOf } from '../../folder/unit-folder.ts';
import type { Home } from '../home.ts';

type Needs = Pick<Home, 'known' | 'folder'>;

/**
 * The file this one was before somebody renamed or moved it inside its unit's folder: the same cells, known under a
 * path where nothing lies any more. Into or out of 自检 is no move: it starts or ends to count.
 */
export const movedFrom = async (
  { known, folder }: Needs,
  stamp: FileStamp,
  fingerprint: string,
): Promise<HandedInFile | null> => {
  for (const candidate of await known.byFingerprint(fingerprint)) {
    const isElsewhere =
      candidate.file === stamp.file ||
      unitFolderOf(candidate.path) !== unitFolderOf(stamp.path) ||
      isDryRun(candidate.path) !== isDryRun(stamp.path);
    if (!isElsewhere && (await folder.stat(candidate.file)) === null) return candidate;
  }
  return null;
};
