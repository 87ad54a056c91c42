const ZERO = 48;

/**
 * ASCII text put straight into bytes. A sheet of half a million cells built as one string is twice as large in memory, and
 * has to be flattened and encoded afterwards, which takes longer than all the rest.
 */
export class AsciiBytes {
  #bytes: Buffer;
  #length = 0;

  /** `room` is how much is expected; it grows where that is too little. */
  constructor(room: number) {
    this.#bytes = Buffer.allocUnsafe(room);
  }

  add(ascii: string): this {
    let at = this.#advance(ascii.length);
    for (let index = 0; index < ascii.length; index += 1) this.#bytes[at++] = ascii.charCodeAt(index);
    return this;
  }

  /** A whole number from 0 in decimal digits. */
  addWhole(whole: number): this {
    let digits = 1;
    for (let least = 10; least <= whole; least *= 10) digits += 1;
    const from = this.#advance(digits);
    let left = whole;
    for (let at = from + digits - 1; at >= from; at -= 1) {
      this.#bytes[at] = ZERO + (left % 10);
      left = Math.floor(left / 10);
    }
    return this;
  }

  /** Where the next bytes begin; there is room for so many. */
  #advance(count: number): number {
    const from = this.#length;
    this.#length += count;
    if (this.#length > this.#bytes.length) this.#grow(from);
    return from;
  }

  #grow(used: number): void {
    const larger = Buffer.allocUnsafe(Math.max(this.#length, this.#bytes.length * 2));
    this.#bytes.copy(larger, 0, 0, used);
    this.#bytes = larger;
  }

  /** All of it so far; the same memory is written anew after `clear`. */
  written(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }

  clear(): this {
    this.#length = 0;
    return this;
  }
}
