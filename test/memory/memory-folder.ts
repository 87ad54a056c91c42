import {
  FileNotSettled,
  type FileStamp,
  type SharedFolder,
  type WriteOutcome,
} from '../../shared/folder/shared-folder.ts';

type Kept = { readonly stamp: FileStamp; readonly bytes: Uint8Array };

export type MemoryFolder = SharedFolder & {
  /** A person saves a file. */
  readonly save: (path: string, bytes: Uint8Array, modifiedAt: string) => void;
  readonly take: (path: string) => void;
  /** Paths a person has open: writing them answers `locked`. */
  readonly locked: Set<string>;
};

/** The shared folder in memory; identity is the path. */
export const memoryFolder = (now: () => string): MemoryFolder => {
  const files = new Map<string, Kept>();
  const locked = new Set<string>();
  let changes = 0;
  const keep = (path: string, bytes: Uint8Array, modifiedAt: string): FileStamp => {
    changes += 1;
    const stamp = { file: path, path, version: `v${changes}`, modifiedAt, size: bytes.length };
    files.set(path, { stamp, bytes: bytes.slice() });
    return stamp;
  };
  const stampOf = (path: string): FileStamp | null => files.get(path)?.stamp ?? null;
  const isCurrent = (stamp: FileStamp): boolean => stampOf(stamp.file)?.version === stamp.version;
  const refusal = (stamp: FileStamp): WriteOutcome | null => {
    if (stampOf(stamp.file) === null) return { kind: 'gone', reason: '文件已不在' };
    if (locked.has(stamp.file)) return { kind: 'locked', reason: '文件正被打开' };
    return isCurrent(stamp) ? null : { kind: 'changed', reason: '文件已有新版本' };
  };
  return {
    locked,
    save: keep,
    take: (path) => void files.delete(path),
    list: async function* () {
      for (const kept of [...files.values()]) yield kept.stamp;
    },
    stat: async (file) => stampOf(file),
    find: async (path) => stampOf(path),
    read: async (stamp) => {
      const kept = files.get(stamp.file);
      if (kept === undefined || !isCurrent(stamp)) throw new FileNotSettled(stamp.path);
      return kept.bytes;
    },
    earlier: async () => [],
    replace: async (stamp, bytes) =>
      refusal(stamp) ?? { kind: 'written', stamp: keep(stamp.file, bytes, stamp.modifiedAt) },
    create: async (path, bytes) =>
      stampOf(path) === null
        ? { kind: 'written', stamp: keep(path, bytes, now()) }
        : { kind: 'changed', reason: '已有同名文件' },
    renew: async (stamp, bytes) => refusal(stamp) ?? { kind: 'written', stamp: keep(stamp.file, bytes, now()) },
    discard: async (stamp) => {
      if (isCurrent(stamp)) files.delete(stamp.file);
    },
    has: async (folder) => folder === '' || [...files.keys()].some((path) => path.startsWith(`${folder}/`)),
  };
};
