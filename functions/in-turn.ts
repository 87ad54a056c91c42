import type { StorageQueueHandler } from '@azure/functions';
import { TryLater } from '../shared/flow/ports/try-later.ts';
import { outcomeLine } from './outcome-line.ts';

type Outcome = { readonly code: string; readonly reason?: string };

/**
 * A handler that works one message at a time in a process: two at once would read and write the same file twice. What must
 * be tried later is asked for again by `askAgain`.
 */
export const inTurn = <Done extends Outcome>(
  name: string,
  work: () => Promise<Done>,
  askAgain: (delaySeconds: number) => Promise<void>,
): StorageQueueHandler => {
  let last: Promise<unknown> = Promise.resolve();
  return async (_body, context): Promise<Done | Outcome> => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    try {
      const outcome = await mine;
      context.log(outcomeLine(name, outcome));
      return outcome;
    } catch (error) {
      if (!(error instanceof TryLater)) throw error;
      await askAgain(error.retryAfterSeconds);
      context.warn(`${name} postponed: ${error.message}`);
      return { code: 'postponed', reason: error.message };
    }
  };
};
