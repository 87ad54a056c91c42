import type { UnreadPlace } from '../../../folder/shared-folder.ts';
import type { DriveItem } from '../drive/drive-item.ts';
import { type FolderTree, folderNode, pathOfFolder } from '../drive/drive-paths.ts';
import { itemPath } from '../drive/drive-place.ts';
import { getItem } from '../drive/drive-stamp.ts';
import { itemsBelow } from '../drive/items-below.ts';
import { type LookDeps, type Looked, nameless, worthALook } from '../drive/worth-a-look.ts';
import type { ChangeSet } from './delta-pages.ts';
import type { FeedPosition } from './feed-position.ts';

/** A folder that is new here, renamed, moved or removed: the feed says nothing of what lies in it. */
const hasMoved = (item: DriveItem, before: FolderTree): boolean => {
  const was = before.get(item.id);
  const { name, parent } = folderNode(item, before);
  return item.deleted != null ? was !== undefined : was?.name !== name || was.parent !== parent;
};

type Found = { readonly items: DriveItem[]; readonly passedOver: UnreadPlace[]; readonly since: Map<string, string> };

/** What was passed over before and answers now is as new; the rest stays passed over. */
const askAgain = async (deps: LookDeps, { file: id }: UnreadPlace, tree: FolderTree, found: Found): Promise<void> => {
  const isFolder = tree.has(id);
  const item = isFolder ? null : await getItem(deps.graph, itemPath(deps.place, id));
  const below = isFolder ? await itemsBelow(deps, tree, id) : { items: item === null ? [] : [item], refused: [] };
  found.items.push(...below.items);
  found.passedOver.push(...below.refused);
  for (const one of below.items) found.since.set(one.id, id);
};

/** Everything of the set, and what lies in folders that moved here or were passed over before. */
const itemsToLookAt = async (
  deps: LookDeps,
  changed: readonly DriveItem[],
  before: FeedPosition,
  tree: FolderTree,
): Promise<Found> => {
  const found: Found = { items: [...changed], passedOver: [], since: new Map() };
  const moved = changed.filter((item) => item.file == null && hasMoved(item, before.tree));
  for (const { id } of moved) {
    if (pathOfFolder(deps.place, tree, id) === null || tree.get(id)?.isPackage === true) continue;
    const below = await itemsBelow(deps, tree, id);
    found.items.push(...below.items);
    found.passedOver.push(...below.refused);
  }
  const asked = new Set([...moved.map(({ id }) => id), ...found.passedOver.map(({ file }) => file)]);
  for (const place of before.passedOver) if (!asked.has(place.file)) await askAgain(deps, place, tree, found);
  return { ...found, items: [...new Map(found.items.map((item) => [item.id, item])).values()] };
};

/** Known files that lay in folders that were renamed, moved or removed. */
const knownInside = async ({ known, place }: LookDeps, folders: readonly DriveItem[], before: FolderTree) => {
  const old = folders.map((folder) => pathOfFolder(place, before, folder.id)).filter((path) => path !== null);
  if (old.length === 0) return [];
  const lay = ({ path }: { readonly path: string }): boolean =>
    old.some((folder) => folder === '' || path.startsWith(`${folder}/`));
  return (await known.all()).filter(lay).map(({ file }) => file);
};

/** Files that changed, and those in folders that moved: below the old path as far as known, below the new one as asked. */
export const affectedFiles = async (
  deps: LookDeps,
  { items }: ChangeSet,
  before: FeedPosition,
  tree: FolderTree,
): Promise<Looked> => {
  const changed = [...items.values()];
  const found = await itemsToLookAt(deps, changed, before, tree);
  const moved = changed.filter((item) => item.file == null && hasMoved(item, before.tree));
  const files = new Set([
    ...(await worthALook(deps, found.items, tree)),
    ...(await knownInside(deps, moved, before.tree)),
  ]);
  return { files, since: found.since, passedOver: [...found.passedOver, ...nameless(deps, found.items, tree)] };
};
