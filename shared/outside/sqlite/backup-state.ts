import { accessSync, constants, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { BadState } from './bad-state.ts';
import { openState } from './open-state.ts';

/** The files an office machine keeps: its state, and the bytes as received. */
export type StatePlaces = { readonly state: string; readonly received: string };

const MARK = 'CREATE TABLE backup (made TEXT NOT NULL)';

export const sqlText = (path: string): string => `'${path.replaceAll("'", "''")}'`;

/** The bytes after the state: what the state names has been received before, so that the copy lacks none of it. */
const addReceived = (copy: DatabaseSync, received: string): void => {
  copy.exec('CREATE TABLE received (sha256 TEXT NOT NULL UNIQUE, bytes BLOB NOT NULL)');
  if (!existsSync(received)) return;
  copy.exec(`ATTACH ${sqlText(received)} AS source`);
  copy.exec('INSERT INTO received SELECT sha256, bytes FROM source.received');
  copy.exec('DETACH source');
};

/** When a whole backup was made; throws for any other file. */
export const madeOf = (file: string): string => {
  const copy = new DatabaseSync(file, { readOnly: true });
  try {
    const check = copy.prepare('PRAGMA quick_check(1)').get()?.['quick_check'];
    if (check !== 'ok') throw new Error(String(check));
    return String(copy.prepare('SELECT made FROM backup').get()?.['made']);
  } finally {
    copy.close();
  }
};

const isBackup = (file: string): boolean => {
  try {
    return madeOf(file) !== '';
  } catch {
    // No file of ours, or damaged: either way it stays.
    return false;
  }
};

/** SQLite takes a file of such a name for its own log and clears it away, and one under the name of the received bytes for those. */
const OWN_ENDINGS = ['', '-wal', '-shm', '-journal'] as const;

const spelled = (path: string): string => path.normalize('NFC').toLowerCase();

const isOwnName = (places: StatePlaces, file: string): boolean =>
  Object.values(places).some((own) => OWN_ENDINGS.some((ending) => spelled(`${own}${ending}`) === spelled(file)));

/** Said of the place itself, before the state is read: else the fault would be told of the state. */
const checkPlace = (places: StatePlaces, file: string): void => {
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory())
    throw new BadState(`“${file}”是文件夹，没有备份：请在后面写上备份文件的名称，例如 ${join(file, '绩效.bak')}。`);
  if (isOwnName(places, file) && !existsSync(file))
    throw new BadState(`“${file}”是状态文件自己要用的名称，没有备份：请换一个文件名。`);
  if (existsSync(file) && !isBackup(file))
    throw new BadState(`“${file}”已经在那里，不是本程序的备份文件，没有覆盖：请换一个文件名。`);
  try {
    accessSync(dirname(file), constants.W_OK);
  } catch (cause) {
    const remedy = '请核对它在不在、能不能写(移动硬盘、U盘插好没有)，没有的先建好。';
    throw new BadState(`没有备份：写不进文件夹“${dirname(file)}”，${remedy}`, { cause });
  }
};

/**
 * Writes state and received bytes as they are at one moment into one file, also while the program runs; the file is there
 * whole or not at all. `made` is when. Throws `BadState` where there is no state, no place for the file, or something else lies there.
 */
export const backupState = (places: StatePlaces, file: string, made: string): void => {
  if (!existsSync(places.state))
    throw new BadState(`没有状态文件“${places.state}”，没有可备份的，请核对 --share 和 --data。`);
  checkPlace(places, file);
  const draft = `${file}.${process.pid}.tmp`;
  rmSync(draft, { force: true });
  const state = openState(places.state);
  try {
    state.exec(`VACUUM INTO ${sqlText(draft)}`);
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
