import type { StorageQueueHandler } from '@azure/functions';
import type { Home } from '../shared/flow/home.ts';
import { type Merged, mergeTables } from '../shared/flow/merge/merge-tables.ts';
import { QUEUES } from '../shared/flow/ports/work-queue.ts';
import { oneAtATime } from './one-at-a-time.ts';

/** Writes what the units handed in as merged tables, one writing at a time. */
export const mergeTablesHandler = (home: Home): StorageQueueHandler =>
  oneAtATime<Merged>(
    'merge-tables',
    { queue: home.queue, of: QUEUES.merging },
    () => mergeTables(home),
    (seconds) => home.queue.mergeWanted(seconds),
  );
