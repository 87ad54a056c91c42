import { describe, expect, it } from 'vitest';
import { tellUploads } from '../../../shared/desk/command/upload-line.ts';
import type { UploadOutcome } from '../../../shared/flow/upload/upload-outcome.ts';

type Read = Extract<UploadOutcome, { readonly verdict: unknown }>;

const read = (change: Partial<Read> = {}): Read => ({
  code: 'recorded',
  file: '区教育局/自评.xlsx',
  path: '区教育局/自评.xlsx',
  verdict: 'passed',
  reason: '',
  errors: 0,
  hints: 0,
  receipt: 'HZ-2022-101-0001',
  answered: { where: 'inside', pending: '', written: true },
  ...change,
});

const again = (change: Partial<Read> = {}) => read({ code: 'unchanged', ...change });

describe('what a run tells of its files', () => {
  it('is one line for each thing that became of a file', () => {
    const line = tellUploads().of;
    const stands = { where: 'inside', pending: '', written: false } as const;

    expect([
      line(read()),
      line(again()),
      line(again({ answered: stands })),
      line(read({ verdict: 'returned', errors: 2 })),
      line(read({ verdict: 'returned', errors: 2 })),
    ]).toEqual([
      '通过  区教育局/自评.xlsx',
      null,
      null,
      '退回  区教育局/自评.xlsx  错误2处',
      '退回  区教育局/自评.xlsx  错误2处',
    ]);
  });

  it('says so when an answer that was owed has been written', () => {
    const line = tellUploads().of;
    const owed = read({ answered: { where: 'nowhere', pending: '磁盘空间已满', written: false } });

    expect([line(owed), line(again())]).toEqual([
      '通过  区教育局/自评.xlsx  (审核结果没能写出)(磁盘空间已满)',
      '通过  区教育局/自评.xlsx',
    ]);
  });

  it('is one line for a folder that is missing, however many files lay in it, until it is back', () => {
    const lines = tellUploads();
    const missing = (path: string, gone: 'folder' | 'many' = 'folder'): UploadOutcome => ({
      code: 'outage',
      file: path,
      path,
      folder: '区教育局',
      gone,
    });

    expect([missing('区教育局/甲.xlsx'), missing('区教育局/乙.xlsx')].map(lines.of)).toEqual([
      '缺失  文件夹“区教育局”不在了(其中的报送继续有效，不按撤回处理)，请恢复文件夹',
      null,
    ]);
    lines.areBack(['区教育局']);
    expect([missing('区教育局/甲.xlsx', 'many'), missing('区教育局/乙.xlsx', 'many')].map(lines.of)).toEqual([
      '缺失  文件夹“区教育局”里的报送文件一下子少了很多(先不按撤回处理)，10分钟后再看',
      null,
    ]);
    lines.areBack(['区教育局']);
    expect(lines.of(missing('区教育局/甲.xlsx'))).toContain('不在了');
  });

  it('is one line each time that many files are gone at once, with what became of them in between', () => {
    const { of } = tellUploads();
    const [one, other] = ['区教育局/甲.xlsx', '区教育局/乙.xlsx'] as const;
    const gone = (path: string): UploadOutcome => ({
      code: 'outage',
      file: path,
      path,
      folder: '区教育局',
      gone: 'many',
    });
    const withdrawn = (path: string): UploadOutcome => ({ code: 'withdrawn', file: path, path });

    const lines = [gone(one), gone(other), withdrawn(one), withdrawn(other), gone(one), gone(other)].map(of);

    expect(lines.map((line) => line?.slice(0, 2) ?? null)).toEqual(['缺失', null, '撤回', '撤回', '缺失', null]);
  });

  it('says what came of a file that had to wait, though its answer stands there by then', () => {
    const line = tellUploads().of;
    const { file, path } = read();
    const stands = again({ answered: { where: 'inside', pending: '', written: false } });

    expect([line({ code: 'postponed', file, path }), line(stands), line(stands)]).toEqual([
      null,
      '通过  区教育局/自评.xlsx',
      null,
    ]);
  });

  it('lets no name steer the terminal', () => {
    const path = '区教育局/\u001b[2J自评\n通过  假.xlsx\u202egpj';

    expect(tellUploads().of(read({ path }))).toBe('通过  区教育局/\uFFFD[2J自评\uFFFD通过  假.xlsx\uFFFDgpj');
  });
});
