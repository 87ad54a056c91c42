import type { Announced } from '../../flow/publish/announce-changes.ts';
import { sweepLongLeft } from '../../outside/directory/sweep-drafts.ts';

const HOUR_MS = 3_600_000;

/** After a look that saw the share, at most once an hour: what was left half-written in it goes. `now` in milliseconds. */
export const sweepHourly = (share: string, now = Date.now): ((looked: Announced) => Promise<void>) => {
  let last = Number.NEGATIVE_INFINITY;
  return async ({ code }) => {
    if (code !== 'announced' || Math.abs(now() - last) < HOUR_MS) return;
    last = now();
    await sweepLongLeft(share, last);
  };
};
