import type { Worker } from 'node:worker_threads';
import type { HttpAnswer } from './functions-core.ts';
import type { HostLog } from './invoke.ts';
import { ownThread, type ThreadEnd, whenOver } from './own-thread.ts';
import { startingAgain } from './start-again.ts';

export type PageTask = { readonly environment: Readonly<Record<string, string>>; readonly data: string };

/** One request for the http function of this name. */
export type PageRequest = { readonly id: number; readonly name: string; readonly http: object };

export type PageReport =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answered'; readonly id: number; readonly http: HttpAnswer | undefined }
  | { readonly kind: 'failed'; readonly id: number; readonly error: string }
  | { readonly kind: 'log'; readonly level: string; readonly name: string; readonly message: string };

type PageEvents = {
  readonly log: HostLog;
  readonly ended: (end: ThreadEnd) => void;
  readonly works: () => void;
};

type Answered = Extract<PageReport, { readonly kind: 'answered' | 'failed' }>;

/** What a thread was asked and has not answered yet. */
const openRequests = () => {
  const open = new Map<number, PromiseWithResolvers<HttpAnswer | undefined>>();
  let last = 0;
  return {
    ask: (worker: Worker, name: string, http: object): Promise<HttpAnswer | undefined> => {
      const waiting = Promise.withResolvers<HttpAnswer | undefined>();
      last += 1;
      open.set(last, waiting);
      worker.postMessage({ id: last, name, http } satisfies PageRequest);
      return waiting.promise;
    },
    close: (said: Answered): void => {
      const waiting = open.get(said.id);
      open.delete(said.id);
      if (said.kind === 'answered') waiting?.resolve(said.http);
      else waiting?.reject(new Error(said.error));
    },
    failAll: (): void => {
      for (const { reject } of open.values()) reject(new Error('the thread that was asked has ended'));
      open.clear();
    },
  };
};

/** Runs http functions in a thread. One that ends by itself fails what it was asked, also until it is started anew, and is told. */
export const runPageThread = (task: PageTask, { log, ended, works }: PageEvents) => {
  const requests = openRequests();
  let stopping = false;
  let worker: Worker | undefined;

  const hear = (said: PageReport): void => {
    if (said.kind === 'ready') {
      starting.worked();
      works();
      return;
    }
    if (said.kind === 'log') {
      log(said.level, said.name, said.message);
      return;
    }
    requests.close(said);
  };

  const start = (): void => {
    if (stopping) return;
    const started = ownThread('page-thread', task);
    worker = started;
    // What keeps the process is the server that asks.
    started.unref();
    started.on('message', hear);
    whenOver(started, (end) => {
      worker = undefined;
      requests.failAll();
      if (stopping) return;
      ended(end);
      starting.again();
    });
  };

  const starting = startingAgain(start);
  start();
  return {
    ask: async (name: string, http: object): Promise<HttpAnswer | undefined> => {
      // Nobody would ever hear it, and all who ask for the same page stand behind the one who waits.
      if (worker === undefined) throw new Error('the thread that is asked is being started anew');
      return requests.ask(worker, name, http);
    },
    stop: async (): Promise<void> => {
      stopping = true;
      await worker?.terminate();
    },
  };
};
