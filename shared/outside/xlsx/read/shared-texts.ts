import { LIMITS } from '../limits.ts';
import { unreadable } from '../unreadable.ts';
import { spells } from '../xml/xml-bytes.ts';
import { unescapeCellText, unescapeXml } from '../xml/xml-text.ts';
import { XmlTokens } from '../xml/xml-tokens.ts';
import { readRichText } from './rich-text.ts';

/** Tables up to this size keep the strings they have made. */
const KEPT = 50_000;

/**
 * The texts that cells point to by number. Only their places are noted: a text becomes a string when a cell asks for it,
 * so a table of half a million texts costs its bytes and no more.
 */
export class SharedTexts {
  readonly #bytes: Buffer;
  readonly #places: Int32Array;
  readonly #kept: string[] = [];

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.#places = placesOf(bytes);
  }

  at(index: number): string {
    const kept = this.#kept[index];
    if (kept !== undefined) return kept;
    const start = this.#places[index];
    if (start === undefined) throw unreadable('damaged-part', `no shared text ${index}`);
    const text = start < 0 ? '' : textAt(this.#bytes, start);
    if (this.#places.length <= KEPT) this.#kept[index] = text;
    return text;
  }
}

const OPEN_TAG = 0x3c;
const PLAIN_START = '<t>';
const PLAIN_END = '</t></si>';

const holds = (bytes: Buffer, at: number, expected: string): boolean =>
  spells(bytes, at, at + expected.length, expected);

/** The usual case needs no tokens: `<t>text</t></si>`, without prefix, attribute or run. */
const plainText = (bytes: Buffer, start: number): string | null => {
  if (!holds(bytes, start, PLAIN_START)) return null;
  let end = start + PLAIN_START.length;
  while (end < bytes.length && bytes[end] !== OPEN_TAG) end++;
  return holds(bytes, end, PLAIN_END) ? unescapeXml(bytes.toString('utf8', start + PLAIN_START.length, end)) : null;
};

const textAt = (bytes: Buffer, start: number): string => {
  const plain = plainText(bytes, start);
  return plain === null ? readRichText(new XmlTokens([bytes.subarray(start)]), 'si') : unescapeCellText(plain);
};

/** Where each text starts, behind its opening tag; -1 for an empty one. */
const placesOf = (bytes: Buffer): Int32Array => {
  const tokens = new XmlTokens([bytes]);
  let places = new Int32Array(1024);
  let count = 0;
  while (tokens.next()) {
    if (tokens.closing || tokens.name !== 'si') continue;
    if (count === LIMITS.sharedTexts) throw unreadable('oversized', `more than ${count} shared texts`);
    if (count === places.length) places = grown(places);
    places[count++] = tokens.selfClosed ? -1 : tokens.tagEnd;
  }
  return places.slice(0, count);
};

const grown = (places: Int32Array): Int32Array<ArrayBuffer> => {
  const wider = new Int32Array(places.length * 2);
  wider.set(places);
  return wider;
};
