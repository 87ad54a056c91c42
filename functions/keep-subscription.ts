import type { TimerHandler } from '@azure/functions';

export type KeepSubscriptionDeps = {
  readonly keep: () => Promise<{ readonly kind: 'created' | 'renewed' | 'kept' | 'polling'; readonly reason: string }>;
  readonly announce: () => Promise<{ readonly count: number }>;
};

/** Keeps the one subscription alive; what changed before a new one was there is asked for at once. */
export const keepSubscriptionHandler =
  ({ keep, announce }: KeepSubscriptionDeps): TimerHandler =>
  async (_timer, context) => {
    const { kind, reason } = await keep();
    context.log('keep-subscription', kind, reason);
    if (kind === 'created') context.log('keep-subscription', 'announced', (await announce()).count);
  };
