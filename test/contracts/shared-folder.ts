import { describe, expect, it } from 'vitest';
import { FileNotSettled, type FileStamp, type SharedFolder } from '../../shared/folder/shared-folder.ts';

/** A folder and a person who works in it. `lock` opens a file in the person's program. */
export type FolderBench = {
  readonly folder: SharedFolder;
  readonly save: (path: string, text: string, modifiedAt?: string) => Promise<void>;
  readonly take: (path: string) => Promise<void>;
  readonly lock: (path: string) => Promise<void>;
  readonly unlock: (path: string) => Promise<void>;
};

const PATH = '区教育局/2021年 自评表#1.xlsx';
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const stampOf = async ({ folder }: FolderBench, path = PATH): Promise<FileStamp> => {
  const stamp = await folder.find(path);
  if (stamp === null) throw new Error(`no ${path}`);
  return stamp;
};

const listed = async ({ folder }: FolderBench): Promise<FileStamp[]> => {
  const stamps: FileStamp[] = [];
  for await (const stamp of folder.list()) stamps.push(stamp);
  return stamps;
};

export const sharedFolderContract = (home: string, make: () => Promise<FolderBench>): void => {
  describe(`shared folder: ${home}`, () => {
    it('shows each file with its path, size and moment', async () => {
      const bench = await make();
      await bench.save(PATH, '四个字节', '2022-04-28T16:03:00+08:00');

      const stamps = await listed(bench);

      expect(stamps).toEqual([await stampOf(bench)]);
      expect(stamps[0]).toMatchObject({ path: PATH, size: 12, modifiedAt: '2022-04-28T16:03:00+08:00' });
      expect(await bench.folder.stat(stamps[0]!.file)).toEqual(stamps[0]);
    });

    it('knows no file that is not there', async () => {
      const bench = await make();
      await bench.save(PATH, '一');
      const stamp = await stampOf(bench);
      await bench.take(PATH);

      expect(await bench.folder.find('区教育局/没有.xlsx')).toBeNull();
      expect(await bench.folder.stat(stamp.file)).toBeNull();
      expect(await listed(bench)).toEqual([]);
    });

    it('reads what was saved and refuses to read another version for it', async () => {
      const bench = await make();
      await bench.save(PATH, '第一版');
      const first = await stampOf(bench);
      const read = await bench.folder.read(first);
      await bench.save(PATH, '第二版本');

      expect(textOf(read)).toBe('第一版');
      await expect(bench.folder.read(first)).rejects.toBeInstanceOf(FileNotSettled);
    });

    it('tells what a file was before, the newest first, where it keeps that', async () => {
      const bench = await make();
      for (const text of ['第一版', '第二版', '第三版']) await bench.save(PATH, text, '2022-04-28T16:03:00+08:00');

      const earlier = await bench.folder.earlier(await stampOf(bench));
      const texts = await Promise.all(earlier.map(async ({ read }) => textOf((await read()) ?? new Uint8Array())));

      expect(texts).toEqual(texts.length === 0 ? [] : ['第二版', '第一版']);
    });

    it('replaces the version it read, keeps its moment and tells the new version', async () => {
      const bench = await make();
      await bench.save(PATH, '第一版', '2022-04-28T16:03:00+08:00');
      const first = await stampOf(bench);
      await bench.folder.read(first);

      const outcome = await bench.folder.replace(first, bytesOf('带审核结果'));

      const after = await stampOf(bench);
      expect(outcome).toEqual({ kind: 'written', stamp: after });
      expect(after.version).not.toBe(first.version);
      expect(after.modifiedAt).toBe('2022-04-28T16:03:00+08:00');
      expect(textOf(await bench.folder.read(after))).toBe('带审核结果');
    });

    it('never overwrites a newer version', async () => {
      const bench = await make();
      await bench.save(PATH, '第一版');
      const first = await stampOf(bench);
      await bench.folder.read(first);
      await bench.save(PATH, '第二版');

      const outcome = await bench.folder.replace(first, bytesOf('带审核结果'));

      expect(outcome.kind).toBe('changed');
      expect(textOf(await bench.folder.read(await stampOf(bench)))).toBe('第二版');
    });

    it('does not bring back a file that left', async () => {
      const bench = await make();
      await bench.save(PATH, '第一版');
      const first = await stampOf(bench);
      await bench.take(PATH);

      const outcome = await bench.folder.replace(first, bytesOf('带审核结果'));

      expect(outcome.kind).toBe('gone');
      expect(await bench.folder.find(PATH)).toBeNull();
    });

    it('leaves a file alone that is open in a program, until it is closed', async () => {
      const bench = await make();
      await bench.save(PATH, '第一版');
      const first = await stampOf(bench);
      await bench.folder.read(first);
      await bench.lock(PATH);

      const open = await bench.folder.replace(first, bytesOf('带审核结果'));
      await bench.unlock(PATH);
      const closed = await bench.folder.replace(await stampOf(bench), bytesOf('带审核结果'));

      expect([open.kind, closed.kind]).toEqual(['locked', 'written']);
    });

    it('creates what the system itself owns and the folders it needs, renews it and discards it', async () => {
      const bench = await make();
      const path = '财政局/报表/绩效管理状态表.xlsx';
      await bench.folder.create(path, bytesOf('一'));

      const outcome = await bench.folder.renew(await stampOf(bench, path), bytesOf('二'));
      const stored = textOf(await bench.folder.read(await stampOf(bench, path)));
      const stamp = await stampOf(bench, path);
      await bench.folder.discard(stamp);
      await bench.folder.discard(stamp);

      expect(outcome.kind).toBe('written');
      expect(stored).toBe('二');
      expect(await bench.folder.find(path)).toBeNull();
    });

    it('creates nothing where somebody has saved a file, renews and discards no version but its own', async () => {
      const bench = await make();
      await bench.save(PATH, '单位的表');
      const seen = await stampOf(bench);
      await bench.save(PATH, '单位的新表');

      const created = await bench.folder.create(PATH, bytesOf('审核结果'));
      const renewed = await bench.folder.renew(seen, bytesOf('审核结果'));
      await bench.folder.discard(seen);

      expect([created.kind, renewed.kind]).toEqual(['changed', 'changed']);
      expect(textOf(await bench.folder.read(await stampOf(bench)))).toBe('单位的新表');
    });

    it('tells a folder that is there from one that is not', async () => {
      const bench = await make();
      await bench.save(PATH, '一');

      expect(await bench.folder.has('')).toBe(true);
      expect(await bench.folder.has('区教育局')).toBe(true);
      expect(await bench.folder.has('区民政局')).toBe(false);
    });
  });
};
