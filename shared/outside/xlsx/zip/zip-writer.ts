import { finished } from 'node:stream/promises';
import { crc32, createDeflateRaw, type DeflateRaw, deflateRawSync } from 'node:zlib';
import { joinedPieces, type PackedPiece } from './packed-pieces.ts';
import type { ZipEntry } from './zip-directory.ts';
import type { ZipPackage } from './zip-package.ts';

const LOCAL_HEADER = 0x04034b50;
const RECORD = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const DEFLATED = 8;
const USUAL_LEVEL = 6;
const VERSION = 20;
/** The only flag kept on an entry we rewrite: its name is UTF-8. */
const UTF8_NAME = 0x0800;
/** 1 January 1980: the same sheet gives the same bytes. */
const NO_TIME = 0x00210000;

export type NewEntry = { readonly name: string; readonly bytes: Buffer };

/** An entry made while it is packed, so that a sheet of 100,000 rows is never in memory as a whole. */
export type PiecedEntry = { readonly name: string; readonly pieces: Iterable<Buffer> };

/** An entry whose pieces are packed each by itself; one that was packed before need not be made again. */
export type PackedEntry = { readonly name: string; readonly packed: Iterable<Promise<PackedPiece>> };

type Written = { readonly name: Buffer; readonly flags: number; readonly time: number };

const squeezed = (bytes: Buffer, level: number): PackedPiece => ({
  packed: deflateRawSync(bytes, { level }),
  crc: crc32(bytes),
  size: bytes.length,
});

/** Hands on a piece; the next may take its memory once this is done. */
const put = (deflater: DeflateRaw, piece: Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    deflater.write(piece, (error) => (error ? reject(error) : resolve()));
  });

/** One compressor an entry: each holds a quarter of a megabyte until it is collected, and a district has hundreds of pieces. */
const squeezedPieces = async (pieces: Iterable<Buffer>, level: number): Promise<PackedPiece> => {
  const deflater = createDeflateRaw({ level });
  const packed: Buffer[] = [];
  deflater.on('data', (chunk: Buffer) => packed.push(chunk));
  let [crc, size] = [0, 0];
  for (const piece of pieces) {
    crc = crc32(piece, crc);
    size += piece.length;
    await put(deflater, piece);
  }
  deflater.end();
  await finished(deflater);
  return { packed: Buffer.concat(packed), crc, size };
};

const gathered = async (pieces: Iterable<Promise<PackedPiece>>): Promise<PackedPiece> => {
  const packed: PackedPiece[] = [];
  for (const piece of pieces) packed.push(await piece);
  return joinedPieces(packed);
};

/** The fields that a local header and a directory record share, from `version needed` to `extra length`. */
const commonFields = ({ name, flags, time }: Written, { packed, crc, size }: PackedPiece): Buffer => {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(flags, 2);
  fields.writeUInt16LE(DEFLATED, 4);
  fields.writeUInt32LE(time, 6);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
};

const word = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

type Packed = { readonly local: Buffer; readonly recordAt: (offset: number) => Buffer };

const pack = (entry: Written, content: PackedPiece): Packed => {
  const common = commonFields(entry, content);
  const attributes = Buffer.alloc(10);
  const version = Buffer.from([VERSION, 0]);
  return {
    local: Buffer.concat([word(LOCAL_HEADER), common, entry.name, content.packed]),
    recordAt: (offset) => Buffer.concat([word(RECORD), version, common, attributes, word(offset), entry.name]),
  };
};

const endRecord = (count: number, size: number, offset: number, comment: Buffer): Buffer => {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END_OF_DIRECTORY, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([end, comment]);
};

const named = ({ name }: { readonly name: string }): Written => ({
  name: Buffer.from(name, 'utf8'),
  flags: UTF8_NAME,
  time: NO_TIME,
});

const newEntry = (entry: NewEntry, level: number = USUAL_LEVEL): Packed =>
  pack(named(entry), squeezed(entry.bytes, level));

