import { describe, expect, it } from 'vitest';
import { QUEUES, type WorkQueue } from '../../shared/flow/ports/work-queue.ts';

type Taken = { readonly queue: string; readonly body: unknown };

/** A queue, and a worker who takes and finishes what is due, waiting at most until `seconds` from now. */
export type QueueBench = {
  readonly queue: WorkQueue;
  readonly take: (seconds: number) => Promise<readonly Taken[]>;
};

const FILE = '区教育局/自评.xlsx';

/** What the functions go on with. */
const counting = async (queue: WorkQueue, taken: readonly Taken[]): Promise<Taken[]> => {
  const counts: Taken[] = [];
  for (const one of taken) if (!(await queue.isOvertaken(one.queue, one.body))) counts.push(one);
  return counts;
};

export const workQueueContract = (home: string, make: () => Promise<QueueBench>): void => {
  describe(`work queue: ${home}`, () => {
    it('hands over each kind of work in its own queue', async () => {
      const { queue, take } = await make();
      await queue.uploadSeen({ file: '区教育局/自评 表#1.xlsx', attempt: 2 });
      await queue.unitChanged('区教育局');
      await queue.publishWanted();
      await queue.mergeWanted(1);

      const taken = await counting(queue, await take(5));

      expect(taken).toHaveLength(4);
      expect(taken).toMatchObject(
        expect.arrayContaining([
          { queue: QUEUES.uploads, body: { file: '区教育局/自评 表#1.xlsx', attempt: 2 } },
          { queue: QUEUES.units, body: { unit: '区教育局' } },
          { queue: QUEUES.publishing, body: {} },
          { queue: QUEUES.merging, body: expect.anything() },
        ]),
      );
    });

    it('hands finished work over once', async () => {
      const { queue, take } = await make();
      await queue.uploadSeen({ file: FILE, attempt: 0 });
      await take(5);

      expect(await take(0)).toEqual([]);
    });

    it('holds delayed work back', async () => {
      const { queue, take } = await make();
      await queue.uploadSeen({ file: FILE, attempt: 1 }, 3);

      const early = await take(0);
      const later = await take(6);

      expect(early).toEqual([]);
      expect(later).toMatchObject([{ queue: QUEUES.uploads, body: { file: FILE, attempt: 1 } }]);
    });

    it('hands work over once, however often it was put off', async () => {
      const { queue, take } = await make();
      for (let attempt = 1; attempt <= 10; attempt += 1) {
        await queue.uploadSeen({ file: FILE, attempt }, 2);
        await queue.publishWanted(2);
        await queue.mergeWanted(2);
      }
      await queue.uploadSeen({ file: '区民政局/自评.xlsx', attempt: 1 }, 2);

      const taken = await counting(queue, await take(6));

      expect(taken.map((one) => one.queue).sort()).toEqual(['merging', 'publishing', 'uploads', 'uploads']);
    });

    it('puts off once more what was put off and comes now', async () => {
      const { queue, take } = await make();
      await queue.uploadSeen({ file: FILE, attempt: 1 }, 2);
      const first = await counting(queue, await take(4));
      await queue.uploadSeen({ file: FILE, attempt: 2 }, 2);

      const second = await counting(queue, await take(4));

      expect([first.length, second.length]).toEqual([1, 1]);
      expect(second).toMatchObject([{ body: { attempt: 2 } }]);
    });

    it('hands over another unit’s single file amidst the flood of one, and loses nothing of that', async () => {
      const { queue, take } = await make();
      const flood = Array.from({ length: 56 }, (_, at) => `区教育局/${at}.xlsx`);
      for (const file of flood) await queue.uploadSeen({ file, attempt: 0, unit: '区教育局' });
      await queue.uploadSeen({ file: '区民政局/自评.xlsx', attempt: 0, unit: '区民政局' });

      const files: unknown[] = [];
      for (const seconds of [0, 5, 5, 5])
        for (const { body } of await take(seconds)) files.push((body as { file: string }).file);

      // Where time is real, some of the flood become due while the rest is sent.
      expect(files.indexOf('区民政局/自评.xlsx')).toBeLessThan(flood.length - 8);
      expect([...files].sort()).toEqual([...flood, '区民政局/自评.xlsx'].sort());
    });

    it('lets nothing that was put off hold up what is announced, nor swallow it', async () => {
      const { queue, take } = await make();
      await queue.uploadSeen({ file: FILE, attempt: 5 }, 1800);
      await queue.uploadSeen({ file: FILE, attempt: 0 });

      const taken = await counting(queue, await take(1));

      expect(taken).toMatchObject([{ body: { file: FILE, attempt: 0 } }]);
    });
  });
};
