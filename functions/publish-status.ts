import type { StorageQueueHandler } from '@azure/functions';
import type { Home } from '../shared/flow/home.ts';
import { QUEUES } from '../shared/flow/ports/work-queue.ts';
import { publishStatus } from '../shared/flow/publish/publish-status.ts';
import type { Published } from '../shared/flow/publish/published.ts';
import { oneAtATime } from './one-at-a-time.ts';

/** Writes the status sheet; the merged tables follow. */
export const publishStatusHandler = (home: Home): StorageQueueHandler =>
  oneAtATime<Published>(
    'publish-status',
    { queue: home.queue, of: QUEUES.publishing },
    () => publishStatus(home),
    (seconds) => home.queue.publishWanted(seconds),
  );
