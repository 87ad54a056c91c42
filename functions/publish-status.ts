import type { StorageQueueHandler } from '@azure/functions';
import type { Home } from '../shared/flow/home.ts';
import { TryLater } from '../shared/flow/ports/try-later.ts';
import { type Published, publishStatus } from '../shared/flow/publish/publish-status.ts';
import { outcomeLine } from './outcome-line.ts';

/** Writes the status sheet. One at a time in a process: two requests at once would read and write the same sheet twice. */
export const publishStatusHandler = (home: Home): StorageQueueHandler => {
  let last: Promise<unknown> = Promise.resolve();
  return async (_body, context): Promise<Published> => {
    const mine = last.then(() => publishStatus(home));
    last = mine.catch(() => undefined);
    try {
      const outcome = await mine;
      context.log(outcomeLine('publish-status', outcome));
      return outcome;
    } catch (error) {
      if (!(error instanceof TryLater)) throw error;
      await home.queue.publishWanted(error.retryAfterSeconds);
      context.warn(`publish-status postponed: ${error.message}`);
      return { code: 'postponed', reason: error.message };
    }
  };
};
