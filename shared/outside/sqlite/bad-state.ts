/** A state file that can't be used. The message is one Chinese sentence that says what to do. */
export class BadState extends Error {}

/** The file itself is spoilt: nothing can be read from it or written into it any more. */
export class DamagedState extends BadState {}

/** A later version of the program wrote the file. */
export class NewerState extends BadState {}

/** Primary result codes of SQLite; extended ones carry them in their last byte. */
const BUSY = 5;
const READ_ONLY = 8;
const IO = 10;
const CORRUPT = 11;
const CANT_OPEN = 14;
const NOT_A_DATABASE = 26;

const LAST_BYTE = 0xff;

const UNWRITABLE: ReadonlySet<unknown> = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST']);

const rebuilt =
  '有备份的，加上 --restore 备份文件 运行一次来恢复；没有备份的，把这个文件(和旁边同名的 -wal)改名后重新运行：报送记录会从共享文件夹重建，最近7天发过的邮件不会自动再发。';

const damagedSentence = (path: string): string => `状态文件“${path}”已损坏。${rebuilt}`;

const SENTENCES: Readonly<Record<number, (path: string) => string>> = {
  [BUSY]: (path) => `状态文件“${path}”一直被别的程序占用，请结束那个程序(例如复制或杀毒)后再运行。`,
  [READ_ONLY]: (path) =>
    `状态文件“${path}”写不进去：它、旁边同名的 -wal 和 -shm，或所在的文件夹是只读的，请放开写入权限后再运行。`,
  // Also what is said of a full disk on which the log can't grow: nothing in the file is lost then.
  [IO]: (path) =>
    `状态文件“${path}”读写出错，请检查磁盘(剩余空间、有无故障)和网络后再运行，不要动这个文件。磁盘正常、有空间，仍读写出错的：${rebuilt}`,
  [CORRUPT]: damagedSentence,
  [CANT_OPEN]: (path) =>
    `状态文件“${path}”打不开：请检查它是不是一个普通文件，以及它、旁边同名的 -wal 和 -shm 和所在文件夹的读写权限。`,
  [NOT_A_DATABASE]: (path) => `状态文件“${path}”不是本程序的状态文件，或已损坏。${rebuilt}`,
};

const DAMAGES: ReadonlySet<number> = new Set([CORRUPT, NOT_A_DATABASE]);

const codeOf = (error: unknown): number | null => {
  const { errcode } = Object(error) as { readonly errcode?: unknown };
  return typeof errcode === 'number' ? errcode & LAST_BYTE : null;
};

/** The sentence for an error of the state file at `path`; null for any other error. */
export const stateSentence = (error: unknown, path: string): string | null => {
  if (error instanceof BadState) return error.message;
  const { code } = Object(error) as { readonly code?: unknown };
  if (UNWRITABLE.has(code)) return SENTENCES[READ_ONLY]?.(path) ?? null;
  const found = codeOf(error);
  return found === null ? null : (SENTENCES[found]?.(path) ?? null);
};

/** A part of the file is spoilt that nothing may have touched yet. */
export const damagedState = (path: string): DamagedState => new DamagedState(damagedSentence(path));

/** It has no bytes left, as a power cut or a full disk leaves one. */
export const emptiedState = (path: string): DamagedState =>
  new DamagedState(`状态文件“${path}”是空的(0 字节)，可能是断电或磁盘写满所致，里面的记录已不在。${rebuilt}`);

/** The file is gone, the log beside it is not. */
export const leftLog = (path: string): DamagedState =>
  new DamagedState(
    `状态文件“${path}”不在，旁边却还有它的“${path}-wal”，可能是误删或没有拷全：找得到原来那个文件的，放回去再运行。${rebuilt}`,
  );

export const newerState = (path: string, version: number): NewerState =>
  new NewerState(
    `状态文件“${path}”是更新版本的程序写的(版本 ${version})，本程序没有动它：请升级本程序后再打开；确要退回本版本的，加上 --restore 升级前的备份文件 运行一次。`,
  );

/** The error of a state file as `BadState`; any other as it is. */
export const asBadState = (error: unknown, path: string): unknown => {
  const sentence = stateSentence(error, path);
  if (sentence === null || error instanceof BadState) return error;
  const isDamaged = DAMAGES.has(codeOf(error) ?? 0);
  return isDamaged ? new DamagedState(sentence, { cause: error }) : new BadState(sentence, { cause: error });
};
