import { isIgnoredPath } from '../../../folder/ignored-name.ts';
import { isSettled, type KnownFile, type KnownFiles } from '../../../folder/known-files.ts';
import type { UnreadPlace } from '../../../folder/shared-folder.ts';
import type { GraphPort } from '../client/graph-port.ts';
import type { DriveItem } from './drive-item.ts';
import { type FolderTree, parentOf, pathInTree, pathOfFolder } from './drive-paths.ts';
import type { DrivePlace } from './drive-place.ts';

export type LookDeps = { readonly graph: GraphPort; readonly place: DrivePlace; readonly known: KnownFiles };

/** `since`: files in a place that was passed over until now; `passedOver`: what could not be looked at this time. */
export type Looked = {
  readonly files: ReadonlySet<string>;
  readonly since: ReadonlyMap<string, string>;
  readonly passedOver: readonly UnreadPlace[];
};

/** From here on one reading of all that is known is cheaper than one of each. */
const MANY = 50;

const knownAmong = async (known: KnownFiles, ids: readonly string[]): Promise<ReadonlyMap<string, KnownFile>> => {
  const read = ids.length > MANY ? await known.all() : await Promise.all(ids.map((id) => known.get(id)));
  return new Map(read.flatMap((one) => (one === null ? [] : [[one.file, one] as const])));
};

const isDealtWith = (known: KnownFile, path: string, { eTag }: DriveItem): boolean =>
  isSettled(known) && known.version === eTag && known.path === path;

/** Path inside the share of a file that is there; null for one that is gone, outside, or without a name. */
export const pathOfFile = ({ place }: Pick<LookDeps, 'place'>, item: DriveItem, tree: FolderTree): string | null =>
  item.deleted != null || item.file == null || item.name == null
    ? null
    : pathInTree(place, tree, item.name, parentOf(item));

/**
 * Whether a file needs looking at: not what is known in this version and under this path (our own write comes back as a change),
 * nor what no department handed in. What is known and lies in the share no more always does.
 */
export const needsLook = (item: DriveItem, path: string | null, known: KnownFile | undefined): boolean => {
  if (known === undefined) return path !== null && !isIgnoredPath(path);
  return path === null || !isDealtWith(known, path, item);
};

/** Ids of the files among the items that need looking at; a deleted item may not say whether it was a file. */
export const worthALook = async (
  deps: LookDeps,
  items: readonly DriveItem[],
  tree: FolderTree,
): Promise<readonly string[]> => {
  const files = items.filter((item) => item.file != null || (item.deleted != null && item.folder == null));
  const known = await knownAmong(deps.known, [...new Set(files.map(({ id }) => id))]);
  return files.filter((item) => needsLook(item, pathOfFile(deps, item, tree), known.get(item.id))).map(({ id }) => id);
};

const NAMELESS = '(没有名称的文件)';

/** Files of the share that the service shows without a name: they can't be placed, and are asked for again. */
export const nameless = (
  { place }: Pick<LookDeps, 'place'>,
  items: readonly DriveItem[],
  tree: FolderTree,
): readonly UnreadPlace[] =>
  items.flatMap((item) => {
    if (item.file == null || item.deleted != null || item.name != null) return [];
    const folder = pathOfFolder(place, tree, parentOf(item) ?? '');
    return folder === null
      ? []
      : [{ file: item.id, path: `${folder}/${NAMELESS}`, reason: 'SharePoint 没有给出它的名称', isFile: true }];
  });
