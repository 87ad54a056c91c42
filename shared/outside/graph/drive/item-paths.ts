import type { GraphPort } from '../client/graph-port.ts';
import type { DriveItem } from './drive-item.ts';
import { walkPath } from './drive-paths.ts';
import { addressAt, type DrivePlace } from './drive-place.ts';
import { getItem } from './drive-stamp.ts';

const ROOT = '/root:';

/** As documented the path is encoded; a service that does not encode it shows signs that no address has. */
const decoded = (path: string): string | null => {
  if (/[^!-~]/u.test(path)) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
};

/** Folder of an item inside its drive, `/甲局/二级`, '' for the root; null where the service does not say it. */
const folderOf = ({ parentReference }: DriveItem): string | null => {
  const path = parentReference?.path ?? '';
  const at = path.indexOf(ROOT);
  return at === -1 ? null : decoded(path.slice(at + ROOT.length));
};

/**
 * Paths inside the share of items that were asked for one by one: by the service's own word, which is right the moment after a folder
 * was renamed, else by walking up. Null when the item is not in the share.
 */
export const itemPaths = (graph: GraphPort, place: DrivePlace): ((item: DriveItem) => Promise<string | null>) => {
  /** Where the share's folder lies in its drive; asked anew for what seems to lie outside, since it may have been renamed. */
  let share: string | null = place.folderId === null ? '' : null;

  const askShare = async (): Promise<void> => {
    if (place.folderId === null) return;
    const item = await getItem(graph, addressAt(place, ''));
    const above = item === null ? null : folderOf(item);
    share = above === null ? null : `${above}/${item?.name ?? ''}`;
  };

  return async (item) => {
    const folder = folderOf(item);
    if (folder === null || item.name == null) return walkPath(graph, place, item);
    const isInside = (): boolean => share !== null && `${folder}/`.startsWith(`${share}/`);
    if (!isInside()) await askShare();
    if (share === null) return walkPath(graph, place, item);
    return isInside() ? `${folder.slice(share.length)}/${item.name}`.slice(1) : null;
  };
};
