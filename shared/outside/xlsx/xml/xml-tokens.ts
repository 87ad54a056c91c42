import { LIMITS } from '../limits.ts';
import { unreadable } from '../unreadable.ts';
import { decimalIn } from './decimal-bytes.ts';
import { Attributes } from './xml-attributes.ts';
import { endOfTag, isSpace, spells } from './xml-bytes.ts';
import { unescapeXml } from './xml-text.ts';

const BANG = 0x21;
const COLON = 0x3a;
const OPEN = 0x3c;
const QUESTION = 0x3f;
const SLASH = 0x2f;
const AMPERSAND = 0x26;
const RETURN = 0x0d;

/** Names and other short values that come again and again, each a string once; a newer one takes the place of an older. */
const NAMES: (string | undefined)[] = new Array(256).fill(undefined);

/**
 * Walks over an XML document tag by tag, straight on its UTF-8 bytes: no string is made for anything that nobody asks
 * for. Elements and attributes go by local name. The document comes in pieces; at most one tag and the text before it
 * is held. Only the next `<` or `>` is ever searched for, so an absent element costs nothing.
 */
export class XmlTokens {
  /** Local name of the tag, and how it stands. `<a/>` counts as opening, with `selfClosed`. */
  name = '';
  prefix = '';
  closing = false;
  selfClosed = false;
  /** The window and, in it, the tag (`<` to after `>`) and the character data right before it. */
  bytes: Buffer = Buffer.alloc(0);
  tagStart = 0;
  tagEnd = 0;
  textStart = 0;

  readonly #pieces: Iterator<Buffer>;
  readonly #attributes = new Attributes();
  #attributesAt = 0;
  #before = '';
  /** The text before this tag holds references or carriage returns. */
  #special = false;

  constructor(pieces: Iterable<Buffer>) {
    this.#pieces = pieces[Symbol.iterator]();
  }

  /** Moves on to the next tag; false at the end of the document. */
  next(): boolean {
    this.#before = '';
    this.textStart = this.tagEnd;
    for (;;) {
      if (!this.#findTag()) return false;
      const sign = this.#byteAt(1);
      if (sign !== BANG && sign !== QUESTION) break;
      this.#passMarkup(sign);
    }
    this.#readTag();
    return true;
  }

  /** The character data between the previous tag and this one, as text. */
  text(): string {
    const text = this.bytes.toString('utf8', this.textStart, this.tagStart);
    return this.#before + (this.#special ? unescapeXml(text) : text);
  }

  /** The character data as a number; NaN where it is none. */
  textAsNumber(): number {
    const plain = this.#before === '' ? decimalIn(this.bytes, this.textStart, this.tagStart) : Number.NaN;
    if (!Number.isNaN(plain)) return plain;
    const text = this.text().trim();
    return text === '' ? Number.NaN : Number(text);
  }

  /** Value of the attribute with this local name, without a prefix or (`prefixed`) with one; null where there is none. */
  attribute(name: string, prefixed = false): string | null {
    return this.find(name, prefixed) ? unescapeXml(this.bytes.toString('utf8', this.valueStart, this.valueEnd)) : null;
  }

  /** Looks the attribute up and leaves its raw value between `valueStart` and `valueEnd`. */
  find(name: string, prefixed = false): boolean {
    const attributes = this.#attributes;
    attributes.readOnce(this.bytes, this.#attributesAt, this.tagEnd);
    return attributes.find(this.bytes, name, prefixed);
  }

  get valueStart(): number {
    return this.#attributes.valueStart;
  }

  get valueEnd(): number {
    return this.#attributes.valueEnd;
  }

  /** The attribute value just found as a whole number; 0 where it is none. */
  valueAsInteger(): number {
    const value = decimalIn(this.bytes, this.valueStart, this.valueEnd);
    return Number.isInteger(value) ? value : 0;
  }

  /** The attribute value just found, for values that come again and again: made a string once. */
  valueName(): string {
    return this.#intern(this.valueStart, this.valueEnd);
  }

  /** From the opening tag just read to its closing tag, without looking at anything between. */
  passContent(): void {
    if (this.selfClosed) return;
    const closing = `</${this.prefix === '' ? '' : `${this.prefix}:`}${this.name}`;
    for (this.textStart = this.tagEnd; ; ) {
      this.tagEnd = this.bytes.indexOf(closing, this.textStart, 'latin1');
      if (this.tagEnd >= 0) return;
      this.textStart = Math.max(this.textStart, this.bytes.length - closing.length);
      this.#need();
    }
  }

  #findTag(): boolean {
    this.#special = false;
    for (let at = this.textStart; ; at++) {
      if (at >= this.bytes.length) {
        const held = at - this.textStart;
        if (!this.#more()) return false;
        at = this.textStart + held;
      }
      const byte = this.bytes[at];
      if (byte === AMPERSAND || byte === RETURN) this.#special = true;
      if (byte !== OPEN) continue;
      this.tagStart = at;
      return true;
    }
  }

  #readTag(): void {
    for (;;) {
      this.tagEnd = endOfTag(this.bytes, this.tagStart + 1);
      if (this.tagEnd >= 0) break;
      this.#need();
    }
    this.closing = this.bytes[this.tagStart + 1] === SLASH;
    this.selfClosed = this.bytes[this.tagEnd - 2] === SLASH;
    this.#readName(this.tagStart + (this.closing ? 2 : 1));
  }

  #readName(start: number): void {
    const { bytes } = this;
    let local = start;
    let at = start;
    for (; at < this.tagEnd - 1 && !isSpace(bytes[at]) && bytes[at] !== SLASH; at++)
      if (bytes[at] === COLON) local = at + 1;
    this.#attributesAt = at;
    this.#attributes.forget();
    this.prefix = local === start ? '' : this.#intern(start, local - 1);
    this.name = this.#intern(local, at);
  }

