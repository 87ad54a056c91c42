import type { UnreadPlace } from '../../../folder/shared-folder.ts';
import { type GraphPort, jsonOf } from '../client/graph-port.ts';
import { type DriveItem, driveItemPage, driveItemsIn } from './drive-item.ts';
import { type FolderTree, folderNode, pathOfFolder } from './drive-paths.ts';
import { type DrivePlace, itemPath } from './drive-place.ts';
import { unlessGone } from './drive-stamp.ts';
import { refusedPlace } from './refused-place.ts';

type Deps = { readonly graph: GraphPort; readonly place: DrivePlace };

export type Below = { readonly items: readonly DriveItem[]; readonly refused: readonly UnreadPlace[] };

const childrenOf = async ({ graph, place }: Deps, folder: string): Promise<readonly DriveItem[]> => {
  const items: DriveItem[] = [];
  for (let to: string | undefined = `${itemPath(place, folder)}/children`; to !== undefined; ) {
    const reply = await unlessGone(graph.send({ method: 'GET', to }));
    if (reply === null) return items;
    const page = driveItemPage.parse(jsonOf(reply.body));
    items.push(...driveItemsIn(page));
    to = page['@odata.nextLink'];
  }
  return items;
};

/**
 * Everything anywhere below a folder, asked folder by folder; a folder that is gone meanwhile has nothing, one that can't be looked
 * into is told and passed over. Folders found are added to the tree; what is no folder to the service (a notebook) is not entered.
 */
export const itemsBelow = async (deps: Deps, tree: FolderTree, folder: string): Promise<Below> => {
  const items: DriveItem[] = [];
  const refused: UnreadPlace[] = [];
  const open = [folder];
  const enter = (item: DriveItem): void => {
    items.push(item);
    if (item.file != null) return;
    tree.set(item.id, folderNode(item, tree));
    if (item.package == null) open.push(item.id);
  };
  const passOver = (id: string, fault: unknown): void => {
    const reason = refusedPlace(fault);
    if (reason === null) throw fault;
    refused.push({ file: id, path: pathOfFolder(deps.place, tree, id) ?? id, reason });
  };
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const children = await childrenOf(deps, id).catch((fault: unknown) => passOver(id, fault));
    for (const item of children ?? []) enter(item);
  }
  return { items, refused };
};
