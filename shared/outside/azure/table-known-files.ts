import { type HandedInFile, isHandedIn, type KnownFile, type KnownFiles } from '../../folder/known-files.ts';
import { storedKnownFile } from '../../folder/stored-known-file.ts';
import type { Storage } from './open-storage.ts';
import { packText, unpackText } from './packed-text.ts';
import { storageKey } from './storage-key.ts';
import { unlessMissing } from './storage-refusal.ts';

const FILES = 'file';

const cellsPartition = (fingerprint: string): string => `cells-${storageKey(fingerprint)}`;

type Entity = Readonly<Record<string, unknown>>;

const read = (entity: Entity): KnownFile => storedKnownFile.read(unpackText(entity));

/** A pointer that an earlier release wrote bears no path. */
const mayPoint = ({ path }: Entity, isWanted: (path: string) => boolean): boolean =>
  typeof path !== 'string' || isWanted(path);

/**
 * Known files as entities, and beside each hand-in a pointer under its fingerprint. The pointer is written first and removed
 * last, and never believed without the file's own entity, so that a stop in between leaves nothing wrong.
 */
export const tableKnownFiles = (storage: Storage): KnownFiles => {
  const table = storage.table('knownfiles');
  const get = async (file: string): Promise<KnownFile | null> => {
    const entity = await unlessMissing(table.getEntity(FILES, storageKey(file)));
    return entity === null ? null : read(entity);
  };
  const listed = async function* (filter: string) {
    yield* table.listEntities({ queryOptions: { filter } });
  };
  const removePointer = (known: HandedInFile) =>
    unlessMissing(table.deleteEntity(cellsPartition(known.fingerprint), storageKey(known.file)));
  return {
    get,
    put: async (known, seen) => {
      const { file, path } = known;
      const before = seen === undefined ? await get(file) : seen;
      const rowKey = storageKey(file);
      const cells = isHandedIn(known) ? cellsPartition(known.fingerprint) : null;
      if (cells !== null) await table.upsertEntity({ partitionKey: cells, rowKey, file, path }, 'Replace');
      await table.upsertEntity({ partitionKey: FILES, rowKey, ...packText(storedKnownFile.write(known)) }, 'Replace');
      if (before !== null && isHandedIn(before) && cellsPartition(before.fingerprint) !== cells)
        await removePointer(before);
    },
    byFingerprint: async (fingerprint, isWanted) => {
      const found: HandedInFile[] = [];
      for await (const pointer of listed(`PartitionKey eq '${cellsPartition(fingerprint)}'`)) {
        if (!mayPoint(pointer, isWanted)) continue;
        const known = await get(String(pointer['file']));
        if (known !== null && isHandedIn(known) && known.fingerprint === fingerprint && isWanted(known.path))
          found.push(known);
      }
      return found;
    },
    remove: async (file) => {
      const before = await get(file);
      await unlessMissing(table.deleteEntity(FILES, storageKey(file)));
      if (before !== null && isHandedIn(before)) await removePointer(before);
    },
    all: async () => {
      const found: KnownFile[] = [];
      for await (const entity of listed(`PartitionKey eq '${FILES}'`)) found.push(read(entity));
      return found;
    },
  };
};
