import { describe, expect, it } from 'vitest';
import { TryLater } from '../../../shared/flow/ports/try-later.ts';
import type { FileStamp, SharedFolder } from '../../../shared/folder/shared-folder.ts';
import { answeringFolder } from '../../../shared/outside/directory/answering-folder.ts';
import { memoryFolder } from '../../memory/memory-folder.ts';

const PATH = '区教育局/自评.xlsx';
const PATIENCE = { call: 50, look: 50 };

/** A share in which a file lies, and which does not answer until it `wakes`; each call to it is counted. */
const aSilentShare = async () => {
  const folder = memoryFolder(() => '2022-04-20T09:00:00+08:00');
  await folder.create(PATH, Buffer.from('a'));
  const stamp = (await folder.find(PATH)) as FileStamp;
  const { promise: awake, resolve: wake } = Promise.withResolvers<void>();
  let calls = 0;
  const late = async <Given>(given: () => Promise<Given>): Promise<Given> => {
    calls += 1;
    await awake;
    return given();
  };
  const silent: SharedFolder = {
    ...folder,
    async *list() {
      await late(async () => undefined);
      yield* folder.list();
    },
    stat: (file) => late(() => folder.stat(file)),
    find: (path) => late(() => folder.find(path)),
    read: (one) => late(() => folder.read(one)),
    has: (path) => late(() => folder.has(path)),
  };
  return { folder: answeringFolder(silent, PATIENCE), stamp, wake, calls: () => calls };
};

const listed = async (folder: SharedFolder): Promise<number> => {
  let count = 0;
  for await (const _ of folder.list()) count += 1;
  return count;
};

describe('a share that does not answer', () => {
  it.each<[string, (folder: SharedFolder, stamp: FileStamp) => Promise<unknown>]>([
    ['read', (folder, stamp) => folder.read(stamp)],
    ['looked at', (folder, stamp) => folder.stat(stamp.file)],
    ['found', (folder) => folder.find(PATH)],
    ['listed', (folder) => listed(folder)],
  ])('is asked again later where a file is to be %s', async (_, ask) => {
    const { folder, stamp } = await aSilentShare();

    await expect(ask(folder, stamp)).rejects.toThrow(TryLater);
  });

  it('is a share that is not there', async () => {
    const { folder } = await aSilentShare();

    expect(await folder.has('')).toBe(false);
  });

  it('is not asked for a file again while it has not answered for it, and is once it has', async () => {
    const { folder, stamp, wake, calls } = await aSilentShare();
    await expect(folder.read(stamp)).rejects.toThrow('一直没有把“区教育局/自评.xlsx”读出来');
    await expect(folder.read(stamp)).rejects.toThrow(TryLater);
    expect(calls()).toBe(1);

    wake();
    await Promise.resolve();
    await expect.poll(() => folder.read(stamp).then(String, () => '')).toBe('a');
    expect(await listed(folder)).toBe(1);
  });
});
