import { stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stampFrom } from '../../../shared/outside/directory/file-stamp.ts';
import { readVersion } from '../../../shared/outside/directory/read-version.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

describe('reading a version of a file', () => {
  it('takes no more than the head of one of gigabytes, which no program could hold', async () => {
    const root = temporaryFolder();
    const path = join(root, '磁盘映像.xlsx');
    await writeFile(path, '不是工作簿');
    await truncate(path, 3 * 2 ** 30);
    const stamp = stampFrom('磁盘映像.xlsx', await stat(path, { bigint: true }));

    const bytes = await readVersion({ root, now: () => Date.now() + 60_000, quietMs: 2000, growingMs: 6000 }, stamp);

    expect(bytes.length).toBe(128 * 2 ** 20);
    expect(Buffer.from(bytes.subarray(0, 15)).toString()).toBe('不是工作簿');
  });
});
