import { describe, expect, it } from 'vitest';
import type { KnownFile, KnownFiles } from '../../shared/folder/known-files.ts';

const aKnown = (file: string, change: Partial<KnownFile> = {}): KnownFile => ({
  file,
  path: file,
  version: '1',
  sha256: 'a'.repeat(64),
  fingerprint: 'f1',
  receipt: 'HZ-2022-101-0001',
  answer: '',
  across: '',
  pending: '',
  beside: '',
  rules: '内置',
  reading: 'r1',
  ...change,
});

export const knownFilesContract = (home: string, make: () => Promise<KnownFiles>): void => {
  describe(`known files: ${home}`, () => {
    it('gives back the last that was put under an identity', async () => {
      const known = await make();
      await known.put(aKnown('区教育局/自评 表#1.xlsx'));
      await known.put(aKnown('区教育局/自评 表#1.xlsx', { version: '2', pending: '文件正被打开' }));

      expect(await known.get('区教育局/自评 表#1.xlsx')).toEqual(
        aKnown('区教育局/自评 表#1.xlsx', { version: '2', pending: '文件正被打开' }),
      );
      expect(await known.get('没有.xlsx')).toBeNull();
    });

    it('finds files by the cells of the department', async () => {
      const known = await make();
      await known.put(aKnown('甲.xlsx'));
      await known.put(aKnown('乙.xlsx'));
      await known.put(aKnown('丙.xlsx', { fingerprint: 'f2' }));
      await known.put(aKnown('乙.xlsx', { fingerprint: 'f3' }));

      expect((await known.byFingerprint('f1')).map((file) => file.file)).toEqual(['甲.xlsx']);
      expect(await known.byFingerprint('f9')).toEqual([]);
    });

    it('forgets what is removed, and removing twice is no fault', async () => {
      const known = await make();
      await known.put(aKnown('甲.xlsx'));
      await known.put(aKnown('乙.xlsx'));

      await known.remove('甲.xlsx');
      await known.remove('甲.xlsx');

      expect((await known.all()).map((file) => file.file)).toEqual(['乙.xlsx']);
      expect(await known.byFingerprint('f1')).toEqual([aKnown('乙.xlsx')]);
    });
  });
};
