import type { TimerHandler } from '@azure/functions';
import type { Announced } from '../shared/flow/publish/announce-changes.ts';
import { outcomeLine } from './outcome-line.ts';

export type SweepLibraryDeps = {
  readonly forgetPosition: () => Promise<void>;
  /** Brings standings up to their ledgers where a process ended in between. */
  readonly catchUp: () => Promise<void>;
  readonly announce: () => Promise<Announced>;
};

/** Once a day the whole library is compared with what is known: whatever a lost notice or a message given up on left behind. */
export const sweepLibraryHandler =
  ({ forgetPosition, catchUp, announce }: SweepLibraryDeps): TimerHandler =>
  async (_timer, context): Promise<void> => {
    await catchUp();
    await forgetPosition();
    context.log(outcomeLine('sweep-library', await announce()));
  };
