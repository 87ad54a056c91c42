import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import type { ThreadEnd } from './own-thread.ts';
import { order, startThread, stopThread, type ThreadEvents, type ThreadTask } from './start-thread.ts';

/** One a core, this one included: more would only take turns. */
const MOST_THREADS = 4;

/** Threads beside the one that does the work already. */
export const helpersHere = (): number => Math.min(MOST_THREADS, availableParallelism()) - 1;

export type Helpers = {
  /** From now on they take what waits in these queues, each a part of the units first: part 0 is this thread's. */
  readonly help: (queues: readonly string[]) => void;
  /** Waits for what is under way. */
  readonly stop: () => Promise<void>;
};

type HelperEvents = ThreadEvents & {
  /** It leaves what it had in its hands; `end` is null where it was told to. */
  readonly ended: (thread: number, end: ThreadEnd | null) => void;
};

/**
 * Threads that take work beside this one, each with the state opened for itself; they wait to be told which. One that ends by
 * itself leaves what it had in its hands to the others.
 */
export const runHelpers = (
  count: number,
  task: Pick<ThreadTask, 'environment' | 'data' | 'share'>,
  events: HelperEvents,
): Helpers => {
  const running = new Set<Worker>();
  let stopping = false;
  for (let helper = 0; helper < count; helper += 1) {
    const worker = startThread({ ...task, leads: false, leavesLong: false, queues: [] }, events, {
      ready: () => undefined,
      over: (thread, end) => {
        running.delete(worker);
        events.ended(thread, stopping ? null : end);
      },
    });
    running.add(worker);
  }
  return {
    help: (queues) => {
      for (const [index, worker] of [...running].entries()) order(worker, { queues, part: index + 1, of: count + 1 });
    },
    stop: async () => {
      stopping = true;
      await Promise.all([...running].map(stopThread));
    },
  };
};
