import type { StorageQueueHandler } from '@azure/functions';
import { TryLater } from '../shared/flow/ports/try-later.ts';
import type { WorkQueue } from '../shared/flow/ports/work-queue.ts';
import { outcomeLine } from './outcome-line.ts';

type Outcome = { readonly code: string; readonly reason?: string };

const SECONDS_AT_LEAST = 30;
const SECONDS_AT_MOST = 1800;

/** Ever less often, the more often in a row patience was asked for. */
const patienceAfter = (waits: number, asked: number): number =>
  Math.max(asked, Math.min(SECONDS_AT_LEAST * 2 ** (waits - 1), SECONDS_AT_MOST));

/**
 * A handler that works one message at a time in a process: two at once would read and write the same file twice. What must
 * be tried later is asked for again by `askAgain`.
 */
export const oneAtATime = <Done extends Outcome>(
  name: string,
  turn: { readonly queue: WorkQueue; readonly of: string },
  work: () => Promise<Done>,
  askAgain: (delaySeconds: number) => Promise<void>,
): StorageQueueHandler => {
  let last: Promise<unknown> = Promise.resolve();
  let waits = 0;
  return async (body, context): Promise<Done | Outcome> => {
    if (await turn.queue.isOvertaken(turn.of, body)) return { code: 'overtaken' };
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    try {
      const outcome = await mine;
      waits = 0;
      context.log(outcomeLine(name, outcome));
      return outcome;
    } catch (error) {
      if (!(error instanceof TryLater)) throw error;
      waits += 1;
      await askAgain(patienceAfter(waits, error.retryAfterSeconds));
      context.warn(`${name} postponed: ${error.message}`);
      return { code: 'postponed', reason: error.message };
    }
  };
};
