import { QUEUES, type WorkQueue } from '../../shared/flow/ports/work-queue.ts';
import { unitPace } from '../../shared/outside/azure/unit-pace.ts';

export type Work = { readonly queue: string; readonly body: unknown };

type Waiting = Work & { readonly dueAt: number };

/**
 * Work in memory, taken by hand, as Azure's queues keep it: every announcement is a message of its own, what is put off comes once, at
 * the earlier of both moments. `now` gives milliseconds, so that a test can let time pass.
 */
export const memoryQueue = (now: () => number): WorkQueue & { readonly takeDue: () => Promise<readonly Work[]> } => {
  const waiting = new Map<string, Waiting>();
  let count = 0;
  const fold = (queue: string, about: string, body: unknown, delaySeconds: number): void => {
    const key = `${queue}/${about}`;
    const dueAt = Math.min(now() + delaySeconds * 1000, waiting.get(key)?.dueAt ?? Number.POSITIVE_INFINITY);
    waiting.set(key, { queue, body, dueAt });
  };
  const pace = unitPace(now);
  const announce = (queue: string, body: unknown, unit?: string): void => {
    count += 1;
    waiting.set(`announced/${count}`, { queue, body, dueAt: now() + (unit === undefined ? 0 : pace(unit)) });
  };
  return {
    uploadSeen: async (message, delaySeconds = 0) =>
      delaySeconds > 0
        ? fold(QUEUES.uploads, message.file, message, delaySeconds)
        : announce(QUEUES.uploads, message, message.unit),
    unitChanged: async (unit) => fold(QUEUES.units, unit, { unit }, 0),
    publishWanted: async (delaySeconds = 0) => fold(QUEUES.publishing, '', {}, delaySeconds),
    mergeWanted: async (delaySeconds = 0) => fold(QUEUES.merging, '', {}, delaySeconds),
    isOvertaken: async () => false,
    takeDue: async () => {
      const due = [...waiting].filter(([, { dueAt }]) => dueAt <= now());
      for (const [key] of due) waiting.delete(key);
      return due.map(([, { queue, body }]) => ({ queue, body }));
    },
  };
};