  /** The name as a string, made once per name and not once per tag. */
  #intern(start: number, end: number): string {
    const key = ((this.bytes[start] ?? 0) * 7 + (this.bytes[end - 1] ?? 0) * 3 + end - start) & 255;
    const known = NAMES[key];
    if (known !== undefined && spells(this.bytes, start, end, known)) return known;
    const name = this.bytes.toString('utf8', start, end);
    NAMES[key] = name;
    return name;
  }

  #byteAt(offset: number): number {
    while (this.tagStart + offset >= this.bytes.length) this.#need();
    return this.bytes[this.tagStart + offset] ?? 0;
  }

  #passMarkup(sign: number): void {
    if (this.#before.length > LIMITS.tokenBytes) throw unreadable('oversized', 'one text above 8 MB');
    this.#before = this.text();
    this.textStart = this.tagStart;
    if (sign === QUESTION) this.#passUntil('?>');
    else if (this.#starts('<!--')) this.#passUntil('-->', 4);
    else if (this.#starts('<![CDATA[')) this.#passCharacters();
    else throw unreadable('doctype', 'a document type declaration');
  }

  #passCharacters(): void {
    const end = this.#searchFrom(9, ']]>');
    this.#before += this.bytes.toString('utf8', this.textStart + 9, end).replace(/\r\n?/g, '\n');
    this.textStart = end + 3;
  }

  #passUntil(ending: string, from = 2): void {
    this.textStart = this.#searchFrom(from, ending) + ending.length;
  }

  #starts(text: string): boolean {
    this.#byteAt(text.length - 1);
    return spells(this.bytes, this.tagStart, this.tagStart + text.length, text);
  }

  /** Position of `ending`, at least `offset` after `textStart`. */
  #searchFrom(offset: number, ending: string): number {
    for (let searched = offset; ; ) {
      const at = this.bytes.indexOf(ending, this.textStart + searched, 'latin1');
      if (at >= 0) return at;
      searched = Math.max(offset, this.bytes.length - this.textStart - ending.length);
      this.#need();
    }
  }

  #need(): void {
    if (!this.#more()) throw unreadable('damaged-part', 'the XML breaks off');
  }

  /** Lets go of everything before the current text and takes in at least as much as is held; false at the end. */
  #more(): boolean {
    const kept = this.bytes.subarray(this.textStart);
    if (kept.length > LIMITS.tokenBytes) throw unreadable('oversized', 'one text or tag above 8 MB');
    const pieces = this.#take(kept.length);
    const [only] = pieces;
    if (only === undefined) return false;
    this.bytes = kept.length === 0 && pieces.length === 1 ? only : Buffer.concat([kept, ...pieces]);
    this.tagStart -= this.textStart;
    this.textStart = 0;
    return true;
  }

  #take(atLeast: number): Buffer[] {
    const pieces: Buffer[] = [];
    for (let taken = 0; taken === 0 || taken < atLeast; ) {
      const piece = this.#pieces.next();
      if (piece.done === true) break;
      pieces.push(piece.value);
      taken += piece.value.length;
    }
    return pieces;
  }
}
