import { type KnownFile, type KnownFiles, owedBecause } from '../../folder/known-files.ts';
import { unitFolderOf } from '../../folder/unit-folder.ts';
import { FINANCE_FOLDER } from '../../unit.ts';
import type { ChangeSet } from './delta-pages.ts';
import { type FolderTree, parentOf, pathInTree } from './drive-paths.ts';
import type { DrivePlace } from './drive-place.ts';

const isDealtWith = (known: KnownFile, path: string, version: string | null | undefined): boolean =>
  known.kind !== 'unsettled' && known.version === version && known.path === path && owedBecause(known) === null;

/**
 * After a whole enumeration: files of the share that are not known in this version and under this path, files whose
 * answer is still owed, and known files that are no longer there. The finance office's own come first: by its plan and
 * roster all others are read.
 */
export const allFiles = async (
  { known, place }: { readonly known: KnownFiles; readonly place: DrivePlace },
  { items }: ChangeSet,
  tree: FolderTree,
): Promise<ReadonlySet<string>> => {
  const dealtWith = new Map((await known.all()).map((file) => [file.file, file]));
  const ofFinance: string[] = [];
  const ofUnits: string[] = [];
  for (const item of items.values()) {
    if (item.file == null || item.deleted != null) continue;
    const path = pathInTree(place, tree, item.name ?? '', parentOf(item));
    if (path === null) continue;
    const before = dealtWith.get(item.id);
    dealtWith.delete(item.id);
    if (before !== undefined && isDealtWith(before, path, item.eTag)) continue;
    (unitFolderOf(path) === FINANCE_FOLDER ? ofFinance : ofUnits).push(item.id);
  }
  return new Set([...ofFinance, ...ofUnits, ...dealtWith.keys()]);
};
