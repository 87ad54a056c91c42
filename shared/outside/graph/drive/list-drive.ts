import type { FileStamp } from '../../../folder/shared-folder.ts';
import type { GraphPort } from '../client/graph-port.ts';
import { readChangeSet } from '../feed/delta-pages.ts';
import { type FolderTree, folderNode } from './drive-paths.ts';
import { type DrivePlace, drivePath } from './drive-place.ts';
import { stampOf } from './drive-stamp.ts';
import type { OwnWrites } from './own-writes.ts';
import { pathOfFile } from './worth-a-look.ts';

/** Every file of the share by one enumeration of its library: far fewer calls than asking folder by folder. */
export const listDrive = async function* (
  graph: GraphPort,
  place: DrivePlace,
  own: OwnWrites,
): AsyncIterable<FileStamp> {
  const { items } = await readChangeSet(graph, `${drivePath(place)}/root/delta`);
  const handedInAt = await own.all();
  const tree: FolderTree = new Map();
  const there = [...items.values()].filter((item) => item.deleted == null);
  for (const item of there) if (item.file == null) tree.set(item.id, folderNode(item, tree));
  for (const item of there) {
    const path = pathOfFile({ place }, item, tree);
    if (path !== null) yield stampOf(item, path, handedInAt(item.id, item.eTag ?? ''));
  }
};
