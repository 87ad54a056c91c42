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
