import type { Archive } from '../../shared/flow/ports/archive.ts';

/** Received bytes in memory. */
export const memoryArchive = (): Archive => {
  const kept = new Map<string, Uint8Array>();
  return {
    keep: async (sha256, bytes) => void kept.set(sha256, bytes.slice()),
    remove: async (sha256) => kept.delete(sha256),
    get: async (sha256) => kept.get(sha256) ?? null,
  };
};
