import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sweepHourly } from '../../../shared/desk/host/sweep-hourly.ts';
import type { Announced } from '../../../shared/flow/publish/announce-changes.ts';
import { draftNameFor } from '../../../shared/outside/directory/draft-name.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const SEEN: Announced = { code: 'announced', count: 0, unread: 0, returned: [] };
const AWAY: Announced = { code: 'waiting', count: 0, unread: 0, reason: '' };

it('a draft whose folder was renamed, or whose share came late, goes within the hour, and none that may be written just now', async () => {
  const share = temporaryFolder();
  await mkdir(join(share, '旧名'));
  await writeFile(join(share, '旧名', draftNameFor('表.xlsx')), '半');
  await writeFile(join(share, '旧名', '表.xlsx'), '全');
  await rename(join(share, '旧名'), join(share, '新名'));
  let ahead = 0;
  const sweep = sweepHourly(share, () => Date.now() + ahead);
  const left = async () => (await readdir(join(share, '新名'))).length;

  await sweep(SEEN);
  expect(await left()).toBe(2);
  ahead = 1_000_000;
  await sweep(SEEN);
  expect(await left()).toBe(2);
  ahead = 3_700_000;
  await sweep(AWAY);
  expect(await left()).toBe(2);
  await sweep(SEEN);

  expect(await readdir(join(share, '新名'))).toEqual(['表.xlsx']);
});
