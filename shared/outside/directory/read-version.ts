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

const bytesOf = async (handle: FileHandle, size: number): Promise<Uint8Array> => {
  if (size <= MOST_BYTES) return handle.readFile();
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(MOST_BYTES), 0, MOST_BYTES, 0);
  return buffer.subarray(0, bytesRead);
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
