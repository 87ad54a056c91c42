import type { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';

/** Whoever asked for the pause renews it; one that was killed holds nobody up for longer than this. */
const PAUSE_MS = 5000;
const LOOK_MS = 100;

/** No message is handed out while this holds; `?` is now, in milliseconds. */
export const IS_PAUSED = "EXISTS (SELECT 1 FROM note WHERE name = 'work/paused' AND CAST(value AS INTEGER) > ?)";

/**
 * Has running programs take no further work, and waits until what they have in hands is done: nothing begun in one state may
 * end in another. Gives false where it was not done within `patienceMs`; work goes on by itself soon after.
 */
export const pauseWork = async (database: DatabaseSync, patienceMs: number): Promise<boolean> => {
  const put = database.prepare("INSERT OR REPLACE INTO note (name, value) VALUES ('work/paused', ?)");
  const inHands = database.prepare('SELECT 1 FROM work WHERE worker IS NOT NULL LIMIT 1');
  const end = Date.now() + patienceMs;
  do {
    put.run(String(Date.now() + PAUSE_MS));
    if (inHands.get() === undefined) return true;
    await pause(LOOK_MS);
  } while (Date.now() < end);
  return false;
};
