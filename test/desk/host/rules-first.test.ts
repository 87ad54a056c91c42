import { expect, it } from 'vitest';
import type { Pumping } from '../../../shared/desk/host/queue-pump.ts';
import { rulesFirst } from '../../../shared/desk/host/rules-first.ts';
import { openState } from '../../../shared/outside/sqlite/open-state.ts';
import { sqliteQueue } from '../../../shared/outside/sqlite/sqlite-queue.ts';

/** A queue in which these wait, and how many of it are taken at once. */
const aPump = async (...files: readonly string[]) => {
  const work = sqliteQueue(openState(':memory:'), { now: Date.now, worker: `${process.pid}-1-0`, gatherSeconds: 0 });
  for (const file of files) await work.uploadSeen({ file, attempt: 0 });
  const told = { onUnits: 0 };
  const settings = { batchSize: 8 } as Pumping['settings'];
  const nothing = () => undefined;
  const pumping = { work, settings, log: nothing, now: Date.now, done: nothing, failed: nothing };
  const first = rulesFirst(pumping, () => {
    told.onUnits += 1;
  });
  const take = () => work.take('uploads', first.settings.batchSize, 600);
  const finish = (path: string) => first.done('process-upload', { code: 'recorded', file: path, path });
  return { work, told, take, finish };
};

it('rules are dealt with one by one, and the first file of a unit comes with all that came along', async () => {
  const { work, told, take, finish } = await aPump('区教育局/甲.xlsx', '财政局/工作要点.xlsx', '区教育局/乙.xlsx');

  const [rules, ...none] = take();
  expect([rules?.body, none, told.onUnits]).toEqual([expect.stringContaining('工作要点'), [], 0]);
  work.finish(rules!);
  finish('财政局/工作要点.xlsx');

  expect(take().map(({ body }) => JSON.parse(body).file)).toEqual(['区教育局/甲.xlsx', '区教育局/乙.xlsx']);
  expect(told.onUnits).toBe(1);
});

it('a file of the finance office that is put off holds up nobody', async () => {
  const { work, told, take, finish } = await aPump('区教育局/甲.xlsx', '财政局/工作要点.xlsx');
  const [rules] = take();
  work.putBack(rules!, 600);

  expect(take()).toHaveLength(1);
  finish('区教育局/甲.xlsx');

  expect(told.onUnits).toBe(1);
});
