import type { TimerHandler } from '@azure/functions';
import type { Announced } from '../shared/flow/publish/announce-changes.ts';
import type { SubscriptionKept } from '../shared/outside/graph/feed/keep-subscription.ts';
import { outcomeLine } from './outcome-line.ts';

export type KeepSubscriptionDeps = {
  readonly keep: () => Promise<SubscriptionKept>;
  readonly announce: () => Promise<Announced>;
};

/** Keeps the one subscription alive; what changed before a new one was there is asked for at once. */
export const keepSubscriptionHandler =
  ({ keep, announce }: KeepSubscriptionDeps): TimerHandler =>
  async (_timer, context): Promise<void> => {
    const kept = await keep();
    context.log(outcomeLine('keep-subscription', { code: kept.kind, reason: kept.reason }));
    if (kept.kind === 'created') context.log(outcomeLine('keep-subscription', await announce()));
  };
