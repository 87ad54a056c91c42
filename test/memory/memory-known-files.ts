import type { KnownFile, KnownFiles } from '../../shared/folder/known-files.ts';

/** Known files in memory. */
export const memoryKnownFiles = (): KnownFiles => {
  const byFile = new Map<string, KnownFile>();
  return {
    get: async (file) => byFile.get(file) ?? null,
    put: async (known) => void byFile.set(known.file, known),
    byFingerprint: async (fingerprint) => [...byFile.values()].filter((known) => known.fingerprint === fingerprint),
    remove: async (file) => void byFile.delete(file),
    all: async () => [...byFile.values()],
  };
};
