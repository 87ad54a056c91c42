import type { DatabaseSync } from 'node:sqlite';
import { fairOrder, type Waiting } from './fair-order.ts';
import { IS_PAUSED } from './pause-work.ts';
import type { TakenWork } from './work-taking.ts';

/**
 * What is ahead is worked out for so long, and so far for each unit: looking through thousands of messages costs some time,
 * of which a fortieth part of all time is enough.
 */
const AHEAD_MS = 500;
const TIMES_LOOKING = 40;
const AHEAD_OF_UNIT = 16;

/**
 * Put in at a time that has not come, or put off for longer than anything is: the clock was ahead and has been set right since. Nobody
 * waits until that time comes again.
 */
const SKEW_MS = 60_000;
const LONGEST_MS = 86_400_000;

/** The first part of a path is the unit's folder. */
const unitIn = (about: string): string => `substr(${about} || '/', 1, instr(${about} || '/', '/') - 1)`;

const AHEAD = `SELECT id, unit, again, about FROM
  (SELECT id, due, about, ${unitIn('about')} AS unit, coalesce(json_extract(body, '$.again'), 0) AS again,
    row_number() OVER (PARTITION BY ${unitIn('about')} ORDER BY coalesce(json_extract(body, '$.again'), 0), due, id) AS place
    FROM work WHERE queue = ? AND due <= ?)
  WHERE place <= ${AHEAD_OF_UNIT} ORDER BY due, id`;

/** Not while another worker has a message of the same unit in its hands: its files are answered in order. */
const CLAIM = `UPDATE work SET worker = ?, taken = taken + 1, due = ? WHERE id = ? AND due <= ? AND NOT EXISTS
  (SELECT 1 FROM work AS other WHERE other.queue = work.queue AND other.worker IS NOT NULL AND other.worker <> ?
    AND other.due > ? AND ${unitIn('other.about')} = ${unitIn('work.about')})
  AND NOT ${IS_PAUSED}
  RETURNING id, queue, about, body, taken, inserted`;

type Known = Waiting & { readonly about: string };
type Ahead = { readonly until: number; readonly waiting: Known[] };

/** Units whose messages a worker takes first, and things it leaves to others. */
export type Choice = {
  readonly isOwn: (unit: string) => boolean;
  readonly isLeft: (about: string) => boolean;
};

/** Takes messages for one worker, units in turn, those first that are its own. */
export const sqliteClaims = (database: DatabaseSync, worker: string, now: () => number, { isOwn, isLeft }: Choice) => {
  const ahead = database.prepare(AHEAD);
  const claim = database.prepare(CLAIM);
  const early = database.prepare('SELECT 1 FROM work WHERE inserted > ? OR (worker IS NULL AND due > ?) LIMIT 1');
  const mend = database.prepare(
    'UPDATE work SET inserted = min(inserted, ?), due = ? WHERE worker IS NULL AND (inserted > ? OR due > ?)',
  );
  const lastTurn = new Map<string, number>();
  const known = new Map<string, Ahead>();
  let turn = 0;

  const lookAhead = (queue: string): Ahead => {
    const began = now();
    const latest = [began + SKEW_MS, began + LONGEST_MS] as const;
    if (early.get(...latest) !== undefined) mend.run(began, began, ...latest);
    const rows = ahead.all(queue, began) as { id: number; unit: string; again: number; about: string }[];
    const waiting = rows.map((row) => ({ ...row, again: row.again === 1 }));
    const ordered = [...fairOrder(waiting, lastTurn, isOwn)];
    const found = { until: now() + Math.max(AHEAD_MS, (now() - began) * TIMES_LOOKING), waiting: ordered };
    known.set(queue, found);
    return found;
  };

  const claimOne = ({ id, unit, about }: Known, invisibleSeconds: number): TakenWork | null => {
    if (isLeft(about)) return null;
    const at = now();
    const row = claim.get(worker, at + invisibleSeconds * 1000, id, at, worker, at, at);
    if (row === undefined) return null;
    turn += 1;
    lastTurn.set(unit, turn);
    return row as unknown as TakenWork;
  };

  /** Claims from a list until it ends or there are enough; those another worker had first are passed over. */
  const claimFrom = (waiting: Known[], taken: TakenWork[], [limit, seconds]: readonly [number, number]): void => {
    while (taken.length < limit) {
      const next = waiting.shift();
      if (next === undefined) return;
      const one = claimOne(next, seconds);
      if (one !== null) taken.push(one);
    }
  };

  return (queue: string, limit: number, invisibleSeconds: number): readonly TakenWork[] => {
    const taken: TakenWork[] = [];
    const before = known.get(queue);
    if (before !== undefined && before.until > now()) claimFrom(before.waiting, taken, [limit, invisibleSeconds]);
    if (taken.length < limit) claimFrom(lookAhead(queue).waiting, taken, [limit, invisibleSeconds]);
    return taken;
  };
};
