import type { FilledCell, FormFiller } from '../../../workbook/form-filler.ts';
import { addressOf } from '../../../workbook/grid.ts';
import type { NumberLooks } from '../../../workbook/number-looks.ts';
import { numberToWrite } from '../../../workbook/values/money.ts';
import { type CellStyles, readCellStyles } from '../read/cell-styles.ts';
import { readWorkbookPart } from '../workbook-part.ts';
import { type Edit, insertion, withEdits } from '../xml/part-edit.ts';
import { escapeXml } from '../xml/xml-text.ts';
import { XmlTokens } from '../xml/xml-tokens.ts';
import { bufferOf, openPackage, partTokens } from '../zip/zip-package.ts';
import { repacked } from '../zip/zip-writer.ts';
import { prefixed } from './answer-looks.ts';
import { editPart } from './styled-package.ts';

type Value = FilledCell['value'];
type Wanted = ReadonlyMap<number, ReadonlyMap<number, Value>>;

const wantedOf = (cells: readonly FilledCell[]): Wanted => {
  const rows = new Map<number, Map<number, Value>>();
  for (const { row, column, value } of cells) rows.set(row, (rows.get(row) ?? new Map()).set(column, value));
  return rows;
};

type Style = { readonly index: string; readonly looks: NumberLooks | null };

const cellXml = (row: number, column: number, value: Value, style: Style | null = null): string => {
  const head = `<c r="${addressOf(row, column)}"${style === null ? '' : ` s="${style.index}"`}`;
  if (typeof value === 'string')
    return `${head} t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
  return `${head}><v>${typeof value === 'number' ? value : numberToWrite(value, style?.looks ?? null)}</v></c>`;
};

const styleOf = (tokens: XmlTokens, styles: CellStyles): Style | null => {
  const index = tokens.attribute('s');
  return index === null ? null : { index, looks: styles[Number(index)]?.looks ?? null };
};

const columnOf = (address: string): number =>
  [...(/^[A-Z]+/u.exec(address)?.[0] ?? '')].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/** What is still to be put somewhere, in order; taken out as its place comes. */
class Waiting<Value> {
  readonly #left: Map<number, Value>;

  constructor(wanted: ReadonlyMap<number, Value>) {
    this.#left = new Map([...wanted].sort(([one], [other]) => one - other));
  }

  take(place: number): Value | undefined {
    const value = this.#left.get(place);
    this.#left.delete(place);
    return value;
  }

  /** Everything whose place lies before this one, as XML. */
  before(place: number, xml: (at: number, value: Value) => string): string {
    const passed = [...this.#left].filter(([at]) => at < place);
    for (const [at] of passed) this.#left.delete(at);
    return passed.map(([at, value]) => xml(at, value)).join('');
  }
}

const inserted = (at: number, text: string): readonly Edit[] => (text === '' ? [] : [insertion(at, text)]);

const passElement = (tokens: XmlTokens): void => {
  const { name } = tokens;
  if (!tokens.selfClosed) while (tokens.next() && !(tokens.closing && tokens.name === name));
};

type Cells = ReadonlyMap<number, Value>;

/** Edits of one row whose opening tag was just read: cells put in place of those that stand there, or between them. */
const rowEdits = (tokens: XmlTokens, row: number, cells: Cells, styles: CellStyles): readonly Edit[] => {
  const waiting = new Waiting(cells);
  const edits: Edit[] = [];
  const { prefix } = tokens;
  const plain = (column: number, value: Value): string => prefixed(cellXml(row, column, value), prefix);
  let last = 0;
  while (tokens.next() && !(tokens.closing && tokens.name === 'row')) {
    if (tokens.name !== 'c' || tokens.closing) continue;
    const address = tokens.attribute('r');
    last = address === null ? last + 1 : columnOf(address);
    const [start, style] = [tokens.tagStart, styleOf(tokens, styles)];
    edits.push(...inserted(start, waiting.before(last, plain)));
    passElement(tokens);
    const value = waiting.take(last);
    if (value !== undefined)
      edits.push({ start, end: tokens.tagEnd, text: prefixed(cellXml(row, last, value, style), prefix) });
  }
  edits.push(...inserted(tokens.tagStart, waiting.before(Number.POSITIVE_INFINITY, plain)));
  return edits;
};

const cellsXml = (row: number, cells: Cells): string =>
  [...cells]
    .sort(([one], [other]) => one - other)
    .map(([column, value]) => cellXml(row, column, value))
    .join('');

/** A row that is there and holds nothing opens up. */
const emptyRowEdit = (tokens: XmlTokens, row: number, cells: Cells): Edit => {
  const { tagStart, tagEnd, prefix } = tokens;
  const open = tokens.bytes.toString('utf8', tagStart, tagEnd).replace(/\/>$/u, '>');
  return { start: tagStart, end: tagEnd, text: `${open}${prefixed(`${cellsXml(row, cells)}</row>`, prefix)}` };
};

const filledSheet = (utf8: Buffer, wanted: Wanted, styles: CellStyles): Buffer => {
  const tokens = new XmlTokens([utf8]);
  const waiting = new Waiting(wanted);
  const edits: Edit[] = [];
  const wholeRow = (row: number, cells: Cells): string =>
    prefixed(`<row r="${row}">${cellsXml(row, cells)}</row>`, tokens.prefix);
  let last = 0;
  while (tokens.next() && !(tokens.closing && tokens.name === 'sheetData')) {
    if (tokens.name !== 'row' || tokens.closing) continue;
    last = tokens.find('r') ? tokens.valueAsInteger() : last + 1;
    edits.push(...inserted(tokens.tagStart, waiting.before(last, wholeRow)));
    const cells = waiting.take(last);
    if (cells === undefined) continue;
    edits.push(...(tokens.selfClosed ? [emptyRowEdit(tokens, last, cells)] : rowEdits(tokens, last, cells, styles)));
  }
  return withEdits(utf8, [...edits, ...inserted(tokens.tagStart, waiting.before(Number.POSITIVE_INFINITY, wholeRow))]);
};

/** Puts values into cells of one sheet of a package: their styles, and every other byte of every other part, stay. */
export const packageFormFiller = (): FormFiller => ({
  async fill(bytes, sheet, cells) {
    const zip = openPackage(bufferOf(bytes));
    const { sheets, styles } = readWorkbookPart(zip);
    const entry = sheets.find(({ name }) => name === sheet)?.entry;
    if (entry === undefined || cells.length === 0) return bytes;
    const known = styles === undefined ? [] : readCellStyles(partTokens(zip, styles));
    const changed = new Map([editPart(zip, entry, (utf8) => filledSheet(utf8, wantedOf(cells), known))]);
    return repacked(zip, { changed, removed: new Set(), added: [] });
  },
});
