import type { Cell, Row } from '../../../workbook/grid.ts';
import { LIMITS } from '../limits.ts';
import { unreadable } from '../unreadable.ts';
import type { XmlTokens } from '../xml/xml-tokens.ts';
import { type CellContext, CellReader } from './cell-reader.ts';

const LETTER_A = 0x41;

/** The column number spelled at the start of the attribute value just found, such as 28 for `AB7`; 0 where there is none. */
const columnSpelled = (tokens: XmlTokens): number => {
  let column = 0;
  for (let at = tokens.valueStart; at < tokens.valueEnd; at++) {
    const letter = ((tokens.bytes[at] ?? 0) & 0xdf) - LETTER_A;
    if (letter < 0 || letter > 25 || (tokens.bytes[at] ?? 0) < LETTER_A) break;
    column = column * 26 + letter + 1;
    if (column > LIMITS.columns) throw unreadable('damaged-part', 'a column beyond XFD');
  }
  return column;
};

const columnAfter = (tokens: XmlTokens, last: number): number => {
  const column = tokens.find('r') ? columnSpelled(tokens) : 0;
  const next = column === 0 ? last + 1 : column;
  if (next > LIMITS.columns) throw unreadable('damaged-part', 'a column beyond XFD');
  return next;
};

const rowAfter = (tokens: XmlTokens, last: number): number => {
  const number = tokens.find('r') ? tokens.valueAsInteger() : last + 1;
  if (number < 1 || number > LIMITS.rows) throw unreadable('damaged-part', `row ${number}`);
  return number;
};

export const isTrue = (value: string | null): boolean => value === '1' || value === 'true' || value === 'on';

const readCells = (tokens: XmlTokens, row: number, reader: CellReader): Cell[] => {
  const cells: Cell[] = [];
  let last = 0;
  let ordered = true;
  while (tokens.next() && !(tokens.closing && tokens.name === 'row')) {
    if (tokens.name !== 'c' || tokens.closing) continue;
    const column = columnAfter(tokens, last);
    ordered = ordered && column > last;
    last = column;
    const cell = reader.read(tokens, row, column);
    if (cell !== null) cells.push(cell);
  }
  return ordered ? cells : cells.sort((one, other) => one.column - other.column);
};

/** Rows that hold something, in the order of the document. Stops behind the cells; `tokens` can be read on from there. */
export function* readRows(tokens: XmlTokens, context: CellContext): Generator<Row> {
  const reader = new CellReader(context);
  let last = 0;
  while (tokens.next() && !(tokens.closing && tokens.name === 'sheetData')) {
    if (tokens.name !== 'row' || tokens.closing) continue;
    const number = rowAfter(tokens, last);
    last = number;
    const hidden = isTrue(tokens.attribute('hidden'));
    const row = { number, hidden, cells: tokens.selfClosed ? [] : readCells(tokens, number, reader) };
    if (row.cells.length > 0) yield row;
  }
}
