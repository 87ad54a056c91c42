import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { BadState, DamagedState, damagedState } from './bad-state.ts';
import { inTransaction } from './in-transaction.ts';
import { inSentences, openDatabase } from './open-database.ts';
import { openState } from './open-state.ts';

/** The files an office machine keeps: its state, and the bytes as received. */
export type StatePlaces = { readonly state: string; readonly received: string };

const MARK = 'CREATE TABLE backup (made TEXT NOT NULL)';

const quoted = (path: string): string => `'${path.replaceAll("'", "''")}'`;

/** The bytes after the state: what the state names has been received before, so that the copy lacks none of it. */
const addReceived = (copy: DatabaseSync, received: string): void => {
  copy.exec('CREATE TABLE received (sha256 TEXT NOT NULL UNIQUE, bytes BLOB NOT NULL)');
  if (!existsSync(received)) return;
  copy.exec(`ATTACH ${quoted(received)} AS source`);
  copy.exec('INSERT INTO received SELECT sha256, bytes FROM source.received');
  copy.exec('DETACH source');
};

/**
 * Writes state and received bytes as they are at one moment into one file, also while the program runs; the file is there
 * whole or not at all. `made` is when. Throws `BadState` where there is no state.
 */
export const backupState = (places: StatePlaces, file: string, made: string): void => {
  if (!existsSync(places.state))
    throw new BadState(`没有状态文件“${places.state}”，没有可备份的，请核对 --share 和 --data。`);
  const draft = `${file}.${process.pid}.tmp`;
  rmSync(draft, { force: true });
  const state = openState(places.state);
  try {
    state.exec(`VACUUM INTO ${quoted(draft)}`);
    const copy = new DatabaseSync(draft);
    copy.exec(MARK);
    copy.prepare('INSERT INTO backup (made) VALUES (?)').run(made);
    addReceived(copy, places.received);
    copy.close();
    renameSync(draft, file);
  } finally {
    state.close();
    rmSync(draft, { force: true });
  }
};

const madeOf = (file: string): string => {
  const copy = new DatabaseSync(file, { readOnly: true });
  try {
    const check = copy.prepare('PRAGMA quick_check(1)').get()?.['quick_check'];
    if (check !== 'ok') throw new Error(String(check));
    return String(copy.prepare('SELECT made FROM backup').get()?.['made']);
  } finally {
    copy.close();
  }
};

/** When a backup was made. Throws `BadState` where the file is none, or damaged. */
const readBackup = (file: string): string => {
  try {
    return madeOf(file);
  } catch (cause) {
    throw new BadState(`“${file}”不是本程序的备份文件，或已损坏，没有恢复，原来的状态没有动。`, { cause });
  }
};

const TABLES = ['ledger', 'known', 'mail', 'note'] as const;

/** Work begun after the backup means nothing any more; what waited then waits again. */
const RESTORED_WORK = `DELETE FROM main.work;
  INSERT INTO main.work (queue, about, body, taken, inserted, due)
    SELECT queue, about, body, 0, inserted, due FROM source.work WHERE true
    ON CONFLICT (queue, about) WHERE worker IS NULL DO NOTHING`;

const isWhole = (database: DatabaseSync): boolean =>
  database.prepare('PRAGMA quick_check(1)').get()?.['quick_check'] === 'ok';

type Bring = (database: DatabaseSync) => void;

const into = (path: string, open: (path: string) => DatabaseSync, source: string, bring: Bring): void =>
  inSentences(path, () => {
    const database = open(path);
    try {
      if (!isWhole(database)) throw damagedState(path);
      database.exec(`ATTACH ${quoted(source)} AS source`);
      bring(database);
    } finally {
      database.close();
    }
  });

/** A file that is damaged can't be written into: it stays beside, and a new one takes its place. */
const bringInto = (path: string, open: (path: string) => DatabaseSync, source: string, bring: Bring): void => {
  try {
    into(path, open, source, bring);
  } catch (error) {
    if (!(error instanceof DamagedState)) throw error;
    copyFileSync(path, `${path}.damaged`);
    for (const part of ['', '-wal', '-shm']) rmSync(`${path}${part}`, { force: true });
    into(path, open, source, bring);
  }
};

const restoreTables = (state: DatabaseSync): void =>
  inTransaction(state, () => {
    for (const table of TABLES) {
      state.exec(`DELETE FROM main.${table}; INSERT INTO main.${table} SELECT * FROM source.${table}`);
    }
    state.exec(RESTORED_WORK);
    state.exec('DELETE FROM main.standing');
  });

/** A standing that a running program wrote meanwhile and that reaches beyond the restored ledger. */
const BEYOND = `DELETE FROM standing WHERE through >
  coalesce((SELECT max(number) FROM ledger WHERE ledger.unit = standing.unit), 0)`;

/** To be called once a running program has written what it had in hand. */
export const dropStandingsBeyond = (places: StatePlaces): void => {
  const state = openState(places.state);
  state.exec(BEYOND);
  state.close();
};

const restoreReceived = (received: DatabaseSync): void => {
  received.exec('CREATE TABLE IF NOT EXISTS received (sha256 TEXT NOT NULL UNIQUE, bytes BLOB NOT NULL)');
  received.exec('INSERT OR IGNORE INTO main.received SELECT sha256, bytes FROM source.received');
};

const takeOver = (places: StatePlaces, source: string): void => {
  bringInto(places.state, openState, source, restoreTables);
  bringInto(places.received, openDatabase, source, restoreReceived);
};

/**
 * Puts a backup in place of the state, as one change, also while the program runs; bytes received since then stay. Standings
 * are left out: they follow from the ledger. Gives when the backup was made. Throws `BadState`.
 */
export const restoreState = (places: StatePlaces, file: string): string => {
  const made = readBackup(file);
  const source = `${places.state}.${process.pid}.restoring`;
  mkdirSync(dirname(source), { recursive: true });
  copyFileSync(file, source);
  try {
    // One of an earlier release is brought up to this one's tables.
    openState(source).close();
    takeOver(places, source);
  } finally {
    for (const part of ['', '-wal', '-shm']) rmSync(`${source}${part}`, { force: true });
  }
  return made;
};
