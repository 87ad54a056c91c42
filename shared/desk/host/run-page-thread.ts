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

/** Runs http functions in a thread. One that ends by itself fails what it was asked, is told and started anew. */
export const runPageThread = (task: PageTask, { log, ended, works }: PageEvents) => {
  const asked = new Map<number, PromiseWithResolvers<HttpAnswer | undefined>>();
  let next = 0;
  let stopping = false;
  let worker: Worker;

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
    const waiting = asked.get(said.id);
    asked.delete(said.id);
    if (said.kind === 'answered') waiting?.resolve(said.http);
    else waiting?.reject(new Error(said.error));
  };

  const start = (): void => {
    if (stopping) return;
    worker = ownThread('page-thread', task);
    // What keeps the process is the server that asks.
    worker.unref();
    worker.on('message', hear);
    whenOver(worker, (end) => {
      for (const { reject } of asked.values()) reject(new Error('the thread that was asked has ended'));
      asked.clear();
      if (stopping) return;
      ended(end);
      starting.again();
    });
  };

  const starting = startingAgain(start);
  start();
  return {
    ask: (name: string, http: object): Promise<HttpAnswer | undefined> => {
      const waiting = Promise.withResolvers<HttpAnswer | undefined>();
      next += 1;
      asked.set(next, waiting);
      worker.postMessage({ id: next, name, http } satisfies PageRequest);
      return waiting.promise;
    },
    stop: async (): Promise<void> => {
      stopping = true;
      await worker.terminate();
    },
  };
};
