import { escapeXml } from '../xlsx/xml/xml-text.ts';

/** Excel's limit for one cell. */
const LONGEST_TEXT = 32_767;

/** Spaces at an edge are lost unless the text asks to keep them. */
const EDGE_SPACE = /^\s|\s$/;

/** Text that would be taken for the notation of a special character is written so that it is not. */
const itemXml = (text: string): string => {
  const literal = text.slice(0, LONGEST_TEXT).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  const space = EDGE_SPACE.test(literal) ? ' xml:space="preserve"' : '';
  return `<si><t${space}>${escapeXml(literal)}</t></si>`;
};

/** Texts turned into bytes at a time: short strings stay cheap to join, a whole part as one string does not. */
const TEXTS_AT_ONCE = 500;

function* inPieces(each: Iterable<string>): Generator<Buffer> {
  let items: string[] = [];
  for (const item of each) {
    items.push(item);
    if (items.length < TEXTS_AT_ONCE) continue;
    yield Buffer.from(items.join(''));
    items = [];
  }
  if (items.length > 0) yield Buffer.from(items.join(''));
}

const COUNTS = /count="(\d+)" uniqueCount="(\d+)"/;

/** Texts of some rows: how often any of them stands there, and the place of each. */
export type TextUse = { readonly uses: number; readonly places: Iterable<number> };

/** The library's texts may become so many more or fewer before the rows' have to be numbered anew. */
const STEP = 512;
const MOST_SPARE = 4 * STEP;

const roomFor = (before: number, last: number): number =>
  before <= last && last - before < MOST_SPARE ? last : (Math.floor(before / STEP) + 1) * STEP;

const NO_TEXT = '<si><t/></si>';

/**
 * The rows' texts, each stored once behind those the library has put into its table of shared strings: the reasons and titles
 * of a district repeat thousands of times. A text keeps its place from one writing of a book to the next, so that rows which say
 * what they said need not be written anew; a place whose text nothing says any more is blank, and free the next time.
 */
export class RowTexts {
  readonly #places: Map<string, number>;
  /** By place; null for one that is free. */
  readonly #texts: (string | null)[];
  readonly #free: number[];
  readonly #used = new Set<number>();
  readonly #part: string;
  readonly #before: number;
  /** Places kept for the library's texts. */
  readonly #room: number;
  readonly #isKept: boolean;
  #uses: number;
  #noted: TextUse & { uses: number; places: Set<number> } = { uses: 0, places: new Set() };

  /** `part` is the table as the library wrote it. `last` gives up its places; absent where the book is written but once. */
  constructor(part: string, last?: RowTexts | 'none yet') {
    const [, uses, own] = COUNTS.exec(part) ?? [];
    if (uses === undefined || own === undefined) throw new Error('the table of shared strings has no counts');
    this.#part = part;
    this.#uses = Number(uses);
    this.#before = Number(own);
    this.#isKept = last !== undefined;
    const lastRoom = last instanceof RowTexts ? last.#room : 0;
    this.#room = last === undefined ? this.#before : roomFor(this.#before, lastRoom);
    const before = last instanceof RowTexts && this.#room === last.#room ? last : null;
    if (before !== null) before.#giveUp();
    this.#places = before === null ? new Map() : before.#places;
    this.#texts = before === null ? [] : before.#texts;
    this.#free = before === null ? [] : before.#free;
  }

  /** Whether rows written with another table have the same places for their texts. */
  continues(last: RowTexts): boolean {
    return this.#places === last.#places;
  }

  /** Number of a text in the table. */
  placeOf(text: string): number {
    const place = this.#places.get(text) ?? this.#newPlace(text);
    this.#uses += 1;
    if (this.#isKept) {
      this.#used.add(place);
      this.#noted.uses += 1;
      this.#noted.places.add(place);
    }
    return this.#room + place;
  }

  /** What was said since this was last asked. */
  noted(): TextUse {
    const noted = this.#noted;
    this.#noted = { uses: 0, places: new Set() };
    return { uses: noted.uses, places: Int32Array.from(noted.places) };
  }

  /** Rows that were written before say it again. */
  sayAgain({ uses, places }: TextUse): void {
    this.#uses += uses;
    for (const place of places) this.#used.add(place);
  }

  #newPlace(text: string): number {
    const place = this.#free.pop() ?? this.#texts.length;
    this.#texts[place] = text;
    this.#places.set(text, place);
    return place;
  }

  /** Places of texts that this writing did not say are free. */
  #giveUp(): void {
    for (const [place, text] of this.#texts.entries()) {
      if (text === null || this.#used.has(place)) continue;
      this.#places.delete(text);
      this.#texts[place] = null;
      this.#free.push(place);
    }
  }

  *#items(): Generator<string> {
    for (let spare = this.#before; spare < this.#room; spare += 1) yield NO_TEXT;
    for (const [place, text] of this.#texts.entries())
      yield text === null || (this.#isKept && !this.#used.has(place)) ? NO_TEXT : itemXml(text);
  }

  /** The table with the rows' texts in it, piece by piece. */
  *written(): Generator<Buffer> {
    const unique = this.#room + this.#texts.length;
    const counted = this.#part.replace(COUNTS, `count="${this.#uses}" uniqueCount="${unique}"`);
    const [head = '', tail = ''] = counted.split(/(?=<\/sst>)/);
    yield Buffer.from(head);
    yield* inPieces(this.#items());
    yield Buffer.from(tail);
  }
}
