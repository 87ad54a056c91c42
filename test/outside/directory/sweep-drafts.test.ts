import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { draftNameFor } from '../../../shared/outside/directory/draft-name.ts';
import { sweepDrafts } from '../../../shared/outside/directory/sweep-drafts.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

it('sweeps the drafts a killed process left in any folder, and nothing a department keeps', async () => {
  const share = temporaryFolder();
  const unit = join(share, '区教育局', '一季度');
  await mkdir(unit, { recursive: true });
  const kept = ['表.xlsx', '.表.tmp', '~$表.xlsx', '.表.12345678.txt', '.12345678.tmp'];
  const drafts = [draftNameFor('表.xlsx'), draftNameFor('很长的名称'.repeat(40)), draftNameFor('𠮷'.repeat(60))];
  for (const name of [...kept, ...drafts]) await writeFile(join(unit, name), '半');
  await utimes(join(unit, drafts[0]!), new Date(0), new Date(0));

  const swept = await sweepDrafts(share, { now: () => Date.now() + 5000, pause: async () => undefined });

  expect(swept).toBe(3);
  expect((await readdir(unit)).sort()).toEqual(kept.sort());
});

it('waits where a draft is a moment old, since the process that wrote it may have been started again at once', async () => {
  const share = temporaryFolder();
  const [left, another] = [draftNameFor('表.xlsx'), draftNameFor('另一张表.xlsx')];
  await writeFile(join(share, left), '半');
  const waited: number[] = [];
  const pause = async (ms: number): Promise<void> => {
    waited.push(ms);
  };
  const now = (): number => Date.now() + waited.reduce((sum, ms) => sum + ms, 0);

  expect(await sweepDrafts(share, { now, pause })).toBe(1);
  expect(await readdir(share)).toEqual([]);
  expect(waited).toHaveLength(1);

  await writeFile(join(share, another), '半');
  expect(await sweepDrafts(share, { now: Date.now, pause })).toBe(0);
  expect(await readdir(share)).toEqual([another]);
});
