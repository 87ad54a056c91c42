import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** A notice says only that something changed in a drive; it is a hint to ask the feed, never a fact. */
const notice = z.object({
  subscriptionId: z.string().max(200),
  clientState: z.string().max(255).nullish(),
  lifecycleEvent: z.string().max(100).nullish(),
  resource: z.string().max(1000).nullish(),
});

/** However many: a whole body is bounded in bytes, and all of it asks for two things of each drive at most. */
const body = z.object({ value: z.array(z.unknown()) });

type Hint = 'changes' | 'renew';

/** What a notice asks for, and of which drive; '' where it does not say. */
export type Notice = { readonly hint: Hint; readonly drive: string };

const driveOf = (resource: string | null | undefined): string =>
  /^\/?drives\/([^/]+)\/root$/iu.exec(resource ?? '')?.[1] ?? '';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Takes the same time whatever the two have in common. */
const sameSecret = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));

/**
 * What the notices of one body ask for, each once; forged ones (another secret or none, malformed) are counted and left out.
 * Null when the body is no collection of notices at all.
 */
export const readNotices = (
  text: string,
  secret: string,
): { readonly notices: readonly Notice[]; readonly forged: number } | null => {
  const collection = body.safeParse(parsed(text));
  if (!collection.success) return null;
  const notices = new Map<string, Notice>();
  let forged = 0;
  for (const one of collection.data.value) {
    const { data } = notice.safeParse(one);
    if (data === undefined || !sameSecret(data.clientState ?? '', secret)) {
      forged += 1;
      continue;
    }
    const hint = data.lifecycleEvent == null ? 'changes' : 'renew';
    const drive = driveOf(data.resource);
    notices.set(`${hint} ${drive}`, { hint, drive });
  }
  return { notices: [...notices.values()], forged };
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
