import type { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';

/** Longer than a large state takes to be replaced. Whoever asked ends the pause; one that was killed holds nobody up for longer. */
const PAUSE_MS = 600_000;
/** Nobody has more patience with what is in hands. */
const MOST_PATIENCE_MS = 120_000;
const LOOK_MS = 100;
const NAME = 'work/paused';

/**
 * No message is handed out while this holds; `?` is now, in milliseconds. One that ends later than any pause that begins now would: who
 * asked was killed while the clock was ahead, and nobody stands still until that time comes.
 */
export const IS_PAUSED = `EXISTS (SELECT 1 FROM note WHERE name = '${NAME}'
  AND CAST(value AS INTEGER) - ? BETWEEN 1 AND ${MOST_PATIENCE_MS + PAUSE_MS})`;

/** Has running programs take work again. */
export const endPause = (database: DatabaseSync): void =>
  void database.prepare('DELETE FROM note WHERE name = ?').run(NAME);

/**
 * Has running programs take no further work until `endPause`, and waits until what they have in hands is done: nothing begun in
 * one state may end in another. Gives false, and ends the pause, where it was not done within `patienceMs` (two minutes at most).
 */
export const pauseWork = async (database: DatabaseSync, patienceMs: number): Promise<boolean> => {
  const put = database.prepare('INSERT OR REPLACE INTO note (name, value) VALUES (?, ?)');
  const inHands = database.prepare('SELECT 1 FROM work WHERE worker IS NOT NULL LIMIT 1');
  const end = Date.now() + Math.min(patienceMs, MOST_PATIENCE_MS);
  put.run(NAME, String(end + PAUSE_MS));
  while (inHands.get() !== undefined) {
    if (Date.now() > end) {
      endPause(database);
      return false;
    }
    await pause(LOOK_MS);
  }
  return true;
};
