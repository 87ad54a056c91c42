import type { TimerHandler } from '@azure/functions';

export type SweepLibraryDeps = {
  readonly forgetPosition: () => Promise<void>;
  readonly announce: () => Promise<{ readonly count: number }>;
};

/** Once a day the whole library is compared with what is known: whatever a lost notice or a message given up on left behind. */
export const sweepLibraryHandler =
  ({ forgetPosition, announce }: SweepLibraryDeps): TimerHandler =>
  async (_timer, context) => {
    await forgetPosition();
    context.log('sweep-library', 'announced', (await announce()).count);
  };
