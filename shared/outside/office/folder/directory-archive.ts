import { mkdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Archive } from '../../../flow/archive.ts';
import { codeOf } from './file-stamp.ts';
import { writeWhole } from './write-whole.ts';

/** Received bytes as files under `<root>/<first two digits>/<SHA-256>`. Throws where the disk refuses them. */
export const directoryArchive = (root: string): Archive => {
  const pathFor = (sha256: string): string => join(root, sha256.slice(0, 2), sha256);
  return {
    keep: async (sha256, bytes) => {
      const path = pathFor(sha256);
      if ((await stat(path).catch(() => null)) !== null) return;
      await mkdir(dirname(path), { recursive: true });
      const refusal = await writeWhole(path, bytes, null, async () => null);
      if (refusal !== null) throw new Error(`archive ${path}: ${refusal.reason}`);
    },
    get: (sha256) =>
      readFile(pathFor(sha256)).catch((cause: unknown) => {
        if (codeOf(cause) === 'ENOENT') return null;
        throw cause;
      }),
  };
};
