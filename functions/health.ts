import type { HttpHandler } from '@azure/functions';
import type { Home } from '../shared/flow/home.ts';
import { openTroubles } from '../shared/flow/troubles.ts';
import { warningRuns } from '../shared/flow/warning-runs.ts';

/** Whether the share can be reached, what waits for a person, and when the warnings last ran. 503 only without the share. */
export const healthHandler =
  (home: Home): HttpHandler =>
  async () => {
    const isThere = await home.folder.has('').catch(() => false);
    const [troubles, runs] = [await openTroubles(home), await warningRuns(home)];
    const body = {
      healthy: isThere,
      today: home.clock.today(),
      share: isThere,
      troubles,
      lastWarningRun: runs.at(-1) ?? null,
    };
    return { status: isThere ? 200 : 503, jsonBody: body, headers: { 'Cache-Control': 'no-store' } };
  };
