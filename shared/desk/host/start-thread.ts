import type { Worker } from 'node:worker_threads';
import type { HostLog } from './invoke.ts';
import { ownThread, type ThreadEnd, whenOver } from './own-thread.ts';

/** What a thread is to do. One leads: it keeps the timers, the watch and every queue; the others help with what `queues` names. */
export type ThreadTask = {
  readonly environment: Readonly<Record<string, string>>;
  readonly data: string;
  readonly share: string;
  readonly leads: boolean;
  /** It leaves long files to the others, so that no short one ever waits for the end of a long one. */
  readonly leavesLong: boolean;
  /** Null for every queue. */
  readonly queues: readonly string[] | null;
};

/** To end once what is under way is done, or to help with these queues from now on, with one of so many parts of the units first. */
export type ThreadOrder = 'stop' | { readonly queues: readonly string[]; readonly part: number; readonly of: number };

export type ThreadReport =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly name: string; readonly result: unknown }
  | { readonly kind: 'failed'; readonly name: string; readonly body: string }
  | { readonly kind: 'log'; readonly level: string; readonly name: string; readonly message: string };

export type ThreadEvents = {
  readonly done: (name: string, result: unknown) => void;
  /** Told of each message a function threw at. */
  readonly failed: (name: string, body: string) => void;
  readonly log: HostLog;
};

/** What happens to one thread: it has started and works; it has ended, told to or not. */
type Fate = { readonly ready: () => void; readonly over: (thread: number, end: ThreadEnd) => void };

/** Starts a thread, and passes on what it reports. */
export const startThread = (task: ThreadTask, events: ThreadEvents, fate: Fate): Worker => {
  const worker = ownThread('office-thread', task);
  const { threadId } = worker;
  worker.on('message', (said: ThreadReport) => {
    if (said.kind === 'done') events.done(said.name, said.result);
    else if (said.kind === 'failed') events.failed(said.name, said.body);
    else if (said.kind === 'log') events.log(said.level, said.name, said.message);
    else fate.ready();
  });
  whenOver(worker, (end) => fate.over(threadId, end));
  return worker;
};

export const order = (worker: Worker, order: ThreadOrder): void => worker.postMessage(order);

/** Resolves once it has ended; all it reported has been passed on by then. */
export const stopThread = (worker: Worker): Promise<void> =>
  new Promise((resolve) => {
    worker.once('exit', () => resolve());
    order(worker, 'stop');
  });
