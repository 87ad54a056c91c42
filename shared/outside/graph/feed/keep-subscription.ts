import { createHash } from 'node:crypto';
import type { Notebook } from '../../../flow/ports/notebook.ts';
import { GraphFault, GraphWait } from '../client/graph-fault.ts';
import type { GraphPort } from '../client/graph-port.ts';
import type { DrivePlace } from '../drive/drive-place.ts';
import { unlessGone } from '../drive/drive-stamp.ts';
import {
  createSubscription,
  deleteSubscription,
  listSubscriptions,
  renewSubscription,
  type Subscription,
} from './subscription.ts';

export type SubscriptionDeps = {
  readonly graph: GraphPort;
  readonly place: DrivePlace;
  readonly notes: Notebook;
  /** Public https address of receive-notice. */
  readonly url: string;
  /** Echoed in every notice (clientState); at most 128 signs. */
  readonly secret: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

/** `polling`: subscribing is not possible (`reason` says why); asking by timer does the work. */
export type SubscriptionKept = { readonly kind: 'created' | 'renewed' | 'kept' | 'polling'; readonly reason: string };

const MINUTE = 60_000;
/** The service refuses anything over 42,300 minutes; an hour less leaves room for clocks that differ. */
const LIFETIME = 42_240 * MINUTE;
/** Renewed at half its life, so that a fortnight of failures is survived. */
const RENEW_BELOW = LIFETIME / 2;

const isOurs = ({ place, url }: SubscriptionDeps, { resource, notificationUrl }: Subscription): boolean =>
  notificationUrl === url && (resource ?? '').replace(/^\//, '') === `drives/${place.driveId}/root`;

/** The service never shows the secret of a subscription: one made under another secret would have all its notices refused. */
const mark = (id: string, secret: string): string => `${id} ${createHash('sha256').update(secret).digest('hex')}`;

const clearLeftovers = async (deps: SubscriptionDeps, listed: readonly Subscription[], noted: string | null) => {
  const ours = listed.filter((one) => isOurs(deps, one));
  const current = ours.find(({ id }) => mark(id, deps.secret) === noted);
  for (const { id } of ours) if (id !== current?.id) await unlessGone(deleteSubscription(deps.graph, id));
  return current;
};

const keep = async (deps: SubscriptionDeps, urgent: boolean): Promise<SubscriptionKept> => {
  const { graph, place, notes, url, secret, now } = deps;
  const name = `subscription/${place.driveId}`;
  const current = await clearLeftovers(deps, await listSubscriptions(graph), await notes.get(name));
  const until = new Date(now() + LIFETIME).toISOString();
  if (current === undefined) {
    const made = await createSubscription(graph, { driveId: place.driveId, url, secret, until });
    await notes.put(name, mark(made.id, secret));
    return { kind: 'created', reason: '' };
  }
  const left = Date.parse(current.expirationDateTime ?? '') - now();
  if (left > RENEW_BELOW && !urgent) return { kind: 'kept', reason: '' };
  await renewSubscription(graph, current.id, until);
  return { kind: 'renewed', reason: '' };
};

/**
 * Sees to it that there is exactly one subscription of ours for the library, and that it lives on. `urgent` renews in
 * any case, as a reauthorizationRequired asks for. Where subscribing is refused the answer is `polling`; a service
 * that only asks for patience is thrown on.
 */
export const keepSubscription = async (deps: SubscriptionDeps, urgent = false): Promise<SubscriptionKept> => {
  try {
    return await keep(deps, urgent);
  } catch (fault) {
    const refused = fault instanceof GraphFault || (fault instanceof GraphWait && fault.kind === 'consent');
    if (!refused) throw fault;
    return { kind: 'polling', reason: `暂不能订阅文件变更，改为定时查询：${fault.message}` };
  }
};
