import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const manifest = z.object({
  name: z.string(),
  version: z.string(),
  /** Old packages name none, or name it in their files alone. */
  license: z.string().default('no licence named'),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
});

/** What a package's `package.json` says of it; rejects where it says no name or version. */
export const readManifest = async (folder: string): Promise<z.infer<typeof manifest>> =>
  manifest.parse(JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')));
