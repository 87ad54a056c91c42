import { z } from 'zod';
import type { Storage } from './open-storage.ts';
import { storageKey } from './storage-key.ts';
import { unlessLost, unlessMissing } from './storage-refusal.ts';

/** The service keeps a message hidden for seven days at most. */
const LONGEST_DELAY = 7 * 86_400 - 1;
/** For ever: a message must outlive any outage. */
const NEVER_EXPIRES = -1;
/** So far the clocks of two instances may be apart: a message due sooner may be in somebody's hands already. */
const SKEW_MS = 10_000;
/** A message stays hidden this much longer than requests are folded into it, so none slips in behind its back. */
const SPARE_SECONDS = 1;

/** The message about one thing that was sent last with a delay; milliseconds since 1970. */
type Ticket = { readonly at: number; readonly due: number };

/** A ticket as it lies there. */
type Held = Ticket & { readonly etag: string };

const putOffBody = z.object({ putOffAt: z.number() });

/** Sends one text to a queue, as the Functions host reads it (base64). */
export const sendWork = async (storage: Storage, queue: string, body: object, delaySeconds = 0): Promise<void> => {
  const text = Buffer.from(JSON.stringify(body)).toString('base64');
  await storage.queue(queue).sendMessage(text, {
    visibilityTimeout: Math.min(Math.ceil(delaySeconds), LONGEST_DELAY),
    messageTimeToLive: NEVER_EXPIRES,
  });
};

const tickets = (storage: Storage, partitionKey: 'put-off' | 'gathered') => {
  const table = storage.table('notes');
  const read = async (about: string): Promise<Held | null> => {
    const entity = await unlessMissing(table.getEntity(partitionKey, storageKey(about)));
    return entity === null ? null : { at: Number(entity['at']), due: Number(entity['due']), etag: entity.etag };
  };

  /** False when another write came in between: look again. */
  const tryKeep = async (about: string, { at, due }: Ticket, before: Held | null): Promise<boolean> => {
    if (before !== null && before.at >= at) return true;
    const entity = { partitionKey, rowKey: storageKey(about), at, due };
    if (before === null) return unlessLost(table.createEntity(entity));
    return unlessLost(table.updateEntity(entity, 'Replace', { etag: before.etag }));
  };

  return {
    read,
    /** The youngest stays. `seen`: what lay there before the message was sent. */
    keep: async (about: string, ticket: Ticket, seen: Held | null): Promise<void> => {
      for (let before = seen; !(await tryKeep(about, ticket, before)); ) before = await read(about);
    },
  };
};

/**
 * Work that is put off, over all instances one message at a time for each thing: the service itself never folds messages. A ticket
 * is kept only of a message that was sent, and the youngest always counts, so that nothing is ever lost between two instances.
 */
export const putOffWork = (storage: Storage, now: () => number) => {
  const { read, keep } = tickets(storage, 'put-off');
  return {
    /** Comes after `delaySeconds`, unless a message about the same comes sooner. */
    send: async (queue: string, about: string, body: object, delaySeconds: number): Promise<void> => {
      const key = `${queue}/${about}`;
      const ticket = { at: now(), due: now() + delaySeconds * 1000 };
      const waiting = await read(key);
      if (waiting !== null && waiting.due > ticket.at + SKEW_MS && waiting.due <= ticket.due) return;
      await sendWork(storage, queue, { ...body, putOffAt: ticket.at }, delaySeconds);
      await keep(key, ticket, waiting);
    },
    /** What was never put off always counts. */
    isOvertaken: async (queue: string, about: string, body: unknown): Promise<boolean> => {
      const { data } = putOffBody.safeParse(body);
      if (data === undefined) return false;
      const youngest = await read(`${queue}/${about}`);
      return youngest !== null && youngest.at > data.putOffAt;
    },
  };
};

/** `lead`: so long requests are gathered at least; `spacing`: so far apart at least are two messages about the same. */
export type Gathering = { readonly leadSeconds: number; readonly spacingSeconds: number };

/**
 * Requests for the same work, over all instances folded into one message that comes after all of them; what is asked for while one
 * waits is seen by the work still to come.
 */
export const gatheredWork = (storage: Storage, now: () => number) => {
  const { read, keep } = tickets(storage, 'gathered');
  /** Until when requests of this process are folded without asking. */
  const folded = new Map<string, number>();

  const sendNext = async (key: string, queue: string, body: object, { leadSeconds, spacingSeconds }: Gathering) => {
    const waiting = await read(key);
    if (waiting !== null && waiting.due > now() + SKEW_MS) {
      folded.set(key, waiting.due - SKEW_MS);
      return;
    }
    const soonest = now() + leadSeconds * 1000;
    const spaced = (waiting?.due ?? 0) + spacingSeconds * 1000;
    const due = Math.min(Math.max(soonest, spaced), soonest + spacingSeconds * 1000);
    folded.set(key, due);
    await sendWork(storage, queue, body, (due - now()) / 1000 + SPARE_SECONDS);
    await keep(key, { at: now(), due }, waiting);
  };

  return async (queue: string, about: string, body: object, gathering: Gathering): Promise<void> => {
    const key = `${queue}/${about}`;
    if ((folded.get(key) ?? 0) > now()) return;
    folded.set(key, now() + gathering.leadSeconds * 1000);
    try {
      await sendNext(key, queue, body, gathering);
    } catch (error) {
      folded.delete(key);
      throw error;
    }
  };
};
