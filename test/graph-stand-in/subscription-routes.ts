import { type Answer, type Asked, refusal } from './graph-answer.ts';

export type Subscription = {
  id: string;
  resource: string;
  changeType: string;
  clientState: string;
  notificationUrl: string;
  lifecycleNotificationUrl: string | null;
  expirationDateTime: string;
};

const LIMIT_MS = 42_300 * 60_000;
const REQUIRED = ['resource', 'changeType', 'notificationUrl', 'expirationDateTime'] as const;

/** The service never tells the secret again. */
const shown = ({ clientState: _, ...open }: Subscription) => ({
  ...open,
  clientState: null,
  applicationId: 'stand-in',
});

const handshakeWorks = async (address: string, token: string): Promise<boolean> => {
  const url = new URL(address);
  url.searchParams.set('validationToken', token);
  const headers = { 'Content-Type': 'text/plain; charset=utf-8' };
  const answer = await fetch(url, { method: 'POST', headers, signal: AbortSignal.timeout(10_000) }).catch(() => null);
  if (answer === null || answer.status !== 200) return false;
  return (answer.headers.get('Content-Type') ?? '').startsWith('text/plain') && (await answer.text()) === token;
};

export type SubscriptionRoom = { readonly subscriptions: Map<string, Subscription>; now: () => number };

const tooLong = (room: SubscriptionRoom, until: string): boolean => Date.parse(until) - room.now() > LIMIT_MS;

const create = async (room: SubscriptionRoom, asked: Asked): Promise<Answer> => {
  const wanted = JSON.parse(asked.body.toString()) as Subscription;
  if (REQUIRED.some((key) => wanted[key] === undefined)) return refusal(400, 'InvalidRequest', 'missing property');
  if (wanted.changeType !== 'updated' || !/^\/?drives\/[^/]+\/root$/.test(wanted.resource))
    return refusal(400, 'InvalidRequest', 'only updated on a drive root');
  if (tooLong(room, wanted.expirationDateTime))
    return refusal(400, 'InvalidRequest', 'expiration exceeds 42300 minutes');
  if ((wanted.clientState?.length ?? 0) > 128) return refusal(400, 'InvalidRequest', 'clientState too long');
  const urls = [wanted.notificationUrl, wanted.lifecycleNotificationUrl].filter(
    (url) => url !== null && url !== undefined,
  );
  for (const url of urls)
    if (
      !(await handshakeWorks(
        url,
        `Validation: Testing client application reachability, Request-Id: ${crypto.randomUUID()} +%`,
      ))
    )
      return refusal(400, 'ValidationError', 'Subscription validation request failed.');
  const id = crypto.randomUUID();
  const made = { ...wanted, id, lifecycleNotificationUrl: wanted.lifecycleNotificationUrl ?? null };
  room.subscriptions.set(id, made);
  return { status: 201, body: shown(made) };
};

const renew = (room: SubscriptionRoom, subscription: Subscription, asked: Asked): Answer => {
  const { expirationDateTime } = JSON.parse(asked.body.toString()) as Subscription;
  if (tooLong(room, expirationDateTime)) return refusal(400, 'InvalidRequest', 'expiration exceeds 42300 minutes');
  subscription.expirationDateTime = expirationDateTime;
  return { status: 200, body: shown(subscription) };
};

export const routeSubscriptions = async (
  room: SubscriptionRoom,
  rest: string,
  asked: Asked,
): Promise<Answer | null> => {
  if (rest === '') {
    if (asked.method === 'POST') return create(room, asked);
    return { status: 200, body: { value: [...room.subscriptions.values()].map(shown) } };
  }
  const subscription = room.subscriptions.get(rest.split('/')[1] ?? '');
  if (subscription === undefined) return refusal(404, 'ResourceNotFound');
  if (asked.method === 'PATCH') return renew(room, subscription, asked);
  if (asked.method === 'DELETE') {
    room.subscriptions.delete(subscription.id);
    return { status: 204 };
  }
  if (asked.method === 'POST' && rest.endsWith('/reauthorize')) return { status: 204 };
  return asked.method === 'GET' ? { status: 200, body: shown(subscription) } : null;
};
