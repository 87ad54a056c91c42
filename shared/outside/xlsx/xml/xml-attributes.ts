import { endOfQuoted, isSpace, spells } from './xml-bytes.ts';

const COLON = 0x3a;
const DOUBLE = 0x22;
const EQUALS = 0x3d;
const SINGLE = 0x27;

/** Positions kept per attribute: start of its name, of its local name, end of the name, start and end of the value. */
const FIELDS = 5;

/** The attributes of one tag by their positions; read when first asked for, and once per tag. */
export class Attributes {
  valueStart = 0;
  valueEnd = 0;
  readonly #places: number[] = [];
  #length = -1;

  forget(): void {
    this.#length = -1;
  }

  readOnce(bytes: Buffer, start: number, end: number): void {
    if (this.#length >= 0) return;
    this.#length = 0;
    for (let at = start; at >= 0 && at < end; ) at = this.#readOne(bytes, at, end);
  }

  /** Leaves the value of the attribute with this local name in `valueStart` and `valueEnd`. */
  find(bytes: Buffer, name: string, prefixed: boolean): boolean {
    const places = this.#places;
    for (let at = 0; at < this.#length; at += FIELDS) {
      const local = places[at + 1] ?? 0;
      if (local > (places[at] ?? 0) !== prefixed || !spells(bytes, local, places[at + 2] ?? 0, name)) continue;
      this.valueStart = places[at + 3] ?? 0;
      this.valueEnd = places[at + 4] ?? 0;
      return true;
    }
    return false;
  }

  /** Behind the attribute at or after `start`; -1 where the tag has no more. */
  #readOne(bytes: Buffer, start: number, end: number): number {
    let at = start;
    while (isSpace(bytes[at])) at++;
    const nameStart = at;
    let local = at;
    for (; at < end && bytes[at] !== EQUALS; at++) if (bytes[at] === COLON) local = at + 1;
    let nameEnd = at++;
    while (isSpace(bytes[nameEnd - 1])) nameEnd--;
    while (isSpace(bytes[at])) at++;
    const quote = bytes[at] ?? 0;
    if (at >= end || (quote !== DOUBLE && quote !== SINGLE)) return -1;
    const valueEnd = endOfQuoted(bytes, at + 1, quote);
    this.#keep(nameStart, local, nameEnd, at + 1, valueEnd);
    return valueEnd + 1;
  }

  #keep(nameStart: number, local: number, nameEnd: number, valueStart: number, valueEnd: number): void {
    const places = this.#places;
    places[this.#length++] = nameStart;
    places[this.#length++] = local;
    places[this.#length++] = nameEnd;
    places[this.#length++] = valueStart;
    places[this.#length++] = valueEnd;
  }
}
