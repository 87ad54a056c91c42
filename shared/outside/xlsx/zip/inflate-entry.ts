import { crc32, inflateRawSync } from 'node:zlib';
import { Inflate } from 'fflate';
import { unreadable } from '../unreadable.ts';
import { dataAt, type ZipEntry } from './zip-directory.ts';

const STORED = 0;
const DEFLATED = 8;
/** Small enough that one piece can swell to 8 MB at most. */
const PIECE = 8 * 1024;

const packedBytes = (file: Buffer, entry: ZipEntry): Buffer => {
  const at = dataAt(file, entry);
  if (at + entry.packedSize > file.length) throw unreadable('truncated', `${entry.name} breaks off`);
  return file.subarray(at, at + entry.packedSize);
};

const OTHER_METHOD =
  '这个文件用了系统读不了的压缩方法或加密；请解压后把要报送的 .xlsx 表格单独放进文件夹，或用系统自带的压缩(ZIP)重新压缩。';

const damaged = (entry: ZipEntry, why: string) => unreadable('damaged-part', `${entry.name}: ${why}`);

const unpack = (packed: Buffer, entry: ZipEntry): Buffer => {
  if (entry.method === STORED) return packed;
  if (entry.method !== DEFLATED) throw unreadable('damaged-part', `packing method ${entry.method}`, OTHER_METHOD);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(entry.size, 1), chunkSize: Math.max(entry.size, 64) });
  } catch (error) {
    // An entry larger than it declared lies about its size; anything else is damage.
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw unreadable('bomb', `${entry.name} is larger than declared`);
    throw damaged(entry, String(error));
  }
};

/** The bytes of one entry: never more than declared, and of the declared size and CRC. Throws `bomb`, `damaged-part` or `truncated`. */
export const inflateEntry = (file: Buffer, entry: ZipEntry): Buffer => {
  const bytes = unpack(packedBytes(file, entry), entry);
  if (bytes.length !== entry.size) throw damaged(entry, `${bytes.length} bytes instead of ${entry.size}`);
  if (crc32(bytes) !== entry.crc) throw damaged(entry, 'checksum');
  return bytes;
};

function* storedPieces(packed: Buffer): Generator<Buffer> {
  for (let at = 0; at < packed.length; at += 16 * PIECE) yield packed.subarray(at, at + 16 * PIECE);
}

function* inflatedPieces(packed: Buffer, entry: ZipEntry): Generator<Buffer> {
  let ready: Buffer[] = [];
  const inflate = new Inflate((piece) => {
    ready.push(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength));
  });
  for (let at = 0; at < packed.length; at += PIECE) {
    try {
      inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    } catch (error) {
      throw damaged(entry, String(error));
    }
    yield* ready;
    ready = [];
  }
}

/** As `inflateEntry`, piece by piece: a long list is never held as a whole. Size and checksum are known to be right at the end only. */
export function* streamEntry(file: Buffer, entry: ZipEntry): Generator<Buffer> {
  const packed = packedBytes(file, entry);
  let size = 0;
  let crc = 0;
  for (const piece of entry.method === STORED ? storedPieces(packed) : inflatedPieces(packed, entry)) {
    size += piece.length;
    if (size > entry.size) throw unreadable('bomb', `${entry.name} is larger than declared`);
    crc = crc32(piece, crc);
    yield piece;
  }
  if (size !== entry.size || crc !== entry.crc) throw damaged(entry, 'size or checksum');
}
