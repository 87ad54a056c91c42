import { escapeXml } from '../xlsx/xml-text.ts';

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

function* itemsXml(texts: Iterable<string>): Generator<Buffer> {
  let items: string[] = [];
  for (const text of texts) {
    items.push(itemXml(text));
    if (items.length < TEXTS_AT_ONCE) continue;
    yield Buffer.from(items.join(''));
    items = [];
  }
  if (items.length > 0) yield Buffer.from(items.join(''));
}

const COUNTS = /count="(\d+)" uniqueCount="(\d+)"/;

/**
 * The rows' texts, each stored once behind those the library has put into its table of shared strings: the reasons and titles
 * of a district repeat thousands of times.
 */
export class RowTexts {
  readonly #places = new Map<string, number>();
  readonly #part: string;
  readonly #before: number;
  #uses: number;

  /** `part` is the table as the library wrote it. */
  constructor(part: string) {
    const [, uses, before] = COUNTS.exec(part) ?? [];
    if (uses === undefined || before === undefined) throw new Error('the table of shared strings has no counts');
    this.#part = part;
    this.#uses = Number(uses);
    this.#before = Number(before);
  }

  /** Number of a text in the table. */
  placeOf(text: string): number {
    this.#uses += 1;
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    const place = this.#before + this.#places.size;
    this.#places.set(text, place);
    return place;
  }

  /** The table with the rows' texts in it, piece by piece. */
  *written(): Generator<Buffer> {
    const unique = this.#before + this.#places.size;
    const counted = this.#part.replace(COUNTS, `count="${this.#uses}" uniqueCount="${unique}"`);
    const [head = '', tail = ''] = counted.split(/(?=<\/sst>)/);
    yield Buffer.from(head);
    yield* itemsXml(this.#places.keys());
    yield Buffer.from(tail);
  }
}
