import { isHandedIn, type KnownFile, type KnownFiles } from '../../shared/folder/known-files.ts';
import { storedKnownFile } from '../../shared/folder/stored-known-file.ts';

/** Known files in memory. */
export const memoryKnownFiles = (): KnownFiles => {
  const byFile = new Map<string, KnownFile>();
  return {
    get: async (file) => byFile.get(file) ?? null,
    put: async (known) => void byFile.set(known.file, storedKnownFile.check(known)),
    byFingerprint: async (fingerprint, isWanted) =>
      [...byFile.values()]
        .filter(isHandedIn)
        .filter((known) => known.fingerprint === fingerprint && isWanted(known.path)),
    remove: async (file) => void byFile.delete(file),
    all: async () => [...byFile.values()],
  };
};
