import { type FileHandle, open } from 'node:fs/promises';
import { FileNotSettled, type FileStamp } from '../../folder/shared-folder.ts';
import { errorCode, versionOf } from './file-stamp.ts';
import { isWrittenOut } from './settled.ts';
import { diskPathOf } from './share-path.ts';

export type DirectorySettings = {
  readonly root: string;
  readonly now: () => number;
  /** How long a file without a package's end must lie still before it is taken as whole. */
  readonly quietMs: number;
  /** The same for what looks like a copy under way: an empty file, or a package cut short. */
  readonly growingMs: number;
};

const openFile = (settings: DirectorySettings, stamp: FileStamp) =>
  open(diskPathOf(settings.root, stamp.file)).catch((cause: unknown) => {
    if (['ENOENT', 'EBUSY'].includes(errorCode(cause))) throw new FileNotSettled(stamp.path, { cause });
    throw cause;
  });

/** Of a longer file only so much is read: no workbook is that long (`LIMITS.fileBytes`), and nobody's disk image fills the memory. */
const MOST_BYTES = 128 * 2 ** 20;

/** Its size is known: asking for it once more, and for what stands behind the end, are two calls that a share answers one by one. */
export const bytesOf = async (handle: FileHandle, size: number): Promise<Uint8Array> => {
  const bytes = Buffer.allocUnsafeSlow(Math.min(size, MOST_BYTES));
  let at = 0;
  while (at < bytes.length) {
    const { bytesRead } = await handle.read(bytes, at, bytes.length - at, at);
    if (bytesRead === 0) break;
    at += bytesRead;
  }
  return bytes.subarray(0, at);
};

/**
 * The bytes of exactly this version; the file is looked at before and after, since a copy may still be running. Throws
 * `FileNotSettled` where it changed, left, or is not whole yet.
 */
export const readVersion = async (settings: DirectorySettings, stamp: FileStamp): Promise<Uint8Array> => {
  const handle = await openFile(settings, stamp);
  try {
    const before = await handle.stat({ bigint: true });
    const bytes = await bytesOf(handle, Number(before.size));
    const after = await handle.stat({ bigint: true });
    if (versionOf(before) !== stamp.version || versionOf(after) !== stamp.version) throw new FileNotSettled(stamp.path);
    const touched = Math.max(Number(after.mtimeMs), Number(after.ctimeMs));
    if (!isWrittenOut(bytes, settings.now() - touched, settings)) throw new FileNotSettled(stamp.path);
    return bytes;
  } finally {
    await handle.close();
  }
};
