import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { ContainerClient } from '@azure/storage-blob';
import { packText, unpackText } from './packed-text.ts';
import { storageKey } from './storage-key.ts';
import { unlessMissing } from './storage-refusal.ts';

export type Entity = Readonly<Record<string, unknown>>;

const BLOB = 'blob';

/** Texts of any length in entities of a table: one that is too large for an entity lies in a blob that the entity names. */
export const spillingText = (container: ContainerClient) => {
  const spill = async (about: string, text: string): Promise<Entity> => {
    const bytes = gzipSync(text);
    const blob = `${storageKey(about)}/${createHash('sha256').update(bytes).digest('hex')}`;
    const uploading = () => container.getBlockBlobClient(blob).uploadData(bytes);
    // An account that an earlier release was deployed to may lack the container.
    if ((await unlessMissing(uploading())) === null) {
      await container.createIfNotExists();
      await uploading();
    }
    return { [BLOB]: blob };
  };
  return {
    /** The properties that hold the text; a blob is written before the entity that names it. */
    pack: async (about: string, text: string): Promise<Entity> => packText(text) ?? (await spill(about, text)),
    /** Null where the blob has gone since: the entity has been replaced or removed meanwhile. */
    read: async (entity: Entity): Promise<string | null> => {
      const blob = entity[BLOB];
      if (typeof blob !== 'string') return unpackText(entity);
      const bytes = await unlessMissing(container.getBlobClient(blob).downloadToBuffer());
      return bytes === null ? null : gunzipSync(bytes).toString('utf8');
    },
    /** Takes away the blob of an entity that was replaced by another, or removed. */
    drop: async (entity: Entity, replacedBy: Entity = {}): Promise<void> => {
      const blob = entity[BLOB];
      if (typeof blob === 'string' && blob !== replacedBy[BLOB]) await container.getBlobClient(blob).deleteIfExists();
    },
  };
};

const TRIES = 5;

/** What one entity holds, asked for anew where it is replaced just then; null where there is none. */
export const heldText = async (
  texts: ReturnType<typeof spillingText>,
  ask: () => Promise<Entity | null>,
): Promise<string | null> => {
  for (let tried = 1; ; tried += 1) {
    const entity = await ask();
    const text = entity === null ? null : await texts.read(entity);
    if (entity === null || text !== null) return text;
    if (tried === TRIES) throw new Error(`no blob ${String(entity[BLOB])} for what an entity holds`);
  }
};
