import type { HttpHandler } from '@azure/functions';
import type { Home } from '../shared/flow/home.ts';
import { FEED, UNREAD } from '../shared/flow/publish/announce-changes.ts';
import { begunBy, openTroubles, THREADS } from '../shared/flow/troubles.ts';
import { warningRuns } from '../shared/flow/warning-runs.ts';
import { NO_PLAN_TEXT } from '../shared/plan/no-plan.ts';
import { SAFE_HEADERS } from './safe-headers.ts';

/**
 * Whether the share can be reached and looked through, which plan years are in force, what waits for a person, and when the warnings last ran. 503 without
 * the share or its feed; places the feed had to skip, and a part of the program that does not run, make it unhealthy, not unreachable.
 */
export const healthHandler =
  (home: Home): HttpHandler =>
  async () => {
    const isThere = await home.folder.has('').catch(() => false);
    const [noted, runs] = [await openTroubles(home), await warningRuns(home)];
    const now = home.clock.now();
    const troubles = noted.map((one) => ({ ...one, since: begunBy(now, one.since) }));
    const { open } = await home.rules.current();
    const isAsked = !troubles.some(({ about }) => about === FEED);
    const unread = troubles
      .filter(({ about }) => about.startsWith(UNREAD))
      .map(({ about }) => about.slice(UNREAD.length));
    const isWhole = !troubles.some(({ about }) => about.startsWith(THREADS));
    const body = {
      healthy: isThere && isAsked && unread.length === 0 && isWhole,
      today: home.clock.today(),
      share: isThere,
      feed: { answers: isAsked, unread },
      plans: open.map(({ year }) => year),
      notice: open.length === 0 ? NO_PLAN_TEXT : null,
      troubles,
      lastWarningRun: runs.at(-1) ?? null,
    };
    return { status: isThere && isAsked ? 200 : 503, jsonBody: body, headers: SAFE_HEADERS };
  };
