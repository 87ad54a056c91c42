import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { BadState, DamagedState, damagedState } from './bad-state.ts';
import { inTransaction } from './in-transaction.ts';
import { inSentences, openDatabase } from './open-database.ts';
import { openState } from './open-state.ts';
import { pauseWork } from './pause-work.ts';
import { freeOrphans } from './sqlite-queue.ts';
import { beginEpoch } from './state-epoch.ts';

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
    beginEpoch(state);
  });

const restoreReceived = (received: DatabaseSync): void => {
  received.exec('CREATE TABLE IF NOT EXISTS received (sha256 TEXT NOT NULL UNIQUE, bytes BLOB NOT NULL)');
  received.exec('INSERT OR IGNORE INTO main.received SELECT sha256, bytes FROM source.received');
};

const takeOver = (places: StatePlaces, source: string): void => {
  bringInto(places.state, openState, source, restoreTables);
  bringInto(places.received, openDatabase, source, restoreReceived);
};

const PATIENCE_MS = 120_000;

/** A state that can't be asked any more has nobody working in it. */
const isCalm = async (path: string, worker: string): Promise<boolean> => {
  if (!existsSync(path)) return true;
  try {
    const state = openState(path);
    freeOrphans(state, { now: Date.now, worker });
    return await pauseWork(state, PATIENCE_MS).finally(() => state.close());
  } catch {
    return true;
  }
};

/**
 * Puts a backup in place of the state, as one change, also while the program runs: what that has in hands is waited for, so
 * that nothing begun in the old state ends in the new one. Bytes received since then stay; standings are left out, they
 * follow from the ledger. `worker` is who asks. Gives when the backup was made. Throws `BadState`.
 */
export const restoreState = async (places: StatePlaces, file: string, worker: string): Promise<string> => {
  const made = readBackup(file);
  if (!(await isCalm(places.state, worker)))
    throw new BadState(
      '本程序正在处理文件，等了2分钟还没有处理完，没有恢复，原来的状态没有动。请等它处理完，或结束它以后再恢复。',
    );
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
