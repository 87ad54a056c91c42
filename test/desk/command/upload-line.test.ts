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
    const line = tellUploads();
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
    const line = tellUploads();
    const owed = read({ answered: { where: 'nowhere', pending: '磁盘空间已满', written: false } });

    expect([line(owed), line(again())]).toEqual([
      '通过  区教育局/自评.xlsx  (审核结果没能写出)(磁盘空间已满)',
      '通过  区教育局/自评.xlsx',
    ]);
  });

  it('lets no name steer the terminal', () => {
    const path = '区教育局/\u001b[2J自评\n通过  假.xlsx\u202egpj';

    expect(tellUploads()(read({ path }))).toBe('通过  区教育局/\uFFFD[2J自评\uFFFD通过  假.xlsx\uFFFDgpj');
  });
});
