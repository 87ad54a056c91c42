import type { CellFacts, CellFactsReader, SheetFacts } from '../../../workbook/cell-facts.ts';
import { UnreadableWorkbook } from '../../../workbook/workbook-reader.ts';
import { relationshipsOf } from '../relationships.ts';
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from '../workbook-part.ts';
import type { XmlTokens } from '../xml/xml-tokens.ts';
import { bufferOf, openPackage, partTokens, type ZipPackage, zipEntry } from '../zip/zip-package.ts';
import { readFormatCodes } from './format-codes.ts';
import { workbookOf } from './package-workbook.ts';

/** A blank form is a page: what lies beyond asks for nothing. */
const MOST_ROWS = 500;
const MOST_COLUMNS = 100;
const MOST_PART_BYTES = 4 * 2 ** 20;

type Place = { readonly row: number; readonly column: number };

const placeOf = (address: string): Place => {
  const [, letters = '', digits = '0'] = /^\$?([A-Z]+)\$?(\d+)$/u.exec(address) ?? [];
  const column = [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column };
};

/** `G4:G11 J4` as places, none beyond a page. */
const placesIn = (ranges: string): readonly Place[] =>
  ranges.split(/\s+/u).flatMap((range) => {
    const [first = '', last = first] = range.split(':');
    const [from, to] = [placeOf(first), placeOf(last)];
    const places: Place[] = [];
    for (let row = from.row; row <= Math.min(to.row, MOST_ROWS); row++)
      for (let column = from.column; column <= Math.min(to.column, MOST_COLUMNS); column++)
        places.push({ row, column });
    return places;
  });

type Draft = { -readonly [key in keyof CellFacts]: CellFacts[key] };

class Drafts {
  readonly #cells = new Map<string, Draft>();

  at({ row, column }: Place): Draft {
    const key = `${row} ${column}`;
    const known = this.#cells.get(key) ?? { format: 'General', choices: [], comment: '', formula: false };
    this.#cells.set(key, known);
    return known;
  }

  facts(): SheetFacts {
    return (row, column) => this.#cells.get(`${row} ${column}`);
  }
}

type Choices = (formula: string, sheet: string) => readonly string[];

/** `"甲,乙"`, or a range of the workbook that holds the words. */
const choicesIn =
  (zip: ZipPackage, part: WorkbookPart): Choices =>
  (formula, own) => {
    const inline = /^"(.*)"$/u.exec(formula)?.[1];
    if (inline !== undefined) return inline.split(',').map((word) => word.trim());
    const [, name = own, range] = /^(?:'?([^'!]+)'?!)?(\$?[A-Z]+\$?\d+:\$?[A-Z]+\$?\d+)$/u.exec(formula) ?? [];
    const sheet = workbookOf(zip, part).sheets.find((one) => one.name === name);
    if (range === undefined || sheet === undefined) return [];
    const places = new Set(placesIn(range).map(({ row, column }) => `${row} ${column}`));
    return [...sheet.rows].flatMap(({ cells }) =>
      cells.filter(({ row, column }) => places.has(`${row} ${column}`)).map(({ value }) => String(value).trim()),
    );
  };

const isOnPage = ({ row, column }: Place): boolean =>
  row > 0 && row <= MOST_ROWS && column > 0 && column <= MOST_COLUMNS;

/** The tags of one sheet that say what its cells ask for. */
class FactTags {
  readonly #drafts: Drafts;
  readonly #formats: readonly string[];
  readonly #choices: (formula: string) => readonly string[];
  #cell: Draft | null = null;
  #listed: readonly Place[] = [];

  constructor(drafts: Drafts, formats: readonly string[], choices: (formula: string) => readonly string[]) {
    this.#drafts = drafts;
    this.#formats = formats;
    this.#choices = choices;
  }

  take(tokens: XmlTokens): void {
    if (tokens.closing) this.#close(tokens);
    else this.#open(tokens);
  }

  #open(tokens: XmlTokens): void {
    if (tokens.name === 'c') this.#openCell(tokens);
    if (tokens.name === 'f' && this.#cell !== null) this.#cell.formula = true;
    if (tokens.name !== 'dataValidation') return;
    this.#listed = tokens.attribute('type') === 'list' ? placesIn(tokens.attribute('sqref') ?? '') : [];
  }

  #openCell(tokens: XmlTokens): void {
    const place = placeOf(tokens.attribute('r') ?? '');
    this.#cell = isOnPage(place) ? this.#drafts.at(place) : null;
    if (this.#cell !== null) this.#cell.format = this.#formats[Number(tokens.attribute('s') ?? 0)] ?? 'General';
  }

  #close(tokens: XmlTokens): void {
    if (tokens.name !== 'formula1' || this.#listed.length === 0) return;
    const words = this.#choices(tokens.text());
    for (const place of this.#listed) this.#drafts.at(place).choices = words;
  }
}

const readCells = (
  zip: ZipPackage,
  { entry, name }: SheetEntry,
  formats: readonly string[],
  choices: Choices,
): Drafts => {
  const drafts = new Drafts();
  const tags = new FactTags(drafts, formats, (formula) => choices(formula, name));
  const tokens = partTokens(zip, entry);
  while (tokens.next()) tags.take(tokens);
  return drafts;
};

const readComments = (zip: ZipPackage, { entry }: SheetEntry, drafts: Drafts): void => {
  const target = relationshipsOf(zip, entry.name).find(({ type }) => type === 'comments')?.target;
  const part = target === undefined ? undefined : zipEntry(zip, target);
  if (part === undefined || part.size > MOST_PART_BYTES) return;
  const tokens = partTokens(zip, part);
  let place: Place = { row: 0, column: 0 };
  while (tokens.next()) {
    if (tokens.name === 'comment' && !tokens.closing) place = placeOf(tokens.attribute('ref') ?? '');
    if (tokens.name === 't' && tokens.closing && isOnPage(place)) drafts.at(place).comment += tokens.text();
  }
};

const factsIn = (file: Buffer): ReadonlyMap<string, SheetFacts> => {
  const zip = openPackage(file);
  const part = readWorkbookPart(zip);
  const formats = part.styles === undefined ? [] : readFormatCodes(partTokens(zip, part.styles));
  const choices = choicesIn(zip, part);
  return new Map(
    part.sheets
      .filter(({ entry }) => entry.size <= MOST_PART_BYTES)
      .map((sheet) => {
        const drafts = readCells(zip, sheet, formats, choices);
        readComments(zip, sheet, drafts);
        return [sheet.name, drafts.facts()] as const;
      }),
  );
};

/** Formats, drop-downs, comments and formulas of a package's cells; a workbook of the old format has none and is read by its labels. */
export const cellFactsReader = (): CellFactsReader => ({
  async read(bytes) {
    try {
      return factsIn(bufferOf(bytes));
    } catch (error) {
      if (error instanceof UnreadableWorkbook) return new Map();
      throw error;
    }
  },
});
