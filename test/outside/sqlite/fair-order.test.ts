import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOfPart } from '../../../shared/desk/host/part-of-units.ts';
import { fairOrder, type Waiting } from '../../../shared/outside/sqlite/fair-order.ts';
import { openState } from '../../../shared/outside/sqlite/open-state.ts';
import { sqliteQueue } from '../../../shared/outside/sqlite/sqlite-queue.ts';

const messages = fc.array(fc.record({ unit: fc.constantFrom('财政局', '甲局', '乙局', '丙局'), again: fc.boolean() }), {
  maxLength: 60,
});

const numbered = (drawn: readonly Omit<Waiting, 'id'>[]): Waiting[] => drawn.map((one, id) => ({ id, ...one }));

describe('the order of waiting messages', () => {
  it('loses none, and keeps those of one unit in the order they came', () => {
    fc.assert(
      fc.property(messages, (drawn) => {
        const waiting = numbered(drawn);

        const order = fairOrder(waiting, new Map());

        expect(order.map(({ id }) => id).sort((a, b) => a - b)).toEqual(waiting.map(({ id }) => id));
        for (const [unit, again] of waiting.map((one) => [one.unit, one.again] as const)) {
          const ids = order.filter((one) => one.unit === unit && one.again === again).map(({ id }) => id);
          expect(ids).toEqual([...ids].sort((a, b) => a - b));
        }
      }),
    );
  });

  it('begins with a worker’s own units, after the finance office and before what is only looked at again', () => {
    const order = fairOrder(
      [
        { id: 1, unit: '甲局', again: false },
        { id: 2, unit: '甲局', again: false },
        { id: 3, unit: '乙局', again: false },
        { id: 4, unit: '乙局', again: true },
        { id: 5, unit: '财政局', again: false },
        { id: 6, unit: '乙局', again: false },
      ],
      new Map([['乙局', 9]]),
      (unit) => unit === '乙局',
    );

    expect(order.map(({ id }) => id)).toEqual([5, 3, 6, 1, 2, 4]);
  });

  it('lets a unit wait for no more than one message of each other unit', () => {
    fc.assert(
      fc.property(messages, (drawn) => {
        const fresh = fairOrder(numbered(drawn), new Map()).filter(({ again, unit }) => !again && unit !== '财政局');
        for (const unit of new Set(fresh.map((one) => one.unit))) {
          const before = fresh
            .slice(
              0,
              fresh.findIndex((one) => one.unit === unit),
            )
            .map((one) => one.unit);
          expect(new Set(before).size).toBe(before.length);
        }
      }),
    );
  });
});

const aQueue = () => {
  const clock = { now: 1_000_000 };
  const database = openState(':memory:');
  const of = (worker: string) =>
    sqliteQueue(database, { now: () => clock.now, worker: `${process.pid}-${worker}`, gatherSeconds: 0 });
  return { clock, of };
};

const takenBy = (queue: ReturnType<typeof sqliteQueue>, limit = 1): string[] =>
  queue.take('uploads', limit, 600).map(({ body }) => (JSON.parse(body) as { file: string }).file);

describe('taking from a flooded queue', () => {
  it('serves the single file of a quiet unit next, whatever thousands lie before it', async () => {
    const { clock, of } = aQueue();
    const queue = of('one');
    for (let unit = 0; unit < 100; unit += 1) {
      for (let number = 0; number < 30; number += 1) {
        await queue.uploadSeen({ file: `单位${unit}/${number}.xlsx`, attempt: 0 });
      }
    }
    for (let one = 0; one < 500; one += 1) takenBy(queue);
    clock.now += 600;
    await queue.uploadSeen({ file: '安静的局/自评.xlsx', attempt: 0 });

    expect(takenBy(queue)).toEqual(['安静的局/自评.xlsx']);
  });

  it('makes the single file of a quiet unit wait for one turn of each worker at most, in a flood of 3,000', async () => {
    const { clock, of } = aQueue();
    const workers = ['one', 'two', 'three'].map((name, part, all) => {
      const queue = of(name);
      queue.prefer(isOfPart(part, all.length));
      return queue;
    });
    const [first] = workers;
    for (let file = 0; file < 3000; file += 1)
      await first?.uploadSeen({ file: `单位${file % 60}/${file}.xlsx`, attempt: 0 });

    const waited = [];
    for (const quiet of ['区档案馆', '区残联', '区地震局', '区红十字会', '区文联']) {
      for (let turn = 0; turn < 40; turn += 1) for (const worker of workers) takenBy(worker);
      clock.now += 600;
      await first?.uploadSeen({ file: `${quiet}/自评.xlsx`, attempt: 0 });
      let turns = 0;
      let served: readonly string[] = [];
      while (!served.includes(`${quiet}/自评.xlsx`) && turns < 100) {
        served = workers.flatMap((worker) => takenBy(worker));
        turns += 1;
      }
      waited.push(turns);
    }

    expect(waited).toEqual([1, 1, 1, 1, 1]);
  });

  it('hands out a unit’s files together, and begins another unit where there is room for all of it, or half the room', async () => {
    const { of } = aQueue();
    const queue = of('one');
    for (const unit of ['甲局', '乙局', '丙局', '丁局'])
      for (let number = 1; number <= 3; number += 1) await queue.uploadSeen({ file: `${unit}/${number}`, attempt: 0 });
    await queue.uploadSeen({ file: '甲局/旧', attempt: 0, again: true });

    expect(takenBy(queue, 8)).toEqual(['甲局/1', '甲局/2', '甲局/3', '乙局/1', '乙局/2', '乙局/3']);
    expect(takenBy(queue, 4)).toEqual(['丙局/1', '丙局/2', '丙局/3']);
    expect(takenBy(queue, 2)).toEqual(['丁局/1', '丁局/2']);
    expect(takenBy(queue, 8)).toEqual(['丁局/3', '甲局/旧']);
  });

  it('has a worker leave long files to the others, and take the short ones behind them', async () => {
    const { of } = aQueue();
    const [free, other] = [of('free'), of('other')];
    free.leave((file) => file.includes('长'));
    for (const file of ['甲局/长.xlsx', '乙局/长.xlsx', '丙局/短.xlsx']) await free.uploadSeen({ file, attempt: 0 });

    expect(takenBy(free, 8)).toEqual(['丙局/短.xlsx']);
    expect(takenBy(free, 8)).toEqual([]);
    expect(takenBy(other)).toEqual(['甲局/长.xlsx']);
  });

  it('reads rules before all else, and what is only looked at again after all else', async () => {
    const { of } = aQueue();
    const queue = of('one');
    await queue.uploadSeen({ file: '甲局/旧.xlsx', attempt: 0, again: true });
    await queue.uploadSeen({ file: '乙局/新.xlsx', attempt: 0 });
    await queue.uploadSeen({ file: '财政局/单位名录.xlsx', attempt: 0 });
    await queue.uploadSeen({ file: '乙局/新.xlsx', attempt: 0, again: true });

    expect(takenBy(queue, 8)).toEqual(['财政局/单位名录.xlsx', '乙局/新.xlsx', '甲局/旧.xlsx']);
  });
});

