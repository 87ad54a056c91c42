import { createHash } from 'node:crypto';
import type { Drive, Item } from './drive.ts';

const reference = (drive: Drive, item: Item) => ({
  driveId: drive.id,
  driveType: 'documentLibrary',
  ...(item.parent === null ? {} : { id: item.parent === 'root' ? rootId(drive) : item.parent }),
});

export const rootId = (drive: Drive): string => `01ROOT${drive.id.replaceAll(/\W/g, '').toUpperCase()}`;

const facets = (item: Item) =>
  item.isPackage === true
    ? { package: { type: 'oneNote' } }
    : item.folder
      ? { folder: { childCount: 0 } }
      : {
          file: {
            mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
            hashes: { quickXorHash: createHash('sha1').update(item.bytes).digest('base64') },
          },
        };

const times = (item: Item) => ({
  createdDateTime: item.modified,
  lastModifiedDateTime: item.modified,
  fileSystemInfo: { createdDateTime: item.modified, lastModifiedDateTime: item.modified },
  lastModifiedBy: { user: { displayName: item.by } },
});

const folderPath = (drive: Drive, { parent }: Item): string => {
  const names: string[] = [];
  for (let at = parent; at !== null && at !== 'root'; at = drive.items.get(at)?.parent ?? null)
    names.unshift(encodeURIComponent(drive.items.get(at)?.name ?? ''));
  return `/drives/${drive.id}/root:${names.map((name) => `/${name}`).join('')}`;
};

/** Only GET tells where an item lies; the feed does not. */
export const placedJson = (drive: Drive, item: Item, downloadUrl: string): Record<string, unknown> => ({
  ...itemJson(drive, item),
  ...(item.parent === null ? {} : { parentReference: { ...reference(drive, item), path: folderPath(drive, item) } }),
  ...(item.folder || item.withheld === true ? {} : { '@microsoft.graph.downloadUrl': downloadUrl }),
});

export const versionsJson = ({ versions }: Item): Record<string, unknown>[] =>
  versions
    .map(({ modified, bytes }, at) => ({ id: `${at + 1}.0`, lastModifiedDateTime: modified, size: bytes.length }))
    .reverse();

/** An item without its place; folders have no cTag. */
export const itemJson = (drive: Drive, item: Item): Record<string, unknown> => ({
  id: item.id === 'root' ? rootId(drive) : item.id,
  name: item.isNameless === true ? null : item.name,
  eTag: drive.eTag(item),
  ...(item.folder ? {} : { cTag: drive.cTag(item) }),
  size: item.bytes.length,
  webUrl: `https://stand-in.example/${encodeURIComponent(item.name)}`,
  parentReference: reference(drive, item),
  ...times(item),
  ...facets(item),
  ...(item.id === 'root' ? { root: {} } : {}),
});

/** The same item as the feed shows it: no cTag, no path, and hardly anything for a deleted one. */
export const deltaJson = (drive: Drive, item: Item): Record<string, unknown> => {
  if (item.deleted)
    return {
      id: item.id,
      deleted: { state: 'deleted' },
      parentReference: reference(drive, item),
      size: 0,
      ...(item.folder ? { folder: {} } : { file: {} }),
    };
  const { cTag: _, ...shown } = itemJson(drive, item);
  return shown;
};
