import { createHash } from 'node:crypto';
import type { BigIntStats } from 'node:fs';
import { mkdir, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { STATUS_SHEET } from '../../folder/ignored-name.ts';
import type { FileStamp } from '../../folder/shared-folder.ts';
import { statsOf, versionOf } from './file-stamp.ts';
import { isOpenElsewhere } from './open-elsewhere.ts';
import { diskPathOf } from './share-path.ts';
import { type Refusal, writeWhole } from './write-whole.ts';

const WRITABLE = 0o222n;
const GONE: Refusal = { kind: 'gone', reason: '文件已不在' };
const OPEN: Refusal = { kind: 'locked', reason: '文件正被打开' };
const READ_ONLY: Refusal = { kind: 'read-only', reason: '文件或所在文件夹为只读' };

export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const isReadOnly = async (diskPath: string, stats: BigIntStats | null): Promise<boolean> => {
  if (stats !== null && (stats.mode & WRITABLE) === 0n) return true;
  const folder = await stat(dirname(diskPath), { bigint: true }).catch(() => null);
  return folder !== null && (folder.mode & WRITABLE) === 0n;
};

/** Why the file may not be replaced now; null when it still is the version, and the content, that was read. */
const whyNot = async (root: string, stamp: FileStamp, digest: string | undefined): Promise<Refusal | null> => {
  const stats = await statsOf(root, stamp.file);
  if (stats === null) return GONE;
  if (versionOf(stats) !== stamp.version) return { kind: 'changed', reason: '文件已有新版本' };
  if (digest === undefined) return null;
  const bytes = await readFile(diskPathOf(root, stamp.file));
  return digestOf(bytes) === digest ? null : { kind: 'changed', reason: '文件内容已变' };
};

/** Replaces exactly the version that was read; a department's file keeps its times and mode. `digest` is that of the bytes read. */
export const replaceVersion = async (
  root: string,
  stamp: FileStamp,
  bytes: Uint8Array,
  digest: string | undefined,
): Promise<Refusal | null> => {
  const diskPath = diskPathOf(root, stamp.file);
  const stats = await statsOf(root, stamp.file);
  if (stats === null) return GONE;
  if (await isOpenElsewhere(diskPath)) return OPEN;
  if (await isReadOnly(diskPath, stats)) return READ_ONLY;
  const kept =
    stamp.path === STATUS_SHEET
      ? null
      : {
          accessed: new Date(Number(stats.atimeMs)),
          modified: new Date(Number(stats.mtimeMs)),
          mode: Number(stats.mode & 0o7777n),
        };
  return writeWhole(diskPath, bytes, kept, () => whyNot(root, stamp, digest));
};

/** Writes a file of the system's own. A share that is not there is not made anew: it may only be unplugged. */
export const putOwn = async (root: string, path: string, bytes: Uint8Array): Promise<Refusal | null> => {
  const diskPath = diskPathOf(root, path);
  if ((await stat(root).catch(() => null)) === null) return { kind: 'gone', reason: '共享文件夹不在' };
  if (await isOpenElsewhere(diskPath)) return OPEN;
  await mkdir(dirname(diskPath), { recursive: true });
  if (await isReadOnly(diskPath, await statsOf(root, path))) return READ_ONLY;
  return writeWhole(diskPath, bytes, null, async () => null);
};
