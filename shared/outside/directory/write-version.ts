import { createHash } from 'node:crypto';
import type { BigIntStats } from 'node:fs';
import { lstat, open, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { FileStamp } from '../../folder/shared-folder.ts';
import { statsOf, versionOf } from './file-stamp.ts';
import { type OpenElsewhere, openElsewhere } from './open-elsewhere.ts';
import { bytesOf } from './read-version.ts';
import { diskPathOf } from './share-path.ts';
import { createWhole, makeFolder, REFUSALS, type Refusal, type Times, writeWhole } from './write-whole.ts';

const WRITABLE = 0o222n;
const GONE: Refusal = { kind: 'gone', reason: '文件已不在' };
const openBy = ({ owner }: OpenElsewhere): Refusal => ({
  kind: 'locked',
  reason: `文件正被${owner === '' ? '' : `“${owner}”`}打开`,
});
const TAKEN: Refusal = { kind: 'changed', reason: '已有同名的文件' };
/** No file will ever be found there: whoever looks anew sees the same. */
const NO_FILE: Refusal = { kind: 'read-only', reason: '该位置有一个同名的链接，请改名' };
const LINKED: Refusal = { kind: 'read-only', reason: '所在文件夹是一个链接，不写到别处去，请换成真正的文件夹' };
const READ_ONLY: Refusal = { kind: 'read-only', reason: '文件或所在文件夹为只读' };

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const isReadOnly = async (diskPath: string, stats: BigIntStats | null): Promise<boolean> => {
  if (stats !== null && (stats.mode & WRITABLE) === 0n) return true;
  const folder = await stat(dirname(diskPath), { bigint: true }).catch(() => null);
  return folder !== null && (folder.mode & WRITABLE) === 0n;
};

const timesOf = ({ atimeMs, mtimeMs }: BigIntStats): Times => ({
  accessed: new Date(Number(atimeMs)),
  modified: new Date(Number(mtimeMs)),
});

/** Why the file may not be replaced now; null when it still is the version, and the content, that was read. */
const whyNot = async (root: string, stamp: FileStamp, digest: string | undefined): Promise<Refusal | null> => {
  const stats = await statsOf(root, stamp.file);
  if (stats === null) return GONE;
  if (versionOf(stats) !== stamp.version) return { kind: 'changed', reason: '文件已有新版本' };
  if (digest === undefined) return null;
  const handle = await open(diskPathOf(root, stamp.file));
  // One more, to see that it has not grown since.
  const bytes = await bytesOf(handle, stamp.size + 1).finally(() => handle.close());
  return sha256Of(bytes) === digest ? null : { kind: 'changed', reason: '文件内容已变' };
};

/** Replaces exactly the version that was read; `times` are those the file goes on bearing, null for the present moment. */
const replaceBy = async (
  root: string,
  stamp: FileStamp,
  bytes: Uint8Array,
  by: { readonly digest: string | undefined; readonly keepsTimes: boolean },
): Promise<Refusal | null> => {
  const diskPath = diskPathOf(root, stamp.file);
  const stats = await statsOf(root, stamp.file);
  if (stats === null) return GONE;
  if (await isBehindLink(root, stamp.file)) return LINKED;
  const elsewhere = await openElsewhere(diskPath);
  if (elsewhere !== null) return openBy(elsewhere);
  if (await isReadOnly(diskPath, stats)) return READ_ONLY;
  const kept = { rights: stats, times: by.keepsTimes ? timesOf(stats) : null };
  return writeWhole(diskPath, bytes, kept, () => whyNot(root, stamp, by.digest));
};

/** A unit's file keeps its times, owner, group and mode. `digest` is that of the bytes read. */
export const replaceVersion = (
  root: string,
  stamp: FileStamp,
  bytes: Uint8Array,
  digest: string | undefined,
): Promise<Refusal | null> => replaceBy(root, stamp, bytes, { digest, keepsTimes: true });

/** A file of the system's own bears the moment of writing; whoever could use it still can. */
export const renewVersion = (
  root: string,
  stamp: FileStamp,
  bytes: Uint8Array,
  digest: string | undefined,
): Promise<Refusal | null> => replaceBy(root, stamp, bytes, { digest, keepsTimes: false });

/** Null where nothing lies; what lies there stays. */
const whyTaken = async (diskPath: string): Promise<Refusal | null> => {
  const stats = await lstat(diskPath).catch(() => null);
  if (stats === null) return null;
  if (stats.isDirectory()) return REFUSALS.EISDIR;
  return stats.isFile() ? TAKEN : NO_FILE;
};

/** Where one of the folders on the way is a link: it may lead into another unit's folder, or out of the share. */
const isBehindLink = async (root: string, path: string): Promise<boolean> => {
  const parts = path.split('/').slice(0, -1);
  for (const [index] of parts.entries()) {
    const stats = await lstat(diskPathOf(root, parts.slice(0, index + 1).join('/'))).catch(() => null);
    if (stats?.isSymbolicLink() === true) return true;
  }
  return false;
};

/** Writes where nothing lies yet. A share that is not there is not made anew: it may only be unplugged. */
export const createFile = async (root: string, path: string, bytes: Uint8Array): Promise<Refusal | null> => {
  const diskPath = diskPathOf(root, path);
  if ((await stat(root).catch(() => null)) === null) return { kind: 'gone', reason: '共享文件夹不在' };
  if (await isBehindLink(root, path)) return LINKED;
  const unmade = await makeFolder(dirname(diskPath));
  if (unmade !== null) return unmade;
  if (await isReadOnly(diskPath, null)) return READ_ONLY;
  return createWhole(diskPath, bytes, () => whyTaken(diskPath));
};

/** Removes the file while it still is that version. */
export const discardVersion = async (root: string, stamp: FileStamp): Promise<void> => {
  if ((await whyNot(root, stamp, undefined)) === null) await rm(diskPathOf(root, stamp.file), { force: true });
};
