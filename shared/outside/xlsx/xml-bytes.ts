const CLOSE = 0x3e;
const COLON = 0x3a;
const DOUBLE = 0x22;
const EQUALS = 0x3d;
const SINGLE = 0x27;

export const isSpace = (byte: number | undefined): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** These bytes are the ASCII text. */
export const spells = (bytes: Buffer, start: number, end: number, text: string): boolean => {
  if (end - start !== text.length) return false;
  for (let index = 0; index < text.length; index++) if (bytes[start + index] !== text.charCodeAt(index)) return false;
  return true;
};

const endOfQuoted = (bytes: Buffer, start: number, quote: number): number => {
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

/** One attribute in a tag, by positions. */
export class AttributeCursor {
  nameStart = 0;
  /** Behind the prefix: the same as `nameStart` where there is none. */
  localStart = 0;
  nameEnd = 0;
  valueStart = 0;
  valueEnd = 0;

  /** Reads the attribute at or after `start`; behind it, or -1 where the tag has no more. */
  read(bytes: Buffer, start: number, end: number): number {
    let at = this.#readName(bytes, start, end);
    while (isSpace(bytes[at])) at++;
    const quote = bytes[at] ?? 0;
    if (at >= end || (quote !== DOUBLE && quote !== SINGLE)) return -1;
    this.valueStart = at + 1;
    this.valueEnd = endOfQuoted(bytes, at + 1, quote);
    return this.valueEnd + 1;
  }

  /** Behind the equals sign. */
  #readName(bytes: Buffer, start: number, end: number): number {
    let at = start;
    while (isSpace(bytes[at])) at++;
    this.nameStart = at;
    this.localStart = at;
    for (; at < end && bytes[at] !== EQUALS; at++) if (bytes[at] === COLON) this.localStart = at + 1;
    this.nameEnd = at;
    while (isSpace(bytes[this.nameEnd - 1])) this.nameEnd--;
    return at + 1;
  }
}
