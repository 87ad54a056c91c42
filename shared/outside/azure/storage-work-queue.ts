import { QUEUES, type UploadMessage, uploadMessage, type WorkQueue } from '../../flow/ports/work-queue.ts';
import type { Storage } from './open-storage.ts';
import { type Gathering, gatheredWork, putOffWork, sendWork } from './put-off.ts';
import { unitPace } from './unit-pace.ts';

/** So long requests are gathered at least. */
const PUBLISH_LEAD = 20;
const MERGE_LEAD = 45;
/** Each answer that changes is a version in the library: what a unit hands in within this time is checked together. */
const UNIT_SECONDS = 20;

const every = (spacingSeconds: number, leadSeconds: number): Gathering => ({
  spacingSeconds,
  leadSeconds: Math.min(leadSeconds, spacingSeconds),
});

/** What a message is about: a file, or the one thing its queue does. */
const aboutOf = (queue: string, body: unknown): string =>
  queue === QUEUES.uploads ? (uploadMessage.safeParse(body).data?.file ?? '') : '';

/** What is only looked at again waits behind all units, as one more of them. */
const AGAIN = '(again)';

const unitOf = ({ unit, again }: UploadMessage): string | undefined => (again === true ? AGAIN : unit);

/**
 * Work in Azure Storage queues. `publishSeconds`: so far apart status sheets are written at least, each a version in the library.
 * `now` in milliseconds since 1970. Several districts share the queues: their messages name the `district`.
 */
export const storageWorkQueue = (
  storage: Storage,
  now: () => number,
  publishSeconds: number,
  district = '',
): WorkQueue => {
  const addressed = (body: object): object => (district === '' ? body : { ...body, district });
  const gathered = gatheredWork(storage, now);
  const putOff = putOffWork(storage, now);
  const after = async (queue: string, about: string, body: object, delaySeconds: number): Promise<void> =>
    delaySeconds > 0
      ? putOff.send(queue, about, addressed(body), delaySeconds)
      : sendWork(storage, queue, addressed(body));
  const pace = unitPace(now);
  const announced = (message: UploadMessage): Promise<void> => {
    const unit = unitOf(message);
    const hiddenMs = unit === undefined ? 0 : pace(unit);
    return sendWork(storage, QUEUES.uploads, addressed(message), hiddenMs / 1000);
  };
  const units = every(Math.min(UNIT_SECONDS, publishSeconds), UNIT_SECONDS);
  const wanted = (queue: string, gathering: Gathering) => (delaySeconds?: number) =>
    delaySeconds === undefined ? gathered(queue, '', addressed({}), gathering) : after(queue, '', {}, delaySeconds);
  return {
    uploadSeen: (message, delaySeconds = 0) =>
      delaySeconds > 0 ? after(QUEUES.uploads, message.file, message, delaySeconds) : announced(message),
    unitChanged: (unit) => gathered(QUEUES.units, unit, addressed({ unit }), units),
    publishWanted: wanted(QUEUES.publishing, every(publishSeconds, PUBLISH_LEAD)),
    mergeWanted: wanted(QUEUES.merging, every(publishSeconds, MERGE_LEAD)),
    isOvertaken: (queue, body) => putOff.isOvertaken(queue, aboutOf(queue, body), body),
  };
};
