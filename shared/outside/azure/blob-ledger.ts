import { randomUUID } from 'node:crypto';
import type { LedgerEntry } from '../../ledger/entry.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { storedEntry } from '../../ledger/stored-entry.ts';
import { eachOf } from './each-of.ts';
import type { Storage } from './open-storage.ts';
import { storageKey, textOfKey } from './storage-key.ts';
import { unlessLost } from './storage-refusal.ts';

const AT_ONCE = 8;
/** A unit's number in eight digits, so that names sort as numbers do. */
const nameOf = (unit: string, number: number): string => `${storageKey(unit)}/${String(number).padStart(8, '0')}.json`;

const numberIn = (name: string): number => Number(name.split('/')[1]?.replace('.json', ''));

/** The ledger as numbered blobs: writing one that is there already is refused by the service, which makes the number the lock. */
export const blobLedger = (storage: Storage): Ledger => {
  const container = storage.container('ledger');
  const load = async (name: string): Promise<LedgerEntry> =>
    storedEntry.read((await container.getBlobClient(name).downloadToBuffer()).toString('utf8'));
  return {
    read: async (unit, after = 0) => {
      const names: string[] = [];
      for await (const { name } of container.listBlobsFlat({ prefix: `${storageKey(unit)}/` }))
        if (numberIn(name) > after) names.push(name);
      return eachOf(names.sort(), AT_ONCE, load);
    },
    append: async (entry) => {
      const blob = container.getBlockBlobClient(nameOf(entry.unit, entry.number));
      const claim = randomUUID();
      const uploading = blob.uploadData(Buffer.from(storedEntry.write(entry)), {
        conditions: { ifNoneMatch: '*' },
        metadata: { claim },
        blobHTTPHeaders: { blobContentType: 'application/json; charset=utf-8' },
      });
      return (await unlessLost(uploading, async () => (await blob.getProperties()).metadata?.['claim'] === claim))
        ? 'appended'
        : 'taken';
    },
    units: async () => {
      const units: string[] = [];
      for await (const part of container.listBlobsByHierarchy('/'))
        if (part.kind === 'prefix') units.push(textOfKey(part.name.slice(0, -1)));
      return units;
    },
  };
};
