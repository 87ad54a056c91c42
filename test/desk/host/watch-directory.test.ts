import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { watchDirectory } from '../../../shared/desk/host/watch-directory.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await pause(10);
};

const aWatched = async () => {
  const root = temporaryFolder();
  await mkdir(join(root, '区教育局'));
  const seen = { looks: 0, hints: [] as string[] };
  const watching = watchDirectory(root, {
    look: async () => {
      seen.looks += 1;
    },
    hint: async (file) => void seen.hints.push(file),
  });
  onTestFinished(() => watching.stop());
  return { root, seen };
};

describe('watching a directory', () => {
  it('hints at the file somebody saved, and at no lock file or draft', async () => {
    const { root, seen } = await aWatched();

    for (const name of ['~$自评.xlsx', '.自评.xlsx.0a1b2c3d.tmp', '自评.xlsx']) {
      await writeFile(join(root, '区教育局', name), '');
    }
    await until(() => seen.hints.length > 0);

    expect(new Set(seen.hints)).toEqual(new Set(['区教育局/自评.xlsx']));
  });

  it('leaves what is gone to a look, which sees how many are', async () => {
    const { root, seen } = await aWatched();
    await writeFile(join(root, '区教育局', '自评.xlsx'), '');
    await rm(join(root, '区教育局', '自评.xlsx'));

    await until(() => seen.looks >= 2);

    expect(seen.hints).toEqual([]);
  });

  it('looks through all of it also while changes never cease', async () => {
    const { root, seen } = await aWatched();
    let isOver = false;
    const changes = (async () => {
      for (let count = 0; !isOver; count += 1) {
        await writeFile(join(root, '区教育局', '自评.xlsx'), String(count));
        await pause(20);
      }
    })();

    await until(() => seen.looks >= 2);
    isOver = true;
    await changes;

    expect(seen.looks).toBeGreaterThanOrEqual(2);
  });
});
