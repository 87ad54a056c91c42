import { availableParallelism } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { HostLog } from './invoke.ts';

/** What a thread is to do. One leads: it keeps the timers, the watch and every queue; the others help with uploads. */
export type ThreadTask = {
  readonly environment: Readonly<Record<string, string>>;
  readonly data: string;
  readonly share: string;
  readonly leads: boolean;
};

export type ThreadReport =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly name: string; readonly result: unknown }
  | { readonly kind: 'log'; readonly level: string; readonly name: string; readonly message: string };

export type ThreadEvents = {
  readonly done: (name: string, result: unknown) => void;
  readonly log: HostLog;
  /** A thread that ended by itself leaves what it had in its hands. */
  readonly ended: (thread: number) => void;
};

/** One a core: more would only take turns. */
const MOST = 4;
const AGAIN_MS = 1000;

// The same module runs from source and compiled.
const THREAD = new URL(`./office-thread${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);

const isStopped = (worker: Worker): Promise<void> =>
  new Promise((resolve) => {
    worker.once('exit', () => resolve());
    worker.postMessage('stop');
  });

/**
 * Runs the office's work in threads, so that the page is answered meanwhile. A thread that fails is told and started anew.
 * `stop` waits for what is under way.
 */
export const runThreads = (task: Omit<ThreadTask, 'leads'>, events: ThreadEvents) => {
  const running = new Set<Worker>();
  let stopping = false;

  const start = (leads: boolean, onReady: () => void): void => {
    const worker = new Worker(THREAD, { workerData: { ...task, leads } });
    const { threadId } = worker;
    running.add(worker);
    worker.on('message', (said: ThreadReport) => {
      if (said.kind === 'done') events.done(said.name, said.result);
      else if (said.kind === 'log') events.log(said.level, said.name, said.message);
      else onReady();
    });
    worker.on('error', (error) => events.log('error', 'thread', String(error)));
    worker.once('exit', () => {
      running.delete(worker);
      if (stopping) return;
      events.ended(threadId);
      void pause(AGAIN_MS).then(() => (stopping ? undefined : start(leads, onReady)));
    });
  };

  let helped = false;
  start(true, () => {
    for (let helper = 1; !helped && helper < Math.min(MOST, availableParallelism()); helper += 1)
      start(false, () => undefined);
    helped = true;
  });
  return {
    stop: async (): Promise<void> => {
      stopping = true;
      await Promise.all([...running].map(isStopped));
    },
  };
};
