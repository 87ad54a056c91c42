import { expect, it } from 'vitest';
import { openState } from '../../../shared/outside/sqlite/open-state.ts';
import { sqliteQueue } from '../../../shared/outside/sqlite/sqlite-queue.ts';

const [KILLED, OTHER] = [`${process.pid}-1-1`, `${process.pid}-1-2`];

it('a file that its worker was killed over, time and again, has not been tried so often; one that failed has', async () => {
  const database = openState(':memory:');
  const queueOf = (worker: string) => sqliteQueue(database, { now: Date.now, worker, gatherSeconds: 0 });
  const [killed, other] = [queueOf(KILLED), queueOf(OTHER)];
  await other.uploadSeen({ file: '区教育局/自评.xlsx', attempt: 0 });
  const triesOf = (queue: typeof other): readonly number[] => queue.take('uploads', 1, 600).map(({ taken }) => taken);

  for (let kills = 0; kills < 5; kills += 1) {
    expect(triesOf(killed)).toEqual([1]);
    other.free(KILLED);
  }
  const [work] = other.take('uploads', 1, 600);
  other.putBack(work!, 0);

  expect(triesOf(queueOf(OTHER))).toEqual([2]);
});
