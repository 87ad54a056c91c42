import { type DriveItem, driveItem } from './drive-item.ts';
import { type DrivePlace, itemPath } from './drive-place.ts';
import { type GraphPort, jsonOf } from './graph-port.ts';

/** Folders as the feed tells of them: their names and parents by id. */
export type FolderTree = Map<string, { readonly name: string; readonly parent: string | null }>;

/** A library nests far less deeply; whatever is deeper is a circle. */
const DEEPEST = 64;

/** Is this folder the one that the share's paths begin below? */
export const isShare = (place: DrivePlace, id: string, parent: string | null): boolean =>
  place.folderId === null ? parent === null : id === place.folderId;

/** Path inside the share of a name below `parent`, built by parent ids alone; null when it lies outside the share. */
export const pathInTree = (place: DrivePlace, tree: FolderTree, name: string, parent: string | null): string | null => {
  const parts = [name];
  for (let id = parent, depth = 0; id !== null && depth < DEEPEST; depth += 1) {
    const folder = tree.get(id);
    if (folder === undefined) return null;
    if (isShare(place, id, folder.parent)) return parts.join('/');
    parts.unshift(folder.name);
    id = folder.parent;
  }
  return null;
};

export const parentOf = (item: DriveItem): string | null =>
  item.root != null ? null : (item.parentReference?.id ?? null);

/**
 * Asks for the folders above an item, one by one, so that the path is right the moment after a folder was renamed.
 * Null when the item is not in the share.
 */
export const walkPath = async (graph: GraphPort, place: DrivePlace, item: DriveItem): Promise<string | null> => {
  const tree: FolderTree = new Map();
  for (let id = parentOf(item), depth = 0; id !== null && depth < DEEPEST; depth += 1) {
    const to = `${itemPath(place, id)}?$select=id,name,parentReference,root`;
    const folder = driveItem.parse(jsonOf((await graph.send({ method: 'GET', to })).body));
    const parent = parentOf(folder);
    tree.set(id, { name: folder.name ?? '', parent });
    if (isShare(place, id, parent)) break;
    id = parent;
  }
  return pathInTree(place, tree, item.name ?? '', parentOf(item));
};
