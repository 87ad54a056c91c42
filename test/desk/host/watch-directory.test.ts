import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
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

  it('goes on looking when a clock that was months ahead is set right', async () => {
    const clock = vi.spyOn(Date, 'now');
    onTestFinished(() => clock.mockRestore());
    const ahead = Date.now() + 20 * 86_400_000;
    clock.mockReturnValue(ahead);
    const { seen } = await aWatched();
    await until(() => seen.looks >= 1);
    clock.mockRestore();
    const looks = seen.looks;

    await until(() => seen.looks >= looks + 2);

    expect(Date.now()).toBeLessThan(ahead);
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

  it('hints at files in folders that came later, also in one that was put in the place of another', async () => {
    const { root, seen } = await aWatched();
    const saved = async (file: string): Promise<void> => {
      await mkdir(join(root, file, '..'), { recursive: true });
      // Until it is heard of: the folder is watched once a look has seen it.
      for (let count = 0; !seen.hints.includes(file); count += 1) {
        await writeFile(join(root, file), String(count));
        await pause(50);
      }
    };

    await saved('区民政局/下属/养老院.xlsx');
    await rm(join(root, '区民政局'), { recursive: true });
    seen.hints.length = 0;
    await saved('区民政局/下属/养老院.xlsx');

    expect(seen.hints).toContain('区民政局/下属/养老院.xlsx');
  });

  it('watches folders, and none of the files that are dropped into one by the thousand', async () => {
    const watchers = (): number => process.getActiveResourcesInfo().filter((one) => one === 'FSEventWrap').length;
    const { root, seen } = await aWatched();
    const before = watchers();
    for (let one = 0; one < 300; one += 1) await writeFile(join(root, '区教育局', `${one}.xlsx`), '');
    const { looks } = seen;
    await until(() => seen.looks > looks);

    // Those of earlier tests may end meanwhile.
    expect(watchers()).toBeLessThanOrEqual(before);
  });
});
