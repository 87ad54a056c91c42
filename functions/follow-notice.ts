import type { StorageQueueHandler } from '@azure/functions';
import { z } from 'zod';

export type FollowNoticeDeps = {
  /** Asks the feed and puts what changed into the queue. */
  readonly announce: () => Promise<{ readonly count: number }>;
  readonly renew: () => Promise<{ readonly kind: string; readonly reason: string }>;
};

export const noticeMessage = z.object({ hint: z.enum(['changes', 'renew']) });

/** One hint in, the feed asked or the subscription renewed. A malformed message throws and ends in the poison queue. */
export const followNoticeHandler =
  ({ announce, renew }: FollowNoticeDeps): StorageQueueHandler =>
  async (message, context) => {
    if (noticeMessage.parse(message).hint === 'renew') {
      const { kind, reason } = await renew();
      context.log('follow-notice', kind, reason);
      return;
    }
    const { count } = await announce();
    context.log('follow-notice', 'announced', count);
  };
