import { type GraphPort, jsonOf } from '../client/graph-port.ts';
import { type DriveItem, driveItem } from './drive-item.ts';
import { type DrivePlace, itemPath } from './drive-place.ts';

/** A folder as the feed tells of it; nothing in a notebook (`isPackage`) is a hand-in. */
export type FolderNode = { readonly name: string; readonly parent: string | null; readonly isPackage?: true };

/** Folders by id. */
export type FolderTree = Map<string, FolderNode>;

/** A library nests far less deeply; whatever is deeper is a circle. */
const DEEPEST = 64;

/** Is this folder the one that the share's paths begin below? */
export const isShare = (place: DrivePlace, id: string, parent: string | null): boolean =>
  place.folderId === null ? parent === null : id === place.folderId;

/**
 * Path inside the share of a name below `parent`, built by parent ids alone; null when it lies outside the share or in a
 * notebook.
 */
export const pathInTree = (place: DrivePlace, tree: FolderTree, name: string, parent: string | null): string | null => {
  const parts = [name];
  for (let id = parent, depth = 0; id !== null && depth < DEEPEST; depth += 1) {
    const folder = tree.get(id);
    if (folder === undefined || folder.isPackage === true) return null;
    if (isShare(place, id, folder.parent)) return parts.join('/');
    parts.unshift(folder.name);
    id = folder.parent;
  }
  return null;
};

/** Path of a folder of the tree inside the share, '' for the share itself; null outside. */
export const pathOfFolder = (place: DrivePlace, tree: FolderTree, id: string): string | null => {
  const folder = tree.get(id);
  if (folder === undefined) return null;
  return isShare(place, id, folder.parent) ? '' : pathInTree(place, tree, folder.name, folder.parent);
};

export const parentOf = (item: DriveItem): string | null =>
  item.root != null ? null : (item.parentReference?.id ?? null);

/** A folder as an item shows it; one whose name is withheld keeps the one it had. */
export const folderNode = (item: DriveItem, before: FolderTree): FolderNode => ({
  name: item.name ?? before.get(item.id)?.name ?? '',
  parent: parentOf(item),
  ...(item.package == null ? {} : { isPackage: true }),
});

/**
 * Asks for the folders above an item, one by one, so that the path is right the moment after a folder was renamed.
 * Null when the item is not in the share.
 */
export const walkPath = async (graph: GraphPort, place: DrivePlace, item: DriveItem): Promise<string | null> => {
  const tree: FolderTree = new Map();
  for (let id = parentOf(item), depth = 0; id !== null && depth < DEEPEST; depth += 1) {
    const to = `${itemPath(place, id)}?$select=id,name,parentReference,root,package`;
    const folder = driveItem.parse(jsonOf((await graph.send({ method: 'GET', to })).body));
    const node = folderNode(folder, tree);
    tree.set(id, node);
    if (isShare(place, id, node.parent)) break;
    id = node.parent;
  }
  return pathInTree(place, tree, item.name ?? '', parentOf(item));
};
