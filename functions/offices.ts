import type { HttpHandler, StorageQueueHandler, TimerHandler } from '@azure/functions';
import { z } from 'zod';
import type { Home } from '../shared/flow/home.ts';
import { SAFE_HEADERS } from './safe-headers.ts';

/** One district's finance office and its home; `key` names it in messages and addresses, '' where it is the only one. */
export type Office = { readonly key: string; readonly name: string; readonly home: Home };

/** At least one. */
export type Offices = readonly [Office, ...Office[]];

export const only = (home: Home): Offices => [{ key: '', name: '', home }];

const addressed = z.object({ district: z.string() });

const byKey = <Handler>(offices: Offices, make: (home: Home) => Handler): ReadonlyMap<string, Handler> =>
  new Map(offices.map(({ key, home }) => [key, make(home)]));

/** A message without a district is the only one's; one of a district that is not served here is another app's. */
export const eachQueue = (offices: Offices, make: (home: Home) => StorageQueueHandler): StorageQueueHandler => {
  const handlers = byKey(offices, make);
  return (body, context) => {
    const key = addressed.safeParse(body).data?.district ?? '';
    const handler = handlers.get(key);
    if (handler === undefined)
      throw new Error(`no district “${key}” is served by this app: does another share its storage?`);
    return handler(body, context);
  };
};

/** All districts at once; one that fails keeps none of the others from its turn. Gives what came of it where there is one district. */
export const eachTimer = <One extends Office>(
  offices: readonly One[],
  make: (office: One) => TimerHandler,
): TimerHandler => {
  const handlers = offices.map(make);
  return async (timer, context) => {
    const done = await Promise.allSettled(handlers.map(async (handler) => handler(timer, context)));
    const failed = done.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    if (failed.length === 1) throw failed[0];
    if (failed.length > 1) throw new AggregateError(failed, `${failed.length} districts failed`);
    // A run of one office asks what came of its turn.
    const [first] = done;
    return done.length === 1 && first?.status === 'fulfilled' ? first.value : undefined;
  };
};

/** The district of `?district=mh`; the only one needs no asking. */
export const eachPage = (offices: Offices, make: (home: Home) => HttpHandler): HttpHandler => {
  const handlers = byKey(offices, make);
  const sole = offices.length === 1 ? [...handlers.values()][0] : undefined;
  return (request, context) => {
    const handler = sole ?? handlers.get(request.query.get('district') ?? '');
    if (handler !== undefined) return handler(request, context);
    const error = `“district”应是下列之一：${offices.map(({ key, name }) => `${key}（${name}）`).join('、')}。`;
    return { status: 404, jsonBody: { error }, headers: SAFE_HEADERS };
  };
};
