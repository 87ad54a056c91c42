import { type FolderTree, folderNode, isShare } from '../drive/drive-paths.ts';
import type { DrivePlace } from '../drive/drive-place.ts';
import type { ChangeSet } from './delta-pages.ts';

/** Only the share and what lies in it: a library may hold many thousand folders besides. */
const withinShare = (place: DrivePlace, tree: FolderTree): FolderTree => {
  const within = new Map<string, boolean>();
  /** A folder that is being looked at counts as outside until it is known: a circle never ends in the share. */
  const isWithin = (id: string | null): boolean => {
    const folder = id === null ? undefined : tree.get(id);
    if (id === null || folder === undefined) return false;
    const known = within.get(id);
    if (known !== undefined) return known;
    within.set(id, false);
    const found = isShare(place, id, folder.parent) || isWithin(folder.parent);
    within.set(id, found);
    return found;
  };
  return new Map([...tree].filter(([id]) => isWithin(id)));
};

/** The folders of the share after a set of changes. */
export const treeAfter = (place: DrivePlace, before: FolderTree, { items }: ChangeSet): FolderTree => {
  const tree: FolderTree = new Map(before);
  for (const item of items.values()) {
    if (item.deleted != null) tree.delete(item.id);
    else if (item.file == null) tree.set(item.id, folderNode(item, before));
  }
  return withinShare(place, tree);
};
