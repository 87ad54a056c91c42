import type { StorageQueueHandler } from '@azure/functions';
import { z } from 'zod';
import type { Announced } from '../shared/flow/publish/announce-changes.ts';
import type { Kept } from '../shared/outside/graph/keep-subscription.ts';
import { outcomeLine } from './outcome-line.ts';

export type FollowNoticeDeps = {
  /** Asks the feed and puts what changed into the queue. */
  readonly announce: () => Promise<Announced>;
  readonly renew: () => Promise<Kept>;
};

const noticeMessage = z.object({ hint: z.enum(['changes', 'renew']) });

/** One hint in, the feed asked or the subscription renewed. A malformed message throws and ends in the poison queue. */
export const followNoticeHandler =
  ({ announce, renew }: FollowNoticeDeps): StorageQueueHandler =>
  async (message, context): Promise<void> => {
    const { hint } = noticeMessage.parse(message);
    const outcome = hint === 'changes' ? await announce() : { code: 'subscription', ...(await renew()) };
    context.log(outcomeLine('follow-notice', outcome));
  };
