import type { Home } from './home.ts';

type Needs = Pick<Home, 'notes'>;

const PREFIX = 'overtaken/';
const SECONDS_AT_MOST = 60;

/**
 * A workbook of ours was saved by somebody, or taken away, while it was being written: after how many seconds it is looked at anew. In 1, 2, 4, …:
 * what happens each time, as on a share that never tells the same time twice, keeps nobody busy, and is told once a minute is reached.
 */
export const secondsOvertaken = async ({ notes }: Needs, path: string): Promise<number> => {
  const times = Number((await notes.get(PREFIX + path)) ?? 0);
  const seconds = Math.min(2 ** times, SECONDS_AT_MOST);
  await notes.put(PREFIX + path, String(times + 1));
  return seconds;
};

/** It could be written. */
export const endOvertaken = ({ notes }: Needs, path: string): Promise<void> => notes.remove(PREFIX + path);
