import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** A notice says only that something changed in a drive; it is a hint to ask the feed, never a fact. */
const notice = z.object({
  subscriptionId: z.string().max(200),
  clientState: z.string().max(255).nullish(),
  lifecycleEvent: z.string().max(100).nullish(),
});

/** However many: a whole body is bounded in bytes, and all of it asks for two things at most. */
const body = z.object({ value: z.array(z.unknown()) });

export type Hint = 'changes' | 'renew';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Takes the same time whatever the two have in common. */
const sameSecret = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));

/**
 * What the notices of one body ask for; forged ones (another secret or none, malformed) are counted and left out.
 * Null when the body is no collection of notices at all.
 */
export const readNotices = (
  text: string,
  secret: string,
): { readonly hints: ReadonlySet<Hint>; readonly forged: number } | null => {
  const collection = body.safeParse(parsed(text));
  if (!collection.success) return null;
  const hints = new Set<Hint>();
  let forged = 0;
  for (const one of collection.data.value) {
    const { data } = notice.safeParse(one);
    if (data === undefined || !sameSecret(data.clientState ?? '', secret)) forged += 1;
    else hints.add(data.lifecycleEvent == null ? 'changes' : 'renew');
  }
  return { hints, forged };
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
