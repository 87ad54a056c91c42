import { setTimeout as pause } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { QUEUES } from '../../flow/ports/work-queue.ts';
import { helpersHere } from './run-helpers.ts';
import { startThread, stopThread, type ThreadEvents, type ThreadTask } from './start-thread.ts';

const AGAIN_MS = 1000;

/**
 * Runs the office's work in threads, so that the page is answered meanwhile. A thread that fails is told and started anew.
 * `stop` waits for what is under way.
 */
export const runThreads = (task: Omit<ThreadTask, 'leads' | 'queues'>, events: ThreadEvents) => {
  const running = new Set<Worker>();
  let stopping = false;

  const start = (leads: boolean, onReady: () => void): void => {
    const worker = startThread({ ...task, leads, queues: leads ? null : [QUEUES.uploads] }, events, onReady);
    const { threadId } = worker;
    running.add(worker);
    worker.once('exit', () => {
      running.delete(worker);
      if (stopping) return;
      events.ended(threadId);
      void pause(AGAIN_MS).then(() => (stopping ? undefined : start(leads, onReady)));
    });
  };

  let helped = false;
  start(true, () => {
    for (let helper = 0; !helped && helper < helpersHere(); helper += 1) start(false, () => undefined);
    helped = true;
  });
  return {
    stop: async (): Promise<void> => {
      stopping = true;
      await Promise.all([...running].map(stopThread));
    },
  };
};
