import type { Worker } from 'node:worker_threads';
import { QUEUES } from '../../flow/ports/work-queue.ts';
import type { ThreadEnd } from './own-thread.ts';
import { helpersHere } from './run-helpers.ts';
import { startingAgain } from './start-again.ts';
import { startThread, stopThread, type ThreadEvents, type ThreadTask } from './start-thread.ts';
import type { ThreadName } from './thread-troubles.ts';

type Part = Pick<ThreadTask, 'leads' | 'leavesLong' | 'queues'>;

const LEADING: Part = { leads: true, leavesLong: false, queues: null };

/** The first helper, which is always there, is kept free of long files. */
const helping = (helper: number): Part => ({ leads: false, leavesLong: helper === 0, queues: [QUEUES.uploads] });

type RunEvents = ThreadEvents & {
  /** By itself: it leaves what it had in its hands, and is started anew. */
  readonly ended: (name: ThreadName, thread: number, end: ThreadEnd) => void;
  readonly works: (name: ThreadName) => void;
};

/**
 * Runs the office's work in threads, so that the page is answered meanwhile. A thread that ends by itself is told and started anew.
 * `stop` waits for what is under way.
 */
export const runThreads = (task: Pick<ThreadTask, 'environment' | 'data' | 'share'>, events: RunEvents) => {
  const running = new Set<Worker>();
  let stopping = false;

  const keep = (name: ThreadName, part: Part, happened: () => void): void => {
    const start = (): void => {
      if (stopping) return;
      const worker = startThread({ ...task, ...part }, events, {
        ready: () => {
          starting.worked();
          events.works(name);
          happened();
        },
        over: (thread, end) => {
          running.delete(worker);
          if (stopping) return;
          events.ended(name, thread, end);
          happened();
          starting.again();
        },
      });
      running.add(worker);
    };
    const starting = startingAgain(start);
    start();
  };

  let helped = false;
  // Once the rules are read, and also where what leads can't be started: what waits is worked off all the same.
  keep('lead', LEADING, () => {
    const helpers = helped ? 0 : Math.max(1, helpersHere());
    helped = true;
    for (let helper = 0; helper < helpers; helper += 1) keep(helper + 1, helping(helper), () => undefined);
  });
  return {
    stop: async (): Promise<void> => {
      stopping = true;
      await Promise.all([...running].map(stopThread));
    },
  };
};
