import type { StorageQueueHandler } from '@azure/functions';
import { z } from 'zod';
import type { Announced } from '../shared/flow/publish/announce-changes.ts';
import type { SubscriptionKept } from '../shared/outside/graph/feed/keep-subscription.ts';
import { outcomeLine } from './outcome-line.ts';

export type FollowNoticeDeps = {
  /** Asks the feeds of a drive ('' = of all) and puts what changed into the queue. */
  readonly announce: (drive: string) => Promise<readonly Announced[]>;
  readonly renew: (drive: string) => Promise<readonly SubscriptionKept[]>;
};

const noticeMessage = z.object({ hint: z.enum(['changes', 'renew']), drive: z.string().default('') });

/** One hint in, the feed asked or the subscription renewed. A malformed message throws and ends in the poison queue. */
export const followNoticeHandler =
  ({ announce, renew }: FollowNoticeDeps): StorageQueueHandler =>
  async (message, context): Promise<void> => {
    const { hint, drive } = noticeMessage.parse(message);
    const outcomes =
      hint === 'changes'
        ? await announce(drive)
        : (await renew(drive)).map((kept) => ({ code: 'subscription', ...kept }));
    for (const outcome of outcomes) context.log(outcomeLine('follow-notice', outcome));
  };
