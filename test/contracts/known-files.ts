import { describe, expect, it } from 'vitest';
import type { HandedInFile, KnownFile, KnownFiles } from '../../shared/folder/known-files.ts';

const aKnown = (file: string, change: Partial<HandedInFile> = {}): HandedInFile => ({
  kind: 'handed-in',
  file,
  path: file,
  version: '1',
  sha256: 'a'.repeat(64),
  fingerprint: 'f1',
  receipt: 'HZ-2022-101-0001',
  answer: { where: 'inside' },
  says: 'd1',
  across: '',
  rules: '内置',
  reading: 'r1',
  ...change,
});

const ANYWHERE = () => true;

const OWED = { where: 'owed', because: '文件正被打开', beside: null } as const;

export const knownFilesContract = (home: string, make: () => Promise<KnownFiles>): void => {
  describe(`known files: ${home}`, () => {
    it('gives back the last that was put under an identity', async () => {
      const known = await make();
      await known.put(aKnown('区教育局/自评 表#1.xlsx'));
      await known.put(aKnown('区教育局/自评 表#1.xlsx', { version: '2', answer: OWED }));

      expect(await known.get('区教育局/自评 表#1.xlsx')).toEqual(
        aKnown('区教育局/自评 表#1.xlsx', { version: '2', answer: OWED }),
      );
      expect(await known.get('没有.xlsx')).toBeNull();
    });

    it('keeps our own files, and those whose recording is not through, apart from hand-ins', async () => {
      const known = await make();
      const ours: KnownFile = { kind: 'ours', file: '状态表.xlsx', path: '状态表.xlsx', version: '3' };
      const unsettled: KnownFile = { kind: 'unsettled', file: '新.xlsx', path: '新.xlsx' };
      for (const one of [ours, unsettled]) await known.put(one);

      expect([await known.get('状态表.xlsx'), await known.get('新.xlsx')]).toEqual([ours, unsettled]);
      expect(await known.byFingerprint('', ANYWHERE)).toEqual([]);
    });

    it('refuses what is none of its shapes', async () => {
      const known = await make();

      await expect(
        known.put({ ...aKnown('甲.xlsx'), answer: { where: 'nowhere' } } as unknown as KnownFile),
      ).rejects.toThrow('文件记录');
      expect(await known.all()).toEqual([]);
    });

    it('finds files by the cells of the department', async () => {
      const known = await make();
      await known.put(aKnown('甲.xlsx'));
      await known.put(aKnown('乙.xlsx'));
      await known.put(aKnown('丙.xlsx', { fingerprint: 'f2' }));
      await known.put(aKnown('乙.xlsx', { fingerprint: 'f3' }));

      expect((await known.byFingerprint('f1', ANYWHERE)).map((file) => file.file)).toEqual(['甲.xlsx']);
      expect(await known.byFingerprint('f9', ANYWHERE)).toEqual([]);
    });

    it('finds of many with the same cells only those under a wanted path', async () => {
      const known = await make();
      for (const unit of ['甲局', '乙局', '丙局']) await known.put(aKnown(`${unit}/空白表.xlsx`));
      const asked: string[] = [];

      const found = await known.byFingerprint('f1', (path) => {
        asked.push(path);
        return path.startsWith('乙局/');
      });

      expect(found.map((file) => file.file)).toEqual(['乙局/空白表.xlsx']);
      expect([...new Set(asked)].sort()).toEqual(['丙局/空白表.xlsx', '乙局/空白表.xlsx', '甲局/空白表.xlsx'].sort());
    });

    it('forgets what is removed, and removing twice is no fault', async () => {
      const known = await make();
      await known.put(aKnown('甲.xlsx'));
      await known.put(aKnown('乙.xlsx'));

      await known.remove('甲.xlsx');
      await known.remove('甲.xlsx');

      expect((await known.all()).map((file) => file.file)).toEqual(['乙.xlsx']);
      expect(await known.byFingerprint('f1', ANYWHERE)).toEqual([aKnown('乙.xlsx')]);
    });
  });
};
