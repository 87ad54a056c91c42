import { setTimeout as pause } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { QUEUES } from '../../flow/ports/work-queue.ts';
import { helpersHere } from './run-helpers.ts';
import { startThread, stopThread, type ThreadEvents, type ThreadTask } from './start-thread.ts';

const AGAIN_MS = 1000;

type Part = Pick<ThreadTask, 'leads' | 'leavesLong' | 'queues'>;

const LEADING: Part = { leads: true, leavesLong: false, queues: null };

/** The first helper, which is always there, is kept free of long files. */
const helping = (helper: number): Part => ({ leads: false, leavesLong: helper === 0, queues: [QUEUES.uploads] });

/**
 * Runs the office's work in threads, so that the page is answered meanwhile. A thread that fails is told and started anew.
 * `stop` waits for what is under way.
 */
export const runThreads = (task: Pick<ThreadTask, 'environment' | 'data' | 'share'>, events: ThreadEvents) => {
  const running = new Set<Worker>();
  let stopping = false;

  const start = (part: Part, onReady: () => void): void => {
    const worker = startThread({ ...task, ...part }, events, onReady);
    const { threadId } = worker;
    running.add(worker);
    worker.once('exit', () => {
      running.delete(worker);
      if (stopping) return;
      events.ended(threadId);
      void pause(AGAIN_MS).then(() => (stopping ? undefined : start(part, onReady)));
    });
  };

  let helped = false;
  start(LEADING, () => {
    const helpers = helped ? 0 : Math.max(1, helpersHere());
    for (let helper = 0; helper < helpers; helper += 1) start(helping(helper), () => undefined);
    helped = true;
  });
  return {
    stop: async (): Promise<void> => {
      stopping = true;
      await Promise.all([...running].map(stopThread));
    },
  };
};
