import type { KnownFiles } from '../../folder/known-files.ts';
import type { ChangeSet } from './delta-pages.ts';
import { type DriveItem, driveItemPage } from './drive-item.ts';
import { type FolderTree, isShare, parentOf, pathInTree } from './drive-paths.ts';
import { type DrivePlace, itemPath } from './drive-place.ts';
import { unlessGone } from './drive-stamp.ts';
import { type GraphPort, jsonOf } from './graph-port.ts';

type Deps = { readonly graph: GraphPort; readonly place: DrivePlace; readonly known: KnownFiles };

const folderPath = (place: DrivePlace, tree: FolderTree, id: string): string | null => {
  const folder = tree.get(id);
  if (folder === undefined) return null;
  return isShare(place, id, folder.parent) ? '' : pathInTree(place, tree, folder.name, folder.parent);
};

/** A folder that is new here, renamed, moved or removed: the feed says nothing of what lies in it. */
const hasMoved = (item: DriveItem, before: FolderTree): boolean => {
  const was = before.get(item.id);
  return item.deleted != null ? was !== undefined : was?.name !== item.name || was?.parent !== parentOf(item);
};

/** Files anywhere below a folder, asked folder by folder; a folder that is gone meanwhile has none. */
const filesBelow = async ({ graph, place }: Deps, folder: string): Promise<string[]> => {
  const files: string[] = [];
  const open = [`${itemPath(place, folder)}/children`];
  for (let to = open.pop(); to !== undefined; to = open.pop()) {
    const reply = await unlessGone(graph.send({ method: 'GET', to }));
    if (reply === null) continue;
    const page = driveItemPage.parse(jsonOf(reply.body));
    if (page['@odata.nextLink'] !== undefined) open.push(page['@odata.nextLink']);
    for (const item of page.value)
      if (item.folder == null) files.push(item.id);
      else open.push(`${itemPath(place, item.id)}/children`);
  }
  return files;
};

/** Files that changed, and those in folders that moved: below the old path as far as known, below the new one as asked. */
export const affectedFiles = async (
  deps: Deps,
  { items }: ChangeSet,
  before: FolderTree,
  after: FolderTree,
): Promise<ReadonlySet<string>> => {
  const { place, known } = deps;
  const changed = [...items.values()];
  const isInside = (item: DriveItem): boolean => pathInTree(place, after, item.name ?? '', parentOf(item)) !== null;
  const found = new Set(changed.filter((item) => item.file != null && isInside(item)).map((item) => item.id));
  const moved = changed.filter((item) => item.file == null && hasMoved(item, before));
  for (const folder of moved)
    if (folderPath(place, after, folder.id) !== null)
      for (const file of await filesBelow(deps, folder.id)) found.add(file);
  const oldPaths = moved.map((folder) => folderPath(place, before, folder.id)).filter((path) => path !== null);
  const leftTheShare = new Set(changed.filter((item) => item.deleted != null || !isInside(item)).map(({ id }) => id));
  if (oldPaths.length + leftTheShare.size === 0) return found;
  for (const { file, path } of await known.all())
    if (leftTheShare.has(file) || oldPaths.some((old) => old === '' || path.startsWith(`${old}/`))) found.add(file);
  return found;
};
