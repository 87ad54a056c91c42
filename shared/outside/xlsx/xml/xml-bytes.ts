const CLOSE = 0x3e;
const DOUBLE = 0x22;
const SINGLE = 0x27;

export const isSpace = (byte: number | undefined): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** These bytes are the ASCII text. */
export const spells = (bytes: Buffer, start: number, end: number, text: string): boolean => {
  if (end - start !== text.length) return false;
  for (let index = 0; index < text.length; index++) if (bytes[start + index] !== text.charCodeAt(index)) return false;
  return true;
};

/** Where the quote stands that ends a value, or the end of the bytes. */
export const endOfQuoted = (bytes: Buffer, start: number, quote: number): number => {
  let at = start;
  while (at < bytes.length && bytes[at] !== quote) at++;
  return at;
};

/** Behind the `>` that ends a tag; one inside a quoted value does not. -1 where the bytes run out. */
export const endOfTag = (bytes: Buffer, start: number): number => {
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === CLOSE) return at + 1;
    if (byte === DOUBLE || byte === SINGLE) at = endOfQuoted(bytes, at + 1, byte);
  }
  return -1;
};
