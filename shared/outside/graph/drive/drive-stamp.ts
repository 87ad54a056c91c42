import type { FileStamp } from '../../../folder/shared-folder.ts';
import { GraphFault } from '../client/graph-fault.ts';
import { type GraphPort, jsonOf } from '../client/graph-port.ts';
import { type DriveItem, driveItem } from './drive-item.ts';
import { instantOf } from './instant-of.ts';

/** Null where the service says there is no such thing. */
export const unlessGone = async <Value>(asking: Promise<Value>): Promise<Value | null> => {
  try {
    return await asking;
  } catch (fault) {
    if (fault instanceof GraphFault && fault.kind === 'gone') return null;
    throw fault;
  }
};

/** The item at an address; null where there is none. */
export const getItem = async (graph: GraphPort, to: string): Promise<DriveItem | null> => {
  const reply = await unlessGone(graph.send({ method: 'GET', to }));
  return reply === null ? null : driveItem.parse(jsonOf(reply.body));
};

/** An item as the share shows it; `handedInAt` is known where the version is our own write. */
export const stampOf = (item: DriveItem, path: string, handedInAt: string | null): FileStamp => ({
  file: item.id,
  path,
  version: item.eTag ?? '',
  modifiedAt: handedInAt ?? instantOf(item.lastModifiedDateTime ?? ''),
  size: item.size ?? 0,
  ...(item.lastModifiedBy?.user?.displayName ? { by: item.lastModifiedBy.user.displayName } : {}),
});
