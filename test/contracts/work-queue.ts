import { describe, expect, it } from 'vitest';
import { QUEUES, type WorkQueue } from '../../shared/flow/ports/work-queue.ts';

/** A queue, and a worker who takes and finishes what is due, waiting at most until `seconds` from now. */
export type QueueBench = {
  readonly queue: WorkQueue;
  readonly take: (seconds: number) => Promise<readonly { readonly queue: string; readonly body: unknown }[]>;
};

export const workQueueContract = (home: string, make: () => Promise<QueueBench>): void => {
  describe(`work queue: ${home}`, () => {
    it('hands over each kind of work in its own queue', async () => {
      const { queue, take } = await make();
      await queue.uploadSeen({ file: '区教育局/自评 表#1.xlsx', attempt: 2 });
      await queue.unitChanged('区教育局');
      await queue.publishWanted();
      await queue.mergeWanted(1);

      const taken = await take(5);

      expect(taken).toHaveLength(4);
      expect(taken).toEqual(
        expect.arrayContaining([
          { queue: QUEUES.uploads, body: { file: '区教育局/自评 表#1.xlsx', attempt: 2 } },
          { queue: QUEUES.units, body: { unit: '区教育局' } },
          { queue: QUEUES.publishing, body: {} },
          { queue: QUEUES.merging, body: {} },
        ]),
      );
    });

    it('hands finished work over once', async () => {
      const { queue, take } = await make();
      await queue.uploadSeen({ file: '甲.xlsx', attempt: 0 });
      await take(5);

      expect(await take(0)).toEqual([]);
    });

    it('holds delayed work back', async () => {
      const { queue, take } = await make();
      await queue.uploadSeen({ file: '锁着.xlsx', attempt: 1 }, 3);

      const early = await take(0);
      const later = await take(6);

      expect(early).toEqual([]);
      expect(later).toEqual([{ queue: QUEUES.uploads, body: { file: '锁着.xlsx', attempt: 1 } }]);
    });
  });
};
