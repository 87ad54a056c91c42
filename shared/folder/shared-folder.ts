import type { Instant } from '../day.ts';

/** A file as the share shows it now. */
export type FileStamp = {
  /** A path on an office machine, a driveItem id in SharePoint. */
  readonly file: string;
  /** Path inside the share, `/` between parts, first part = the unit's folder. */
  readonly path: string;
  /** Changes whenever the content does: an eTag, or time and size. */
  readonly version: string;
  readonly modifiedAt: Instant;
  readonly size: number;
  readonly by?: string;
};

/** `changed`: a newer version is there, read again. `locked`: open in somebody's program, try later. Others: say so and try later. */
export type WriteOutcome =
  | { readonly kind: 'written'; readonly stamp: FileStamp }
  | { readonly kind: 'changed' | 'locked' | 'read-only' | 'full' | 'gone'; readonly reason: string };

/** A folder that could not be looked at, and why in Chinese; what lies in it is as it was known. `isFile`: one file, known to be no folder. */
export type UnreadPlace = {
  readonly file: string;
  readonly path: string;
  readonly reason: string;
  readonly isFile?: true;
};

/** What a file was before: a version the home has kept, and since when it was that. */
export type EarlierVersion = {
  readonly modifiedAt: Instant;
  /** Null where the home does not give it any more. */
  readonly read: () => Promise<Uint8Array | null>;
};

/** Thrown by `read` when the file is not the stamp's version any more, is gone, or is still being copied. */
export class FileNotSettled extends Error {}

/** Port: the shared folder. Nothing is ever overwritten that is newer than what was read. */
export interface SharedFolder {
  /** Every file; a place that can't be looked at is skipped and told to `skipped`. */
  list(skipped?: (place: UnreadPlace) => void): AsyncIterable<FileStamp>;
  /** Null when there is no such file. */
  stat(file: string): Promise<FileStamp | null>;
  find(path: string): Promise<FileStamp | null>;
  read(stamp: FileStamp): Promise<Uint8Array>;
  /** Versions before this one, newest first; none where the home keeps none. */
  earlier(stamp: FileStamp): Promise<readonly EarlierVersion[]>;
  /** Replaces exactly the version read; the file keeps its modification time where the home allows it. */
  replace(stamp: FileStamp, bytes: Uint8Array): Promise<WriteOutcome>;
  /** Creates a file, and the folders it needs; `changed` where something lies there already. */
  create(path: string, bytes: Uint8Array): Promise<WriteOutcome>;
  /** Replaces exactly this version of a file the system itself owns; it bears the moment of this writing. */
  renew(stamp: FileStamp, bytes: Uint8Array): Promise<WriteOutcome>;
  /** Removes exactly this version of a file the system itself owns; another version, or none, stays as it is. */
  discard(stamp: FileStamp): Promise<void>;
  /** Whether a folder is there, '' for the share itself: a missing one is an outage, not thousands of withdrawals. */
  has(folder: string): Promise<boolean>;
}
