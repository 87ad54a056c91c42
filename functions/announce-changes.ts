import type { TimerHandler } from '@azure/functions';
import type { Home } from '../shared/flow/home.ts';
import { type Announced, announceChanges } from '../shared/flow/publish/announce-changes.ts';
import { outcomeLine } from './outcome-line.ts';

/** The clock ticks: what may have changed in the share goes into the queue. */
export const announceChangesHandler =
  (home: Home): TimerHandler =>
  async (_timer, context): Promise<Announced> => {
    const outcome = await announceChanges(home);
    if (outcome.code === 'failed') context.error(outcomeLine('announce-changes', outcome));
    else if (outcome.count > 0 || outcome.code === 'waiting') context.log(outcomeLine('announce-changes', outcome));
    return outcome;
  };
