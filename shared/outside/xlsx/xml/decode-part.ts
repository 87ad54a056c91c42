import { unreadable } from '../unreadable.ts';

const declaredEncoding = (bytes: Buffer): string =>
  /^<\?xml[^>]*encoding=["']([A-Za-z0-9._-]+)["']/.exec(bytes.toString('latin1', 0, 200))?.[1]?.toLowerCase() ??
  'utf-8';

const startsWith = (bytes: Buffer, ...signs: number[]): boolean => signs.every((sign, index) => bytes[index] === sign);

/** The encoding a part is written in: by its byte order mark, its first characters, or its declaration. */
export const encodingOf = (bytes: Buffer): string => {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0x3c, 0)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff) || startsWith(bytes, 0, 0x3c)) return 'utf-16be';
  return startsWith(bytes, 0xef, 0xbb, 0xbf) ? 'utf-8' : declaredEncoding(bytes);
};

const transcoded = (bytes: Buffer, encoding: string): Buffer => {
  try {
    return Buffer.from(new TextDecoder(encoding).decode(bytes), 'utf8');
  } catch {
    throw unreadable('damaged-part', `a part in the unknown encoding ${encoding}`);
  }
};

/** A part as UTF-8 without a byte order mark, whatever it was written in. */
export const toUtf8 = (bytes: Buffer): Buffer => {
  const encoding = encodingOf(bytes);
  if (!['utf-8', 'utf8', 'us-ascii', 'ascii'].includes(encoding)) return transcoded(bytes, encoding);
  return startsWith(bytes, 0xef, 0xbb, 0xbf) ? bytes.subarray(3) : bytes;
};
