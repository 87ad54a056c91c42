import type { FileStamp } from '../../../folder/shared-folder.ts';
import type { GraphPort } from '../client/graph-port.ts';
import type { DriveItem } from './drive-item.ts';
import { type DrivePlace, itemPath } from './drive-place.ts';

const DOWNLOAD_MS = 120_000;

/** Contents of a library's files. The token never leaves for where they lie: those addresses are preauthenticated. */
export const driveContents = (graph: GraphPort, place: DrivePlace) => {
  /** Where the content of a stamp lies, as its item said. */
  const addresses = new WeakMap<FileStamp, string>();

  const from = async (to: string): Promise<Uint8Array> =>
    (await graph.send({ method: 'GET', to, anonymous: true, timeoutMs: DOWNLOAD_MS })).body;

  /** What an item, or one of its versions, holds. */
  const at = async (address: string): Promise<Uint8Array> => {
    const reply = await graph.send({ method: 'GET', to: `${address}/content` });
    const location = reply.headers.get('Location');
    return reply.status !== 302 || location === null ? reply.body : from(location);
  };

  return {
    at,
    remember: (stamp: FileStamp, item: DriveItem): void => {
      const address = item['@microsoft.graph.downloadUrl'];
      if (address != null) addresses.set(stamp, address);
    },
    /** By the address that came with the item, which saves a call; one that is refused may have grown old. */
    of: async (stamp: FileStamp): Promise<Uint8Array> => {
      const address = addresses.get(stamp);
      const bytes = address === undefined ? null : await from(address).catch(() => null);
      return bytes ?? at(itemPath(place, stamp.file));
    },
  };
};