/** A zip file of just these entries. */
export const zipOf = (entries: readonly NewEntry[]): Buffer => {
  const layout = new Layout();
  for (const entry of entries) layout.add(newEntry(entry));
  return layout.close(Buffer.alloc(0));
};

/**
 * A zip file of entries that are made while they are packed, one after the other; between two pieces the process does what
 * else waits. `level` is how hard they are packed, from 1 to 9.
 */
export const zipInPieces = async (entries: readonly (PiecedEntry | PackedEntry)[], level: number): Promise<Buffer> => {
  const layout = new Layout();
  for (const entry of entries) {
    const content = 'packed' in entry ? gathered(entry.packed) : squeezedPieces(entry.pieces, level);
    layout.add(pack(named(entry), await content));
  }
  return layout.close(Buffer.alloc(0));
};

export type ZipChanges = {
  /** New content by entry key. */
  readonly changed: ReadonlyMap<string, Buffer>;
  readonly removed: ReadonlySet<string>;
  readonly added: readonly NewEntry[];
};

/** The same zip file with some entries rewritten in their place, dropped, or added behind the others; the rest stays byte for byte. */
export const repacked = (zip: ZipPackage, { changed, removed, added }: ZipChanges): Buffer => {
  const inFileOrder = [...zip.directory.entries].sort((one, other) => one.headerAt - other.headerAt);
  const layout = new Layout(zip.file.subarray(0, inFileOrder[0]?.headerAt ?? 0));
  inFileOrder.forEach((entry, index) => {
    const bytes = changed.get(entry.key);
    const end = inFileOrder[index + 1]?.headerAt ?? zip.directory.at;
    if (removed.has(entry.key)) return;
    layout.add(bytes === undefined ? kept(zip.file, entry, end) : rewritten(zip.file, entry, bytes), entry.recordAt);
  });
  for (const entry of added) layout.add(newEntry(entry));
  return layout.close(zip.directory.comment);
};

/** As it lies in the file, with whatever stands behind it: a data descriptor, padding. */
const kept = (file: Buffer, entry: ZipEntry, end: number): Packed => ({
  local: file.subarray(entry.headerAt, end),
  recordAt: (offset) => recordMovedTo(file, entry, offset),
});

const recordMovedTo = (file: Buffer, entry: ZipEntry, offset: number): Buffer => {
  const record = Buffer.from(file.subarray(entry.recordAt, entry.recordEnd));
  const at = entry.offsetField.at - entry.recordAt;
  if (entry.offsetField.wide) record.writeBigUInt64LE(BigInt(offset), at);
  else record.writeUInt32LE(offset, at);
  return record;
};

const rewritten = (file: Buffer, entry: ZipEntry, bytes: Buffer): Packed => {
  const nameLength = file.readUInt16LE(entry.recordAt + 28);
  const name = file.subarray(entry.recordAt + 46, entry.recordAt + 46 + nameLength);
  const head = { name, flags: entry.flags & UTF8_NAME, time: file.readUInt32LE(entry.recordAt + 12) };
  return pack(head, squeezed(bytes, USUAL_LEVEL));
};

/** Entries laid one behind the other, and their records in the order the directory had them. */
class Layout {
  readonly #parts: Buffer[];
  readonly #records: { readonly record: Buffer; readonly place: number }[] = [];
  #offset: number;

  constructor(before: Buffer = Buffer.alloc(0)) {
    this.#parts = [before];
    this.#offset = before.length;
  }

  add({ local, recordAt }: Packed, place = Number.POSITIVE_INFINITY): void {
    this.#records.push({ record: recordAt(this.#offset), place });
    this.#parts.push(local);
    this.#offset += local.length;
  }

  close(comment: Buffer): Buffer {
    const records = this.#records
      .sort((one, other) => (one.place === other.place ? 0 : one.place - other.place))
      .map(({ record }) => record);
    const size = records.reduce((sum, record) => sum + record.length, 0);
    return Buffer.concat([...this.#parts, ...records, endRecord(records.length, size, this.#offset, comment)]);
  }
}
