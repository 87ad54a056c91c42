import type { Archive } from '../../flow/ports/archive.ts';
import type { Storage } from './open-storage.ts';
import { unlessLost, unlessMissing } from './storage-refusal.ts';

/** The received bytes as blobs under their SHA-256; what is there already is not sent twice. */
export const blobArchive = (storage: Storage): Archive => {
  const blob = (sha256: string) => storage.container('archive').getBlockBlobClient(`${sha256.slice(0, 2)}/${sha256}`);
  return {
    keep: async (sha256, bytes) => {
      await unlessLost(blob(sha256).uploadData(Buffer.from(bytes), { conditions: { ifNoneMatch: '*' } }));
    },
    get: async (sha256) => {
      const bytes = await unlessMissing(blob(sha256).downloadToBuffer());
      return bytes === null ? null : new Uint8Array(bytes);
    },
    remove: async (sha256) => (await blob(sha256).deleteIfExists()).succeeded,
  };
};