describe('a queue whose worker was killed, or whose clock was wrong', () => {
  const GONE = '999999999-1';
  const fileOf = ({ body }: { readonly body: string }) => (JSON.parse(body) as { readonly file: string }).file;

  it('gives what was in its hands back in its place, so that rules are read before all else of the finance office', async () => {
    const database = openState(':memory:');
    let now = 1000;
    const queueOf = (worker: string) => sqliteQueue(database, { now: () => now, worker, gatherSeconds: 0 });
    const killed = queueOf(GONE);
    for (const file of ['财政局/工作要点.xlsx', '财政局/目录.xlsx', '财政局/名录.xlsx']) {
      await killed.uploadSeen({ file, attempt: 0 });
      now += 1;
    }
    killed.take('uploads', 1, 600);
    now += 5000;

    const taken = queueOf(`${process.pid}-2`).take('uploads', 3, 600);

    expect(taken.map(fileOf)).toEqual(['财政局/工作要点.xlsx', '财政局/目录.xlsx', '财政局/名录.xlsx']);
  });

  it('hands out what was put off while the clock was months ahead, and nothing before its time that was put off since', async () => {
    const right = Date.UTC(2022, 4, 10);
    let now = right;
    const queue = sqliteQueue(openState(':memory:'), { now: () => now, worker: `${process.pid}-1`, gatherSeconds: 0 });
    for (const file of ['区教育局/甲.xlsx', '区民政局/乙.xlsx']) await queue.uploadSeen({ file, attempt: 0 });
    const [ahead, since] = queue.take('uploads', 2, 600);
    now = Date.UTC(2022, 10, 1);
    queue.putBack(ahead!, 30);
    now = right + 1000;
    queue.putBack(since!, 1800);

    expect(queue.take('uploads', 2, 600).map(fileOf)).toEqual(['区教育局/甲.xlsx']);
  });

  it('hands out what was put in while the clock was months ahead', async () => {
    let now = Date.UTC(2022, 10, 1);
    const queue = sqliteQueue(openState(':memory:'), { now: () => now, worker: `${process.pid}-1`, gatherSeconds: 0 });
    await queue.uploadSeen({ file: '区教育局/甲.xlsx', attempt: 0 }, 30);
    now = Date.UTC(2022, 4, 10);

    expect(queue.take('uploads', 1, 600).map(fileOf)).toEqual(['区教育局/甲.xlsx']);
  });

  it('is hastened but for what was gone with many others, which has its ten minutes', async () => {
    let now = Date.UTC(2022, 4, 10);
    const queue = sqliteQueue(openState(':memory:'), { now: () => now, worker: `${process.pid}-1`, gatherSeconds: 0 });
    await queue.uploadSeen({ file: '区教育局/甲.xlsx', attempt: 3 }, 1800);
    await queue.uploadSeen({ file: '区教育局/乙.xlsx', attempt: 2, held: true }, 600);

    queue.hasten('uploads');
    const [soon, left] = [queue.take('uploads', 9, 600).map(fileOf), queue.waiting('uploads')];
    now += 600_000;

    expect([soon, left]).toEqual([['区教育局/甲.xlsx'], ['区教育局/甲.xlsx', '区教育局/乙.xlsx']]);
    expect(queue.take('uploads', 9, 600).map(fileOf)).toContain('区教育局/乙.xlsx');
  });
});
