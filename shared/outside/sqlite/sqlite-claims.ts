import type { DatabaseSync } from 'node:sqlite';
import { FINANCE_FOLDER } from '../../unit.ts';
import { fairOrder, type Waiting } from './fair-order.ts';
import { IS_PAUSED } from './pause-work.ts';
import type { TakenWork } from './work-taking.ts';

/**
 * What is ahead is worked out for so long, and so far for each unit: looking through thousands of messages costs some time,
 * of which a fortieth part of all time is enough.
 */
const AHEAD_MS = 500;
const TIMES_LOOKING = 40;
const AHEAD_OF_UNIT = 20;

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

/** What else of a message's unit waits, and was handed in as it was. */
const companionsOf = ({ id, unit, again }: Known, waiting: readonly Known[]): readonly Known[] =>
  again || unit === FINANCE_FOLDER ? [] : waiting.filter((one) => one.unit === unit && !one.again && one.id !== id);

/**
 * Claims from a list, units in turn, until it ends or there are enough; those another worker had first are passed over. Files of one unit
 * are taken together, since each is answered by what the others say as well; a further unit is begun where there is room for all of it, or half the room.
 */
const claimFrom = (waiting: Known[], limit: number, claim: (one: Known) => TakenWork | null): readonly TakenWork[] => {
  const taken: TakenWork[] = [];
  while (taken.length < limit) {
    const [next] = waiting;
    const all = next === undefined ? [] : [next, ...companionsOf(next, waiting)];
    const room = limit - taken.length;
    if (all.length === 0 || (all.length > room && room * 2 < limit)) break;
    const together = all.slice(0, room);
    taken.push(...together.flatMap((one) => claim(one) ?? []));
    const tried = new Set(together);
    waiting.splice(0, waiting.length, ...waiting.filter((one) => !tried.has(one)));
  }
  return taken;
};

/** Claims one message for a worker; null where another had it first, or it is left to others. */
const claiming = (database: DatabaseSync, worker: string, now: () => number) => {
  const claim = database.prepare(CLAIM);
  return ({ id }: Known, invisibleSeconds: number): TakenWork | null => {
    const at = now();
    const row = claim.get(worker, at + invisibleSeconds * 1000, id, at, worker, at, at);
    // The very columns that CLAIM returns.
    return row === undefined ? null : (row as unknown as TakenWork);
  };
};

/** Takes messages for one worker, units in turn, those first that are its own. */
export const sqliteClaims = (database: DatabaseSync, worker: string, now: () => number, { isOwn, isLeft }: Choice) => {
  const ahead = database.prepare(AHEAD);
  const claim = claiming(database, worker, now);
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

  return (queue: string, limit: number, invisibleSeconds: number): readonly TakenWork[] => {
    const claimOne = (one: Known): TakenWork | null => {
      const taken = isLeft(one.about) ? null : claim(one, invisibleSeconds);
      if (taken !== null) lastTurn.set(one.unit, ++turn);
      return taken;
    };
    const before = known.get(queue);
    const waiting = before !== undefined && before.until > now() ? before.waiting : [];
    const taken = claimFrom(waiting, limit, claimOne);
    if (waiting.length > 0 || taken.length === limit) return taken;
    return [...taken, ...claimFrom(lookAhead(queue).waiting, limit - taken.length, claimOne)];
  };
};
