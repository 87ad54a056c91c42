import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { ASK_SHEET } from '../../flow/warn/mails-told.ts';
import { madeOf, type StatePlaces, sqlText } from './backup-state.ts';
import { BadState, DamagedState, damagedState, NewerState } from './bad-state.ts';
import { inTransaction } from './in-transaction.ts';
import { inSentences, openDatabase } from './open-database.ts';
import { openState } from './open-state.ts';
import { endPause, pauseWork } from './pause-work.ts';
import { freeOrphans } from './sqlite-queue.ts';
import { beginEpoch } from './state-epoch.ts';

/** When a backup was made. Throws `BadState` where the file is none, or damaged. */
const readBackup = (file: string): string => {
  if (!existsSync(file))
    throw new BadState(`找不到备份文件“${file}”，没有恢复，原来的状态没有动。请核对位置和文件名。`);
  try {
    return madeOf(file);
  } catch (cause) {
    throw new BadState(`“${file}”不是本程序的备份文件，或已损坏，没有恢复，原来的状态没有动。`, { cause });
  }
};

const TABLES = ['ledger', 'known', 'mail', 'note'] as const;

/** Work begun after the backup means nothing any more; what waited then waits again, what was in hands then is due at once. */
const RESTORED_WORK = `DELETE FROM main.work;
  INSERT INTO main.work (queue, about, body, taken, inserted, due)
    SELECT queue, about, body, 0, inserted, CASE WHEN worker IS NULL THEN due ELSE inserted END FROM source.work WHERE true
    ON CONFLICT (queue, about) WHERE worker IS NULL DO NOTHING`;

const isWhole = (database: DatabaseSync): boolean =>
  database.prepare('PRAGMA quick_check(1)').get()?.['quick_check'] === 'ok';

type Bring = (database: DatabaseSync) => void;

const into = (path: string, open: (path: string) => DatabaseSync, source: string, bring: Bring): void =>
  inSentences(path, () => {
    const database = open(path);
    try {
      if (!isWhole(database)) throw damagedState(path);
      database.exec(`ATTACH ${sqlText(source)} AS source`);
      bring(database);
    } finally {
      database.close();
    }
  });

/** What can't be written into stays beside under this name: it is damaged, or a later version of the program goes on with it. */
const besideAs = (error: unknown): string | null => {
  if (error instanceof DamagedState) return 'damaged';
  return error instanceof NewerState ? 'newer' : null;
};

/** As it is, with what waits in its log. */
const keepBeside = (path: string, beside: string): void => {
  for (const part of ['', '-wal']) {
    if (existsSync(`${path}${part}`)) copyFileSync(`${path}${part}`, `${path}.${beside}${part}`);
  }
};

/** Where a file can't be written into a new one takes its place. */
const bringInto = (path: string, open: (path: string) => DatabaseSync, source: string, bring: Bring): void => {
  try {
    into(path, open, source, bring);
  } catch (error) {
    const beside = besideAs(error);
    if (beside === null) throw error;
    keepBeside(path, beside);
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
    // Not after it: whoever is killed in between would have mails sent twice.
    state.prepare('INSERT OR REPLACE INTO main.note (name, value) VALUES (?, ?)').run(ASK_SHEET, '1');
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

/** Gives true where the state can't be asked any more: nobody works in it. */
const askState = async (path: string, ask: (state: DatabaseSync) => Promise<boolean>): Promise<boolean> => {
  if (!existsSync(path)) return true;
  try {
    const state = openState(path);
    return await ask(state).finally(() => state.close());
  } catch {
    return true;
  }
};

const pauseIn = ({ state: path }: StatePlaces, worker: string): Promise<boolean> =>
  askState(path, (state) => {
    freeOrphans(state, { now: Date.now, worker });
    return pauseWork(state, PATIENCE_MS);
  });

const goOnIn = ({ state: path }: StatePlaces): Promise<boolean> =>
  askState(path, async (state) => {
    endPause(state);
    return true;
  });

/** One of an earlier release is brought up to this one's tables. */
const openBackup = (source: string, file: string): void => {
  try {
    openState(source).close();
  } catch (cause) {
    if (!(cause instanceof NewerState)) throw cause;
    throw new BadState(`备份“${file}”是更新版本的程序写的，没有恢复，原来的状态没有动。请升级本程序后再恢复。`, {
      cause,
    });
  }
};

const bringBack = (places: StatePlaces, file: string): void => {
  const source = `${places.state}.${process.pid}.restoring`;
  mkdirSync(dirname(source), { recursive: true });
  copyFileSync(file, source);
  try {
    openBackup(source, file);
    takeOver(places, source);
  } finally {
    for (const part of ['', '-wal', '-shm']) rmSync(`${source}${part}`, { force: true });
  }
};

/**
 * Puts a backup in place of the state, as one change, also while the program runs: what that has in hands is waited for, so
 * that nothing begun in the old state ends in the new one. Bytes received since then stay; standings are left out, they
 * follow from the ledger. `worker` is who asks. Gives when the backup was made. Throws `BadState`.
 */
export const restoreState = async (places: StatePlaces, file: string, worker: string): Promise<string> => {
  const made = readBackup(file);
  if (!(await pauseIn(places, worker)))
    throw new BadState(
      '本程序正在处理文件，等了2分钟还没有处理完，没有恢复，原来的状态没有动。请等它处理完，或结束它以后再恢复。',
    );
  try {
    bringBack(places, file);
  } finally {
    await goOnIn(places);
  }
  return made;
};
