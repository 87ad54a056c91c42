import { type FileHandle, link, mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { WriteOutcome } from '../../folder/shared-folder.ts';
import { draftNameFor } from './draft-name.ts';
import { errorCode } from './file-stamp.ts';
import { keepRights, type Rights, sameMode, widenedMode } from './keep-rights.ts';

/** Why a file was not written. */
export type Refusal = Exclude<WriteOutcome, { kind: 'written' }>;

/** By the disk's own codes. */
export const REFUSALS = {
  EBUSY: { kind: 'locked', reason: '文件正被其他程序占用' },
  EPERM: { kind: 'locked', reason: '文件正被其他程序占用或没有写入权限' },
  EACCES: { kind: 'read-only', reason: '没有写入权限' },
  EROFS: { kind: 'read-only', reason: '所在磁盘为只读' },
  ENOSPC: { kind: 'full', reason: '磁盘空间已满' },
  EDQUOT: { kind: 'full', reason: '磁盘配额已满' },
  ENOENT: { kind: 'gone', reason: '所在文件夹已不在' },
  ENAMETOOLONG: { kind: 'read-only', reason: '文件名或文件夹名太长，请改短' },
  EISDIR: { kind: 'read-only', reason: '该位置有一个同名的文件夹，请改名' },
  ENOTDIR: { kind: 'read-only', reason: '该位置需要文件夹，却有一个同名的文件，请改名' },
  EEXIST: { kind: 'read-only', reason: '该位置需要文件夹，却有一个同名的文件，请改名' },
} as const satisfies Readonly<Record<string, Refusal>>;

const refusalFor = (cause: unknown): Refusal => {
  const refusal = (REFUSALS as Readonly<Record<string, Refusal>>)[errorCode(cause)];
  if (refusal === undefined) throw cause;
  return refusal;
};

/** Makes a folder and those it lies in; a refusal of the disk as data, null once it is there. */
export const makeFolder = (diskPath: string): Promise<Refusal | null> =>
  mkdir(diskPath, { recursive: true }).then(() => null, refusalFor);

export type Times = { readonly accessed: Date; readonly modified: Date };

/** What the file written goes on bearing of the one whose place it takes; `times` null for the present moment, a file of our own. */
export type Kept = { readonly rights: Rights; readonly times: Times | null };

/**
 * A unit is asked to mend its form in the file it handed in: one that it can't save any more is worse than an answer beside it. Writing
 * into the file as it lies would help nobody: who may do that through its group can keep the group as well, and a kill would halve it.
 */
const TAKEN_AWAY: Refusal = {
  kind: 'read-only',
  reason: '文件属于另一个系统账户，由本程序改写后，交表人自己就不能再改或再打开，请管理员调整共享的账户和权限',
};

/** What disks that can't be asked to write at once say to it: network disks and shared folders of virtual machines. */
const NO_SYNC: ReadonlySet<string> = new Set(['EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EPERM']);

/** A power cut after the renaming must not leave an empty file under the name: some disks note names before bytes. Costs 2 ms. */
const putOnDisk = (handle: FileHandle): Promise<void> =>
  handle.datasync().catch((cause) => {
    if (!NO_SYNC.has(errorCode(cause))) throw cause;
  });

/** Rights come first: what only a few may read is not shown to everybody while it is written. */
const fill = async (handle: FileHandle, bytes: Uint8Array, kept: Kept | null): Promise<Refusal | null> => {
  const modeOf = kept?.times ? sameMode : widenedMode;
  if (kept !== null && !(await keepRights(handle, kept.rights, modeOf))) return TAKEN_AWAY;
  await handle.writeFile(bytes);
  await putOnDisk(handle);
  if (kept?.times) await handle.utimes(kept.times.accessed, kept.times.modified);
  return null;
};

/**
 * Writes a file as a whole or not at all: into a hidden neighbour first, then renamed over it. `mayReplace` is asked
 * last, right before the rename. `kept` is null where nothing is replaced. Null when it was written; a refusal of the disk as data; anything else is thrown.
 */
export const writeWhole = async (
  diskPath: string,
  bytes: Uint8Array,
  kept: Kept | null,
  mayReplace: () => Promise<Refusal | null>,
): Promise<Refusal | null> => {
  const draft = join(dirname(diskPath), draftNameFor(basename(diskPath)));
  try {
    const handle = await open(draft, 'wx');
    const unfilled = await fill(handle, bytes, kept).finally(() => handle.close());
    const refusal = unfilled ?? (await mayReplace());
    if (refusal === null) await rename(draft, diskPath);
    else await rm(draft, { force: true });
    return refusal;
  } catch (cause) {
    await rm(draft, { force: true }).catch(() => undefined);
    return refusalFor(cause);
  }
};

/** Links are refused by some network disks: there the look right before the renaming has to do. */
const NO_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'EXDEV']);

/**
 * Writes a file where nothing lies, and never over what somebody else puts there meanwhile; `whyTaken` tells of what lies
 * there, null for nothing.
 */
export const createWhole = async (
  diskPath: string,
  bytes: Uint8Array,
  whyTaken: () => Promise<Refusal | null>,
): Promise<Refusal | null> => {
  const draft = join(dirname(diskPath), draftNameFor(basename(diskPath)));
  try {
    const handle = await open(draft, 'wx');
    await fill(handle, bytes, null).finally(() => handle.close());
    const taken = await whyTaken();
    if (taken === null) await link(draft, diskPath).catch((cause) => renamedInstead(cause, draft, diskPath));
    return taken;
  } catch (cause) {
    return (await whyTaken()) ?? refusalFor(cause);
  } finally {
    await rm(draft, { force: true }).catch(() => undefined);
  }
};

const renamedInstead = (cause: unknown, draft: string, diskPath: string): Promise<void> => {
  if (!NO_LINKS.has(errorCode(cause))) throw cause;
  return rename(draft, diskPath);
};
