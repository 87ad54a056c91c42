import type { DatabaseSync } from 'node:sqlite';
import type { Together, Write } from '../../flow/ports/together.ts';
import { failureOf } from './at-once.ts';
import { inTransaction } from './in-transaction.ts';

/** Makes a write that is done at once. Throws where it failed. */
const made = <Given>(write: Write<Given>): Promise<Given> => {
  const done = write();
  const failure = failureOf(done);
  if (failure === null) return done;
  done.catch(() => undefined);
  throw failure.cause;
};

/** Writes as one transaction: one entry into the file instead of one each, and no crash leaves it half done. */
export const sqliteTogether =
  (database: DatabaseSync): Together =>
  async <Given>(writes: readonly Write<Given>[]) =>
    Promise.all(inTransaction(database, () => writes.map((write) => made(write))));
