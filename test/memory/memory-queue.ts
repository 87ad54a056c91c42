import { QUEUES, type WorkQueue } from '../../shared/flow/ports/work-queue.ts';

export type Work = { readonly queue: string; readonly body: unknown };

type Waiting = Work & { readonly key: string; readonly dueAt: number };

/**
 * Work in memory, taken by hand. A message that already waits is not put a second time; it becomes due at the earlier
 * of both moments. `now` gives milliseconds, so that a test can let time pass.
 */
export const memoryQueue = (now: () => number): WorkQueue & { readonly takeDue: () => Promise<readonly Work[]> } => {
  const waiting = new Map<string, Waiting>();
  const put = (queue: string, about: string, body: unknown, delaySeconds: number): void => {
    const key = `${queue}/${about}`;
    const dueAt = Math.min(now() + delaySeconds * 1000, waiting.get(key)?.dueAt ?? Number.POSITIVE_INFINITY);
    waiting.set(key, { queue, body, key, dueAt });
  };
  return {
    uploadSeen: async (message, delaySeconds = 0) => put(QUEUES.uploads, message.file, message, delaySeconds),
    unitChanged: async (unit) => put(QUEUES.units, unit, { unit }, 0),
    publishWanted: async (delaySeconds = 0) => put(QUEUES.publishing, '', {}, delaySeconds),
    mergeWanted: async (delaySeconds = 0) => put(QUEUES.merging, '', {}, delaySeconds),
    takeDue: async () => {
      const due = [...waiting.values()].filter((work) => work.dueAt <= now());
      for (const work of due) waiting.delete(work.key);
      return due.map(({ queue, body }) => ({ queue, body }));
    },
  };
};
