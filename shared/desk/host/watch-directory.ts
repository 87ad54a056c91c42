import { type FSWatcher, watch } from 'node:fs';

export type Watching = { readonly stop: () => void };

const CALM_MS = 400;
const LEAST_MS = 2000;
/** Looking through the share takes at most this part of the time. */
const SHARE_OF_TIME = 20;

/**
 * Calls `look` soon after something happened in the directory, and from time to time in any case, since network drives
 * report nothing. Never two looks at once; the longer one takes, the rarer they are.
 */
export const watchDirectory = (root: string, look: () => Promise<void>): Watching => {
  let timer: NodeJS.Timeout | undefined;
  let watcher: FSWatcher | undefined;
  let stopped = false;
  let restUntil = 0;

  const plan = (inMs: number): void => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(run, Math.max(inMs, restUntil - Date.now()));
  };

  const run = async (): Promise<void> => {
    const began = Date.now();
    restUntil = Number.POSITIVE_INFINITY;
    await look().catch(() => undefined);
    const took = Date.now() - began;
    restUntil = Date.now() + took * 3;
    plan(Math.max(LEAST_MS, took * SHARE_OF_TIME));
  };

  try {
    watcher = watch(root, { recursive: true }, () => {
      if (restUntil !== Number.POSITIVE_INFINITY) plan(CALM_MS);
    });
    watcher.on('error', () => watcher?.close());
  } catch {
    watcher = undefined;
  }
  plan(LEAST_MS);
  return {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      watcher?.close();
    },
  };
};
