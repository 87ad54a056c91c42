import { lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isDraftName } from './draft-name.ts';

/** A draft lives for the time of one writing; a younger one may be another process's, one of a time to come is of a clock that was wrong. */
const LEFT_BEHIND_MS = 1000;
const GRACE_MS = 100;
/** While others write: a long answer over a slow line takes minutes. */
const LONG_LEFT_MS = 600_000;

const entriesOf = (folder: string) => readdir(folder, { withFileTypes: true }).catch(() => []);

/** What is left behind is older. */
type Age = { readonly now: number; readonly leftMs: number };

const isYoung = async (path: string, { now, leftMs }: Age): Promise<boolean> => {
  const stats = await lstat(path).catch(() => null);
  return stats !== null && Math.abs(now - stats.ctimeMs) <= leftMs;
};

type Swept = { readonly swept: number; readonly young: number };

const removed = (path: string): Promise<Swept> =>
  rm(path, { force: true }).then(
    () => ({ swept: 1, young: 0 }),
    () => ({ swept: 0, young: 0 }),
  );

/** Removes the drafts below a folder but for young ones, and counts both. */
const sweep = async (folder: string, age: Age): Promise<Swept> => {
  let [swept, young] = [0, 0];
  for (const entry of await entriesOf(folder)) {
    const path = join(folder, entry.name);
    const isDraft = !entry.isDirectory() && isDraftName(entry.name);
    if (!entry.isDirectory() && !isDraft) continue;
    const isKept = isDraft && (await isYoung(path, age));
    const found = entry.isDirectory() ? await sweep(path, age) : isKept ? { swept: 0, young: 1 } : await removed(path);
    swept += found.swept;
    young += found.young;
  }
  return { swept, young };
};

/** `pause` waits so many milliseconds. */
type Time = { readonly now: () => number; readonly pause: (ms: number) => Promise<unknown> };

/**
 * Removes what a killed process left half-written below a folder, and gives how many drafts that were. Asked before anything is written:
 * where a draft is too young to tell, as after a process that is started again at once, it waits until it can. A folder that may
 * not be looked into keeps its own.
 */
export const sweepDrafts = async (folder: string, time: Time = { now: Date.now, pause }): Promise<number> => {
  const left = (): Age => ({ now: time.now(), leftMs: LEFT_BEHIND_MS });
  const first = await sweep(folder, left());
  if (first.young === 0) return first.swept;
  await time.pause(LEFT_BEHIND_MS + GRACE_MS);
  return first.swept + (await sweep(folder, left())).swept;
};

/**
 * The same while the program runs: one whose folder was renamed while it was written stays in it, and of a share that came later than
 * the program none were swept at the start.
 */
export const sweepLongLeft = async (folder: string, now = Date.now()): Promise<number> =>
  (await sweep(folder, { now, leftMs: LONG_LEFT_MS })).swept;
