import { keptPerObject, perObject } from '../../../memo.ts';
import { LIMITS } from '../limits.ts';
import { unreadable } from '../unreadable.ts';
import { encodingOf, toUtf8 } from '../xml/decode-part.ts';
import { XmlTokens } from '../xml/xml-tokens.ts';
import { inflateEntry, streamEntry } from './inflate-entry.ts';
import { keyOf, readZipDirectory, type ZipDirectory, type ZipEntry } from './zip-directory.ts';

/** A zip package with its entries by name: case and slashes do not matter. Where a name stands twice, the first counts. */
export type ZipPackage = {
  readonly file: Buffer;
  readonly directory: ZipDirectory;
  readonly byKey: ReadonlyMap<string, ZipEntry>;
};

/** Bytes as a buffer: the very same where they are one. */
export const bufferOf = (bytes: Uint8Array): Buffer =>
  Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** A file that is read first and answered then is taken apart once. */
export const openPackage = perObject((file: Buffer): ZipPackage => {
  const directory = readZipDirectory(file);
  const byKey = new Map<string, ZipEntry>();
  for (const entry of directory.entries) if (!byKey.has(entry.key)) byKey.set(entry.key, entry);
  return { file, directory, byKey };
});

export const zipEntry = (zip: ZipPackage, name: string): ZipEntry | undefined => zip.byKey.get(keyOf(name));

/** What lists the others: it is asked for several times, by the reader and by what writes the answer. */
const SMALL_PART = 8 * 1024;

const smallParts = keptPerObject<ZipPackage, Buffer>();

/** A part as UTF-8 bytes, held as a whole. Nobody writes into them. */
export const partBytes = (zip: ZipPackage, entry: ZipEntry): Buffer =>
  entry.size <= SMALL_PART
    ? smallParts(zip, String(entry.recordAt), () => inflatedPart(zip, entry))
    : inflatedPart(zip, entry);

const inflatedPart = (zip: ZipPackage, entry: ZipEntry): Buffer => {
  if (entry.size > LIMITS.heldBytes) throw unreadable('oversized', `${entry.name} has ${entry.size} bytes`);
  return toUtf8(inflateEntry(zip.file, entry));
};

export const partTokens = (zip: ZipPackage, entry: ZipEntry): XmlTokens => new XmlTokens([partBytes(zip, entry)]);

function* utf8Pieces(pieces: Generator<Buffer>): Generator<Buffer> {
  for (const piece of pieces) {
    if (!encodingOf(piece).startsWith('utf-8')) throw unreadable('oversized', 'a large part that is not UTF-8');
    yield toUtf8(piece);
    yield* pieces;
  }
}

/** Tags of a part that is inflated piece by piece. */
export const streamTokens = (zip: ZipPackage, entry: ZipEntry): XmlTokens =>
  new XmlTokens(utf8Pieces(streamEntry(zip.file, entry)));
