import type { Subscription as GraphSubscription } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { type GraphPort, jsonOf } from '../client/graph-port.ts';

const subscription = z.object({
  id: z.string(),
  resource: z.string().nullish(),
  notificationUrl: z.string().nullish(),
  expirationDateTime: z.string().nullish(),
} satisfies Partial<Record<keyof GraphSubscription, z.ZodType>>);

export type Subscription = z.infer<typeof subscription>;

const page = z.object({ value: z.array(subscription), '@odata.nextLink': z.string().optional() });

/** All subscriptions of this application. */
export const listSubscriptions = async (graph: GraphPort): Promise<Subscription[]> => {
  const all: Subscription[] = [];
  for (let to: string | undefined = '/subscriptions'; to !== undefined; ) {
    const read: z.infer<typeof page> = page.parse(jsonOf((await graph.send({ method: 'GET', to })).body));
    all.push(...read.value);
    to = read['@odata.nextLink'];
  }
  return all;
};

/** A library tells of changes on its root only, and only by `updated`. The wait for the handshake is part of the call. */
export const createSubscription = async (
  graph: GraphPort,
  wanted: { driveId: string; url: string; secret: string; until: string },
): Promise<Subscription> => {
  const json = {
    changeType: 'updated',
    resource: `/drives/${wanted.driveId}/root`,
    notificationUrl: wanted.url,
    lifecycleNotificationUrl: wanted.url,
    clientState: wanted.secret,
    expirationDateTime: wanted.until,
  } satisfies GraphSubscription;
  return subscription.parse(
    jsonOf((await graph.send({ method: 'POST', to: '/subscriptions', json, timeoutMs: 60_000 })).body),
  );
};

/** Moves the end; this also renews the authorisation that a lifecycle notice asks for. */
export const renewSubscription = async (graph: GraphPort, id: string, until: string): Promise<void> => {
  const json = { expirationDateTime: until } satisfies GraphSubscription;
  await graph.send({ method: 'PATCH', to: `/subscriptions/${encodeURIComponent(id)}`, json });
};

export const deleteSubscription = async (graph: GraphPort, id: string): Promise<void> => {
  await graph.send({ method: 'DELETE', to: `/subscriptions/${encodeURIComponent(id)}` });
};
