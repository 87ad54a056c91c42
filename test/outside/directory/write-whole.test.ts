import { existsSync, readFileSync } from 'node:fs';
import type { FileHandle, open as openFile, rename as renameFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { writeWhole } from '../../../shared/outside/directory/write-whole.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const disk = vi.hoisted(() => ({ calls: [] as string[], syncing: null as string | null }));

vi.mock('node:fs/promises', async (importActual) => {
  const actual = await importActual<{ open: typeof openFile; rename: typeof renameFile }>();
  const noting = (handle: FileHandle): FileHandle => {
    const datasync = handle.datasync.bind(handle);
    handle.datasync = async () => {
      disk.calls.push('datasync');
      if (disk.syncing !== null) throw Object.assign(new Error(disk.syncing), { code: disk.syncing });
      return datasync();
    };
    return handle;
  };
  return {
    ...actual,
    open: async (...how: Parameters<typeof openFile>) => noting(await actual.open(...how)),
    rename: (...names: Parameters<typeof renameFile>) => {
      disk.calls.push('rename');
      return actual.rename(...names);
    },
  };
});

describe('a file written as a whole', () => {
  let folder: string;
  const mayReplace = async (): Promise<null> => null;

  beforeEach(() => {
    folder = temporaryFolder();
    disk.calls.length = 0;
    disk.syncing = null;
  });

  it('has its bytes on the disk before it gets its name, so that a power cut leaves no empty file', async () => {
    await writeWhole(join(folder, '项目清单.xlsx'), Buffer.from('bytes'), null, mayReplace);
    expect(disk.calls).toEqual(['datasync', 'rename']);
  });

  it.each(['EINVAL', 'ENOTSUP'])('is written where a network disk answers %s to being asked for that', async (code) => {
    disk.syncing = code;
    expect(await writeWhole(join(folder, '台账.xlsx'), Buffer.from('bytes'), null, mayReplace)).toBeNull();
    expect(readFileSync(join(folder, '台账.xlsx'), 'utf8')).toBe('bytes');
  });

  it('is not written where the disk turns out to be full at last', async () => {
    disk.syncing = 'ENOSPC';
    const refusal = await writeWhole(join(folder, '目录.xlsx'), Buffer.from('bytes'), null, mayReplace);
    expect(refusal).toMatchObject({ kind: 'full' });
    expect(existsSync(join(folder, '目录.xlsx'))).toBe(false);
  });
});
