import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { ThreadEnd } from '../../../shared/desk/host/own-thread.ts';
import { isOfPart } from '../../../shared/desk/host/part-of-units.ts';
import { runHelpers } from '../../../shared/desk/host/run-helpers.ts';
import { QUEUES } from '../../../shared/flow/ports/work-queue.ts';
import { workerName } from '../../../shared/outside/office/worker-name.ts';
import { openState } from '../../../shared/outside/sqlite/open-state.ts';
import { sqliteQueue } from '../../../shared/outside/sqlite/sqlite-queue.ts';
import { summaryBytes } from '../../flow/workbook-bytes.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const FILES = ['区教育局/自评.xlsx', '区民政局/自评.xlsx', '区科委/自评.xlsx'];

it('a helper takes nothing before it is told to, then all that waits, and tells what came of it', async () => {
  const [share, data] = [join(temporaryFolder(), 'share'), temporaryFolder()];
  for (const file of FILES) {
    mkdirSync(join(share, file, '..'), { recursive: true });
    writeFileSync(join(share, file), await summaryBytes([file]));
  }
  const queue = sqliteQueue(openState(join(data, 'state.sqlite')), {
    now: Date.now,
    worker: workerName(),
    gatherSeconds: 0,
  });
  for (const file of FILES) await queue.uploadSeen({ file, attempt: 9 });
  const done: unknown[] = [];
  const environment = { BUDGET_SENTINEL_SHARE: share, BUDGET_SENTINEL_DATA: data, BUDGET_SENTINEL_AS_OF: '2022-09-01' };
  const helpers = runHelpers(
    1,
    { environment, data, share },
    {
      done: (name, result) => done.push([name, (result as { code: string; path: string }).path]),
      failed: (name, body) => done.push([name, body]),
      log: () => undefined,
      ended: () => done.push('ended'),
    },
  );
  expect(queue.count(QUEUES.uploads)).toBe(FILES.length);

  helpers.help([QUEUES.uploads]);
  while (queue.count(QUEUES.uploads) > 0) await pause(20);
  await helpers.stop();

  expect(done.slice(0, -1).sort()).toEqual(FILES.map((file) => ['process-upload', file]).sort());
  expect(done.at(-1)).toBe('ended');
});

it('a helper that can’t start tells with which exit code and why, and nobody waits for it', async () => {
  const [share, data] = [temporaryFolder(), temporaryFolder()];
  const environment = {
    BUDGET_SENTINEL_SHARE: share,
    BUDGET_SENTINEL_DATA: data,
    BUDGET_SENTINEL_SMTP_PORT: '没有',
  };
  const ends: (ThreadEnd | null)[] = [];
  const ended = Promise.withResolvers<void>();
  const helpers = runHelpers(
    1,
    { environment, data, share },
    {
      done: () => undefined,
      failed: () => undefined,
      log: () => undefined,
      ended: (_, end) => {
        ends.push(end);
        ended.resolve();
      },
    },
  );
  helpers.help([QUEUES.uploads]);
  await ended.promise;
  await helpers.stop();

  expect(ends).toEqual([{ code: 1, error: expect.stringContaining('BUDGET_SENTINEL_SMTP_PORT') }]);
});

it('each unit belongs to just one part, and no part is without units', () => {
  const units = Array.from({ length: 400 }, (_, at) => `区教育局第${at}分部`);
  for (const of of [1, 2, 3, 4]) {
    const parts = Array.from({ length: of }, (_, part) => units.filter(isOfPart(part, of)));

    expect(parts.flat().sort()).toEqual([...units].sort());
    expect(Math.min(...parts.map(({ length }) => length))).toBeGreaterThan(400 / of / 2);
  }
});
