import { type Cell, type CellKind, PICTURE } from '../../../workbook/grid.ts';
import type { NumberLooks } from '../../../workbook/number-looks.ts';
import { unescapeCellText } from '../xml/xml-text.ts';
import type { XmlTokens } from '../xml/xml-tokens.ts';
import type { CellStyles } from './cell-styles.ts';
import { DATE, PERCENT } from './number-format.ts';
import { readRichText } from './rich-text.ts';
import { dateOfIso, dateOfSerial } from './serial-date.ts';
import type { SharedTexts } from './shared-texts.ts';

/** WPS keeps a picture in a cell as a formula, and its text as the value. */
const DRAWN_BY_WPS = /^=(?:_xlfn\.)?DISPIMG\(/iu;
const DRAWS = /(?:^|\.)(?:DISPIMG|IMAGE)\(/iu;

/** What cells refer to, elsewhere in the workbook. */
export type CellContext = {
  readonly texts: SharedTexts;
  readonly styles: CellStyles;
  readonly date1904: boolean;
};

/** Reads cells one by one; what is known of the present one stands in its fields, so that a cell costs one object. */
export class CellReader {
  readonly #context: CellContext;
  #type = '';
  #style = 0;
  #formula = false;
  /** A picture was put into the cell, which other programs see as an error. */
  #picture = false;
  /** An element for the value was there, if an empty one. */
  #present = false;
  #kind: CellKind = 'text';
  #value: Cell['value'] = '';
  #percent = false;
  #looks: NumberLooks | null = null;

  constructor(context: CellContext) {
    this.#context = context;
  }

  /**
   * The cell whose opening tag was just read; null when it shows nothing. A formula that no program has computed yet is
   * `uncalculated`; one that came out as an empty text is blank.
   */
  read(tokens: XmlTokens, row: number, column: number): Cell | null {
    if (tokens.selfClosed) return null;
    this.#start(tokens);
    while (tokens.next() && !(tokens.closing && tokens.name === 'c')) this.#take(tokens);
    if (this.#value !== '') return this.#filled(row, column);
    const blank = !this.#formula || (this.#type === 'str' && this.#present);
    return blank ? null : { row, column, kind: 'uncalculated', value: '', formula: true, percent: false };
  }

  #filled(row: number, column: number): Cell {
    const cell = {
      row,
      column,
      kind: this.#kind,
      value: this.#value,
      formula: this.#formula,
      percent: this.#percent,
    };
    return this.#looks === null ? cell : { ...cell, looks: this.#looks };
  }

  #start(tokens: XmlTokens): void {
    this.#type = tokens.find('t') ? tokens.valueName() : '';
    this.#style = tokens.find('s') ? tokens.valueAsInteger() : 0;
    this.#formula = false;
    this.#picture = this.#type === 'e' && tokens.find('vm');
    this.#present = false;
    this.#set('text', '');
  }

  #set(kind: CellKind, value: Cell['value'], percent = false): void {
    this.#kind = kind;
    this.#value = value;
    this.#percent = percent;
    this.#looks = null;
  }

  #take(tokens: XmlTokens): void {
    if (tokens.name === 'v') {
      this.#present ||= tokens.closing || tokens.selfClosed;
      if (tokens.closing) this.#takeValue(tokens);
    } else if (tokens.name === 'f') this.#takeFormula(tokens);
    else if (tokens.name === 'is' && !tokens.closing && !tokens.selfClosed)
      this.#set('text', readRichText(tokens, 'is'));
  }

  /** Of a `<v>` whose closing tag was just read, by the cell's type. */
  #takeValue(tokens: XmlTokens): void {
    if (this.#type === '' || this.#type === 'n') this.#takeNumber(tokens);
    else if (this.#type === 's') this.#takeShared(tokens);
    else this.#takeWritten(tokens.text());
  }

  #takeNumber(tokens: XmlTokens): void {
    const value = tokens.textAsNumber();
    if (Number.isFinite(value)) this.#setNumber(value);
    else this.#set('text', tokens.text().trim());
  }

  #setNumber(value: number): void {
    const format = this.#context.styles[this.#style];
    const date = format?.meaning === DATE ? dateOfSerial(value, this.#context.date1904) : null;
    if (date === null) this.#set('number', value, format?.meaning === PERCENT);
    else this.#set('date', date);
    this.#looks = format?.looks ?? null;
  }

  #takeShared(tokens: XmlTokens): void {
    const index = tokens.textAsNumber();
    if (!Number.isNaN(index)) this.#set('text', this.#context.texts.at(index));
  }

  #takeWritten(raw: string): void {
    const date = this.#type === 'd' ? dateOfIso(raw) : null;
    if (date !== null) this.#set('date', date);
    else if (this.#type === 'b') this.#set('boolean', raw.trim() === '1' || raw.trim() === 'true');
    else if (this.#type === 'e') this.#set('error', this.#picture ? PICTURE : raw);
    else if (DRAWN_BY_WPS.test(raw)) this.#set('error', PICTURE);
    else this.#set('text', unescapeCellText(raw));
  }

  /** Of an error only it is looked at which formula it is: one that draws a picture is none. */
  #takeFormula(tokens: XmlTokens): void {
    this.#formula = true;
    if (this.#type === 'e') this.#picture = tokens.closing && DRAWS.test(tokens.text());
  }
}
