import { Worker } from 'node:worker_threads';

// The same modules run from source and bundled.
const EXTENSION = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
const BEGINNING = new URL('./quick-thread.js', import.meta.url);
const MODULES = {
  'office-thread': new URL(`./office-thread.${EXTENSION}`, import.meta.url).href,
  'page-thread': new URL(`./page-thread.${EXTENSION}`, import.meta.url).href,
};

/** A thread of the program; `task` is handed to it. */
export const ownThread = (name: keyof typeof MODULES, task: unknown): Worker =>
  new Worker(BEGINNING, { argv: [MODULES[name]], workerData: task });

/** How a thread ended: its exit code, and the error it ended with, '' where it gave none. */
export type ThreadEnd = { readonly code: number; readonly error: string };

export const whenOver = (worker: Worker, over: (end: ThreadEnd) => void): void => {
  let error = '';
  worker.on('error', (cause) => {
    error = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  });
  worker.once('exit', (code) => over({ code, error }));
};
