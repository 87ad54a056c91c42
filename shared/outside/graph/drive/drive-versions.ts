import type { EarlierVersion } from '../../../folder/shared-folder.ts';
import { type GraphPort, jsonOf } from '../client/graph-port.ts';
import { versionPage } from './drive-item.ts';
import { unlessGone } from './drive-stamp.ts';
import { instantOf } from './instant-of.ts';

/** The versions of an item before the present one, newest first; `download` fetches what lies at an address. */
export const driveVersions = async (
  graph: GraphPort,
  address: string,
  download: (address: string) => Promise<Uint8Array>,
): Promise<readonly EarlierVersion[]> => {
  const reply = await unlessGone(graph.send({ method: 'GET', to: `${address}/versions` }));
  if (reply === null) return [];
  const [, ...earlier] = versionPage.parse(jsonOf(reply.body)).value;
  return earlier.flatMap(({ id, lastModifiedDateTime }) =>
    lastModifiedDateTime == null
      ? []
      : [
          {
            modifiedAt: instantOf(lastModifiedDateTime),
            read: () => unlessGone(download(`${address}/versions/${encodeURIComponent(id)}`)),
          },
        ],
  );
};
