import { TryLater } from '../../../flow/ports/try-later.ts';
import { FileNotSettled, type FileStamp, type SharedFolder } from '../../../folder/shared-folder.ts';
import { GraphFault } from '../client/graph-fault.ts';
import { driveContents } from './drive-contents.ts';
import type { DriveItem } from './drive-item.ts';
import { addressAt, itemPath } from './drive-place.ts';
import { getItem, stampOf, unlessGone } from './drive-stamp.ts';
import { driveVersions } from './drive-versions.ts';
import { type DriveFolderDeps, renewVersion, replaceVersion, writeContent } from './drive-writing.ts';
import { itemPaths } from './item-paths.ts';
import { listDrive } from './list-drive.ts';
import { writeRefusal } from './write-refusal.ts';

const LOCKED_SECONDS = 300;

/** A newer version stays; somebody who reads it just now is waited for. */
const unlessChanged = (fault: unknown): void => {
  if (fault instanceof GraphFault && fault.kind === 'changed') return;
  const isOpen = fault instanceof GraphFault && fault.kind === 'locked';
  throw isOpen ? new TryLater(fault.message, LOCKED_SECONDS, { cause: fault }) : fault;
};

/** Some programs make a file without a byte first and fill it afterwards. One that stays empty is read as it is. */
const EMPTY_MS = 600_000;

const isFirstPhase = ({ size, modifiedAt }: FileStamp): boolean =>
  size === 0 && Date.now() - Date.parse(modifiedAt) < EMPTY_MS;

/** A document library, or one of its folders, as the shared folder. */
export const driveFolder = (deps: DriveFolderDeps): SharedFolder => {
  const { graph, place, own } = deps;
  const pathOf = itemPaths(graph, place);
  const contents = driveContents(graph, place);

  const get = (to: string) => getItem(graph, to);

  const stampAt = async (item: DriveItem | null, path: string | null): Promise<FileStamp | null> => {
    if (item === null || item.file == null || path === null) return null;
    const stamp = stampOf(item, path, await own.momentOf(item.id, item.eTag ?? ''));
    contents.remember(stamp, item);
    return stamp;
  };

  return {
    list: () => listDrive(graph, place, own),
    stat: async (file) => {
      const item = await get(itemPath(place, file));
      return item === null ? null : stampAt(item, await unlessGone(pathOf(item)));
    },
    find: async (path) => stampAt(await get(addressAt(place, path)), path),
    read: async (stamp) => {
      if (isFirstPhase(stamp)) throw new FileNotSettled(stamp.path);
      const bytes = await unlessGone(contents.of(stamp));
      const now = bytes === null ? null : await get(`${itemPath(place, stamp.file)}?$select=id,eTag`);
      if (bytes === null || now === null || now.eTag !== stamp.version) throw new FileNotSettled(stamp.path);
      return bytes;
    },
    earlier: (stamp) => driveVersions(graph, itemPath(place, stamp.file), contents.at),
    replace: (stamp, bytes) => replaceVersion(deps, stamp, bytes),
    create: (path, bytes) =>
      writeContent(deps, { address: (tail) => addressAt(place, path, tail), isNew: true }, bytes, path).catch(
        writeRefusal,
      ),
    renew: (stamp, bytes) => renewVersion(deps, stamp, bytes),
    discard: async ({ file, version }) => {
      const deletion = { method: 'DELETE', to: itemPath(place, file), headers: { 'If-Match': version } } as const;
      await unlessGone(graph.send(deletion)).catch(unlessChanged);
    },
    has: async (folder) => (await get(addressAt(place, folder)))?.folder != null,
  };
};
