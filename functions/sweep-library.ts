import type { TimerHandler } from '@azure/functions';
import type { Announced } from '../shared/flow/announce-changes.ts';
import { outcomeLine } from './outcome-line.ts';

export type SweepLibraryDeps = {
  readonly forgetPosition: () => Promise<void>;
  readonly announce: () => Promise<Announced>;
};

/** Once a day the whole library is compared with what is known: whatever a lost notice or a message given up on left behind. */
export const sweepLibraryHandler =
  ({ forgetPosition, announce }: SweepLibraryDeps): TimerHandler =>
  async (_timer, context): Promise<void> => {
    await forgetPosition();
    context.log(outcomeLine('sweep-library', await announce()));
  };
