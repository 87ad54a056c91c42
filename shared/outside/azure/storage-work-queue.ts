import { QUEUES, type WorkQueue } from '../../flow/ports/work-queue.ts';
import type { Storage } from './open-storage.ts';

/** The service keeps a message hidden for seven days at most. */
const LONGEST_DELAY = 7 * 86_400 - 1;
/** For ever: a message must outlive any outage. */
const NEVER_EXPIRES = -1;

/** A message stays hidden this much longer than requests are folded into it, so none slips in behind its back. */
const SPARE_SECONDS = 1;
const UNIT_SECONDS = 2;
/** The merged tables follow within a minute, however long requests for publishing are gathered. */
const MERGE_SECONDS_AT_MOST = 45;

/** Sends one text to a queue, as the Functions host reads it (base64). */
export const sendWork = async (storage: Storage, queue: string, body: object, delaySeconds = 0): Promise<void> => {
  const text = Buffer.from(JSON.stringify(body)).toString('base64');
  await storage.queues.getQueueClient(storage.queueName(queue)).sendMessage(text, {
    visibilityTimeout: Math.min(Math.ceil(delaySeconds), LONGEST_DELAY),
    messageTimeToLive: NEVER_EXPIRES,
  });
};

/**
 * Folds requests for the same thing within `seconds` into one message, which is delayed until they are over; what is
 * asked for meanwhile is always seen by the work still to come. Per process: with several, each sends its one message.
 */
export const createCoalescer = (now: () => number) => {
  const sentAt = new Map<string, number>();
  return async (key: string, seconds: number, send: (delaySeconds: number) => Promise<void>): Promise<void> => {
    const before = sentAt.get(key);
    if (before !== undefined && now() - before < seconds * 1000) return;
    sentAt.set(key, now());
    try {
      await send(seconds + SPARE_SECONDS);
    } catch (error) {
      sentAt.delete(key);
      throw error;
    }
  };
};

/** Work in Azure Storage queues. `publishSeconds`: how long requests for publishing are gathered. `now` in milliseconds. */
export const storageWorkQueue = (storage: Storage, now: () => number, publishSeconds: number): WorkQueue => {
  const once = createCoalescer(now);
  const publish = (delaySeconds: number) => sendWork(storage, QUEUES.publishing, {}, delaySeconds);
  const mergeSeconds = Math.min(MERGE_SECONDS_AT_MOST, publishSeconds);
  const merge = (delaySeconds: number) => sendWork(storage, QUEUES.merging, {}, delaySeconds);
  return {
    uploadSeen: (message, delaySeconds) => sendWork(storage, QUEUES.uploads, message, delaySeconds),
    unitChanged: (unit) =>
      once(`unit/${unit}`, UNIT_SECONDS, (delay) => sendWork(storage, QUEUES.units, { unit }, delay)),
    publishWanted: (delaySeconds = 0) =>
      delaySeconds > publishSeconds ? publish(delaySeconds) : once('publish', publishSeconds, publish),
    mergeWanted: (delaySeconds = 0) =>
      delaySeconds > mergeSeconds ? merge(delaySeconds) : once('merge', mergeSeconds, merge),
  };
};
