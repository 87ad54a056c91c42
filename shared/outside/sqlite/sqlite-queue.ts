import type { DatabaseSync } from 'node:sqlite';
import { QUEUES, type WorkQueue } from '../../flow/ports/work-queue.ts';
import { isWorkerGone } from '../worker-gone.ts';
import { atOnce } from './at-once.ts';
import { sqliteClaims } from './sqlite-claims.ts';
import type { WorkTaking } from './work-taking.ts';

export type Clockwork = {
  readonly now: () => number;
  /** Begins with the process id. */
  readonly worker: string;
  /** Requests to publish, and to check a unit, are gathered for so long. */
  readonly gatherSeconds: number;
};

/**
 * What a worker that is no more had in its hands is free again at once, in its place: the finance office's rules stay before all else of it.
 * That it was handed out is no try: a file is given up for its own faults, not for a machine that was switched off.
 */
const freeHandsOf = (database: DatabaseSync, worker: string, now: () => number): void => {
  database.prepare('UPDATE work SET taken = max(taken - 1, 0) WHERE worker = ?').run(worker);
  const orphaned = database.prepare('SELECT id, queue, about, inserted FROM work WHERE worker = ?');
  for (const row of orphaned.all(worker)) {
    release(
      database,
      Number(row['id']),
      String(row['queue']),
      String(row['about']),
      Math.min(now(), Number(row['inserted'])),
    );
  }
};

/** What workers of processes that are no more had in their hands can be taken again. */
export const freeOrphans = (database: DatabaseSync, { now, worker: own }: Pick<Clockwork, 'now' | 'worker'>): void => {
  const workers = database.prepare('SELECT DISTINCT worker FROM work WHERE worker IS NOT NULL').all();
  const gone = workers.map((row) => String(row['worker'])).filter((worker) => isWorkerGone(worker, own));
  for (const worker of gone) freeHandsOf(database, worker, now);
};

/** A message that waits already makes the one given back superfluous: it will look at the same file. */
const release = (database: DatabaseSync, id: number, queue: string, about: string, due: number): void => {
  const newer = database
    .prepare('SELECT 1 FROM work WHERE queue = ? AND about = ? AND worker IS NULL AND id <> ?')
    .get(queue, about, id);
  if (newer === undefined) database.prepare('UPDATE work SET worker = NULL, due = ? WHERE id = ?').run(due, id);
  else database.prepare('DELETE FROM work WHERE id = ?').run(id);
};

/** Merging is dearer than publishing and watched less: its requests are gathered longer, yet less than a minute. */
const MERGE_GATHERS = 10;

const sending = (database: DatabaseSync, { now, gatherSeconds }: Clockwork): WorkQueue => {
  const upsert = database.prepare(`INSERT INTO work (queue, about, body, inserted, due) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (queue, about) WHERE worker IS NULL DO UPDATE SET due = min(due, excluded.due),
      body = CASE coalesce(json_extract(excluded.body, '$.again'), 0) WHEN 1 THEN body ELSE excluded.body END`);
  const put = (queue: string, about: string, body: unknown, delaySeconds: number): Promise<void> =>
    atOnce(() => void upsert.run(queue, about, JSON.stringify(body), now(), now() + delaySeconds * 1000));
  return {
    uploadSeen: (message, delaySeconds = 0) => put(QUEUES.uploads, message.file, message, delaySeconds),
    unitChanged: (unit) => put(QUEUES.units, unit, { unit }, gatherSeconds),
    publishWanted: (delaySeconds = gatherSeconds) => put(QUEUES.publishing, '', {}, delaySeconds),
    mergeWanted: (delaySeconds = gatherSeconds * MERGE_GATHERS) => put(QUEUES.merging, '', {}, delaySeconds),
    isOvertaken: async () => false,
  };
};

const taking = (database: DatabaseSync, { now, worker }: Clockwork): WorkTaking => {
  const drop = database.prepare('DELETE FROM work WHERE id = ?');
  const inHands = database.prepare('SELECT 1 FROM work WHERE queue = ? AND worker IS NOT NULL LIMIT 1');
  const first = database.prepare('SELECT min(due) AS due FROM work WHERE queue = ?');
  const howMany = database.prepare('SELECT count(*) AS count FROM work WHERE queue = ?');
  const about = database.prepare('SELECT about FROM work WHERE id = ?');
  const waiting = database.prepare('SELECT about FROM work WHERE queue = ? ORDER BY id');
  const hastened = database.prepare(
    "UPDATE work SET due = ? WHERE queue = ? AND worker IS NULL AND due > ? AND json_extract(body, '$.held') IS NULL",
  );
  const toPoison = database.prepare(
    "UPDATE work SET queue = queue || '-poison', about = about || ' ' || id, taken = 0, worker = NULL, due = ? WHERE id = ?",
  );
  let isOwn = (_unit: string): boolean => true;
  let isLeft = (_about: string): boolean => false;
  return {
    take: sqliteClaims(database, worker, now, { isOwn: (unit) => isOwn(unit), isLeft: (thing) => isLeft(thing) }),
    prefer: (units) => {
      isOwn = units;
    },
    leave: (things) => {
      isLeft = things;
    },
    finish: (work) => void drop.run(work.id),
    putBack: (work, delaySeconds) => {
      const row = about.get(work.id);
      if (row !== undefined) release(database, work.id, work.queue, String(row['about']), now() + delaySeconds * 1000);
    },
    poison: (work) => void toPoison.run(now(), work.id),
    nextDue: (queues) => {
      const next = queues.map((queue) => (inHands.get(queue) === undefined ? (first.get(queue)?.['due'] ?? null) : 0));
      const known = next.filter((due) => due !== null).map(Number);
      return known.length === 0 ? null : Math.min(...known);
    },
    waiting: (queue) => waiting.all(queue).map((row) => String(row['about'])),
    free: (gone) => freeHandsOf(database, gone, now),
    hasten: (queue) => void hastened.run(now(), queue, now()),
    count: (queue) => Number(howMany.get(queue)?.['count'] ?? 0),
  };
};

/** Work in SQLite, at least once: a message is gone only once it is finished, and outlives any kill. */
export const sqliteQueue = (database: DatabaseSync, clockwork: Clockwork): WorkQueue & WorkTaking => {
  freeOrphans(database, clockwork);
  return { ...sending(database, clockwork), ...taking(database, clockwork) };
};
