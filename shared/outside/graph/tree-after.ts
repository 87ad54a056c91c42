import type { ChangeSet } from './delta-pages.ts';
import { type FolderTree, parentOf } from './drive-paths.ts';

/** The folders after a set of changes. */
export const treeAfter = (before: FolderTree, { items }: ChangeSet): FolderTree => {
  const tree: FolderTree = new Map(before);
  for (const item of items.values()) {
    if (item.deleted != null) tree.delete(item.id);
    else if (item.file == null) tree.set(item.id, { name: item.name ?? '', parent: parentOf(item) });
  }
  return tree;
};
