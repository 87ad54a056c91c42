import type { HttpHandler } from '@azure/functions';
import type { Home } from '../shared/flow/home.ts';
import { FEED, UNREAD } from '../shared/flow/publish/announce-changes.ts';
import { openTroubles } from '../shared/flow/troubles.ts';
import { warningRuns } from '../shared/flow/warning-runs.ts';
import { SAFE_HEADERS } from './safe-headers.ts';

/**
 * Whether the share can be reached and looked through, what waits for a person, and when the warnings last ran. 503 without
 * the share or its feed; places the feed had to skip make it unhealthy, not unreachable.
 */
export const healthHandler =
  (home: Home): HttpHandler =>
  async () => {
    const isThere = await home.folder.has('').catch(() => false);
    const [troubles, runs] = [await openTroubles(home), await warningRuns(home)];
    const isAsked = !troubles.some(({ about }) => about === FEED);
    const unread = troubles
      .filter(({ about }) => about.startsWith(UNREAD))
      .map(({ about }) => about.slice(UNREAD.length));
    const body = {
      healthy: isThere && isAsked && unread.length === 0,
      today: home.clock.today(),
      share: isThere,
      feed: { answers: isAsked, unread },
      troubles,
      lastWarningRun: runs.at(-1) ?? null,
    };
    return { status: isThere && isAsked ? 200 : 503, jsonBody: body, headers: SAFE_HEADERS };
  };
