import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { isIgnoredPath } from '../../folder/ignored-name.ts';
import { watchTree } from './watch-tree.ts';

export type Watching = { readonly stop: () => void };

export type Watcher = {
  /** Looks through all of it. */
  readonly look: () => Promise<void>;
  /** One file that is there and that something happened to, by its path below the directory; it may be our own. */
  readonly hint: (file: string) => Promise<void>;
};

const CALM_MS = 400;
const LEAST_MS = 2000;
/** Looking through the share takes at most this part of the time. */
const SHARE_OF_TIME = 20;
/** More at once is a copy of many files: the next look finds them. */
const MOST_HINTS = 200;

/** What is gone is left to the looks: only they see how many are gone at once. */
const isFile = (path: string): Promise<boolean> =>
  lstat(path).then(
    (stats) => stats.isFile(),
    () => false,
  );

/** What happened within a moment, handed on as hints, so that one person's file need not wait for a look through all. */
const gatherHints = (root: string, hint: Watcher['hint']) => {
  const names = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const flush = async (): Promise<void> => {
    timer = undefined;
    const gathered = [...names];
    names.clear();
    if (gathered.length > MOST_HINTS) return;
    // A hint that is lost is no file lost: the next look finds it.
    for (const name of gathered) if (await isFile(join(root, name))) await hint(name).catch(() => undefined);
  };
  return {
    add: (name: string | null): void => {
      const file = name?.replaceAll('\\', '/') ?? '';
      if (file === '' || isIgnoredPath(file)) return;
      names.add(file);
      timer ??= setTimeout(() => void flush(), CALM_MS);
    },
    stop: (): void => clearTimeout(timer),
  };
};

/**
 * Calls `look` at the planned moment, never twice at once; the longer one takes, the rarer they are. Not by the time of day: a clock
 * that is set right would put the next look off until it has caught up.
 */
const planLooks = (look: Watcher['look']) => {
  let timer: NodeJS.Timeout | undefined;
  let dueAt = Number.POSITIVE_INFINITY;
  let stopped = false;
  let restUntil = 0;

  /** Never later than planned before: a stream of changes, also of our own answers, would put it off for ever. */
  const plan = (inMs: number): void => {
    const at = Math.max(performance.now() + inMs, restUntil);
    if (stopped || at >= dueAt) return;
    clearTimeout(timer);
    dueAt = at;
    timer = setTimeout(run, at - performance.now());
  };

  const run = async (): Promise<void> => {
    const began = performance.now();
    dueAt = Number.NEGATIVE_INFINITY;
    // What failed is told by the function itself, at the latest when its timer fires.
    await look().catch(() => undefined);
    dueAt = Number.POSITIVE_INFINITY;
    const took = performance.now() - began;
    restUntil = performance.now() + took * 3;
    plan(Math.max(LEAST_MS, took * SHARE_OF_TIME));
  };

  return {
    plan,
    stop: (): void => {
      stopped = true;
      clearTimeout(timer);
    },
  };
};

/**
 * Hints at a file, and has all looked through, soon after something happened in the directory; the latter from time to time
 * in any case, since network drives report nothing.
 */
export const watchDirectory = (root: string, { look, hint }: Watcher): Watching => {
  const hints = gatherHints(root, hint);
  const looks = planLooks(async () => {
    await look();
    tree.renew();
  });
  const tree = watchTree(root, (name) => {
    hints.add(name);
    looks.plan(CALM_MS);
  });
  looks.plan(LEAST_MS);
  return {
    stop: () => {
      hints.stop();
      looks.stop();
      tree.stop();
    },
  };
};
