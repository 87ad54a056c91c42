import { LIMITS } from '../limits.ts';
import { unreadable } from '../unreadable.ts';

/** One entry as the central directory declares it; offsets count from the first byte of the file. */
export type ZipEntry = {
  /** With forward slashes and without a leading one, whatever its writer used. */
  readonly name: string;
  /** The name in lower case, for look-ups. */
  readonly key: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly headerAt: number;
  /** Where its record stands in the central directory, and where a patched header offset has to be written. */
  readonly recordAt: number;
  readonly recordEnd: number;
  readonly offsetField: { readonly at: number; readonly wide: boolean };
};

export type ZipDirectory = {
  readonly entries: readonly ZipEntry[];
  /** Where the directory starts. */
  readonly at: number;
  readonly comment: Buffer;
};

const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const RECORD = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const WIDE = 0xffffffff;

const plainName = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '');

export const keyOf = (name: string): string => plainName(name).toLowerCase();

const wideNumber = (file: Buffer, at: number): number => {
  const value = Number(file.readBigUInt64LE(at));
  if (!Number.isSafeInteger(value)) throw unreadable('bomb', 'a size beyond 2^53');
  return value;
};

/** How far behind the archive other bytes may reach: fillings up to a block, what scanners and mail programs append. */
const MOST_BEHIND = 2 ** 20;

/** Where the end-of-directory record starts, or -1; a comment or foreign bytes may follow it. */
const endOfDirectory = (file: Buffer): number => {
  const lowest = Math.max(0, file.length - 22 - MOST_BEHIND);
  for (let at = file.length - 22; at >= lowest; at--) if (file.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  return -1;
};

type Extent = { readonly count: number; readonly size: number; readonly offset: number; readonly before: number };

const extentOf = (file: Buffer, end: number): Extent => {
  const narrow = {
    count: file.readUInt16LE(end + 10),
    size: file.readUInt32LE(end + 12),
    offset: file.readUInt32LE(end + 16),
    before: end,
  };
  const locator = end - 20;
  if (locator < 0 || file.readUInt32LE(locator) !== LOCATOR_64) return narrow;
  const declared = wideNumber(file, locator + 8);
  const at = declared + 56 <= locator && file.readUInt32LE(declared) === END_OF_DIRECTORY_64 ? declared : locator - 56;
  if (at < 0 || file.readUInt32LE(at) !== END_OF_DIRECTORY_64) return narrow;
  return {
    count: wideNumber(file, at + 32),
    size: wideNumber(file, at + 40),
    offset: wideNumber(file, at + 48),
    before: at,
  };
};

type Wide = { size: number; packedSize: number; headerAt: number; offsetAt: number; wide: boolean };

/** Fills in the numbers that did not fit 32 bits from the zip64 extra field of the record, in the order fixed by the format. */
const widen = (file: Buffer, narrow: Wide, from: number, to: number): void => {
  for (let at = from; at + 4 <= to; at += 4 + file.readUInt16LE(at + 2)) {
    if (file.readUInt16LE(at) !== 1) continue;
    const end = Math.min(to, at + 4 + file.readUInt16LE(at + 2));
    let next = at + 4;
    for (const field of ['size', 'packedSize', 'headerAt'] as const) {
      if (narrow[field] !== WIDE || next + 8 > end) continue;
      if (field === 'headerAt') Object.assign(narrow, { offsetAt: next, wide: true });
      narrow[field] = wideNumber(file, next);
      next += 8;
    }
  }
};

const readRecord = (file: Buffer, at: number, shift: number): ZipEntry => {
  if (at + 46 > file.length || file.readUInt32LE(at) !== RECORD)
    throw unreadable('truncated', 'the directory breaks off');
  const nameEnd = at + 46 + file.readUInt16LE(at + 28);
  const extraEnd = nameEnd + file.readUInt16LE(at + 30);
  const recordEnd = extraEnd + file.readUInt16LE(at + 32);
  if (recordEnd > file.length) throw unreadable('truncated', 'the directory breaks off');
  const numbers: Wide = {
    packedSize: file.readUInt32LE(at + 20),
    size: file.readUInt32LE(at + 24),
    headerAt: file.readUInt32LE(at + 42),
    offsetAt: at + 42,
    wide: false,
  };
  widen(file, numbers, nameEnd, extraEnd);
  const name = plainName(file.toString('utf8', at + 46, nameEnd));
  return {
    key: keyOf(name),
    name,
    flags: file.readUInt16LE(at + 8),
    method: file.readUInt16LE(at + 10),
    crc: file.readUInt32LE(at + 16),
    packedSize: numbers.packedSize,
    size: numbers.size,
    headerAt: numbers.headerAt + shift,
    recordAt: at,
    recordEnd,
    offsetField: { at: numbers.offsetAt, wide: numbers.wide },
  };
};

const LOCKED_ARCHIVE = '这是设了密码的压缩包，系统读不了；请解压后把其中的 .xlsx 表格单独放进文件夹。';

const guardEntry = (file: Buffer, entry: ZipEntry): void => {
  if (entry.flags & 1) throw unreadable('encrypted', `${entry.name} is encrypted`, LOCKED_ARCHIVE);
  if (entry.size > LIMITS.partBytes) throw unreadable('bomb', `${entry.name} declares ${entry.size} bytes`);
  if (entry.size > LIMITS.ratioFromBytes && entry.size > entry.packedSize * LIMITS.ratio)
    throw unreadable('bomb', `${entry.name} is packed ${Math.round(entry.size / (entry.packedSize || 1))} to 1`);
  const ends = entry.headerAt + 30 + entry.packedSize;
  if (ends > file.length || file.readUInt32LE(entry.headerAt) !== LOCAL_HEADER)
    throw unreadable('truncated', `${entry.name} points outside the file`);
};

const guardSums = (file: Buffer, entries: readonly ZipEntry[]): void => {
  const packed = entries.reduce((sum, entry) => sum + entry.packedSize, 0);
  const inflated = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (packed > file.length) throw unreadable('bomb', 'entries overlap');
  if (inflated > LIMITS.totalBytes) throw unreadable('bomb', `parts of ${inflated} bytes together`);
};

/**
 * The central directory of a zip file, checked against `LIMITS` before a single byte is inflated. Throws
 * `UnreadableWorkbook`: `truncated`, `encrypted` or `bomb`.
 */
export const readZipDirectory = (file: Buffer): ZipDirectory => {
  const end = file.length < 22 ? -1 : endOfDirectory(file);
  if (end < 0) throw unreadable('truncated', 'no end-of-directory record');
  const extent = extentOf(file, end);
  if (extent.count > LIMITS.entries) throw unreadable('bomb', `${extent.count} entries`);
  // Some files carry bytes in front of the archive: offsets then count from the archive, not from the file.
  const at = extent.before - extent.size;
  if (at < 0 || at < extent.offset) throw unreadable('truncated', 'the directory lies outside the file');
  const entries: ZipEntry[] = [];
  let next = at;
  for (let index = 0; index < extent.count; index++) {
    const entry = readRecord(file, next, at - extent.offset);
    guardEntry(file, entry);
    entries.push(entry);
    next = entry.recordEnd;
  }
  guardSums(file, entries);
  return { entries, at, comment: file.subarray(end + 22, end + 22 + file.readUInt16LE(end + 20)) };
};

/** Where the packed bytes of an entry start. */
export const dataAt = (file: Buffer, entry: ZipEntry): number =>
  entry.headerAt + 30 + file.readUInt16LE(entry.headerAt + 26) + file.readUInt16LE(entry.headerAt + 28);
