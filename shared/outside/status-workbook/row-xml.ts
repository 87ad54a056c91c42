import { dayFrom, dayNumber } from '../../day.ts';
import { cellNumber, type Figure } from '../../figure.ts';
import type { StatusTable, StatusValue } from '../../status-sheet/status-book.ts';
import { lineCount } from '../../status-sheet/text-width.ts';
import { columnName } from '../../workbook/grid.ts';
import { escapeXml } from '../xlsx/xml-text.ts';
import type { TableStyles } from './specimen.ts';

/** Excel's limit for one cell. */
const LONGEST_TEXT = 32_767;

/** Excel counts days from 1900; 1970-01-01 is day 25569. */
const DAY_OF_1970 = 25_569;

const LINE_POINTS = 13.5;
const MOST_LINES = 10;

/** Spaces at an edge are lost unless the text asks to keep them. */
const EDGE_SPACE = /^\s|\s$/;

/** Text that would be taken for the notation of a special character is written so that it is not. */
const textXml = (text: string): string => {
  const literal = text.slice(0, LONGEST_TEXT).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  const space = EDGE_SPACE.test(literal) ? ' xml:space="preserve"' : '';
  return ` t="inlineStr"><is><t${space}>${escapeXml(literal)}</t></is></c>`;
};

const MOMENT = /^(\d{4})-(\d{2})-(\d{2})(?: (\d{2}):(\d{2}))?$/;

/** Serial number of `2022-04-28` or `2022-04-28 16:03`; null for a text that is neither, or no day of the calendar. */
export const serialOfMoment = (text: string): number | null => {
  const [, year, month, date, hours = '0', minutes = '0'] = MOMENT.exec(text) ?? [];
  const day = year === undefined ? null : dayFrom(Number(year), Number(month), Number(date));
  return day === null ? null : dayNumber(day) + DAY_OF_1970 + (Number(hours) * 60 + Number(minutes)) / 1440;
};

type ColumnWriter = (value: StatusValue, row: number) => string;

const isFigure = (value: StatusValue): value is Figure => typeof value === 'object' && value !== null;

/** Writes the cells of one column; what repeats down the column is made once. */
const columnWriter = (table: StatusTable, index: number, { plain, figures }: TableStyles[number]): ColumnWriter => {
  const letter = columnName(index + 1);
  const dated = table.columns[index]?.kind === 'day' || table.columns[index]?.kind === 'moment';
  const made = new Map<string, string>();
  const tailOf = (text: string): string => {
    const serial = dated ? serialOfMoment(text) : null;
    return serial === null ? textXml(text) : `><v>${serial}</v></c>`;
  };
  const remembered = (text: string): string => {
    const known = made.get(text);
    if (known !== undefined) return known;
    const tail = tailOf(text);
    made.set(text, tail);
    return tail;
  };
  return (value, row) => {
    if (isFigure(value)) return `<c r="${letter}${row}" s="${figures[value.format]}"><v>${cellNumber(value)}</v></c>`;
    const start = `<c r="${letter}${row}" s="${plain}"`;
    if (value === null || value === '') return `${start}/>`;
    return start + (typeof value === 'number' ? `><v>${value}</v></c>` : remembered(value));
  };
};

/** Height for the longest wrapped text of a row, bounded so that one long list does not fill the screen. */
const heightWriter = ({ columns }: StatusTable): ((row: readonly StatusValue[]) => number) => {
  const wrapped = columns.flatMap(({ kind, width }, at) =>
    kind === 'long' || kind === 'text' || kind === 'code' ? [{ at, width }] : [],
  );
  return (row) => {
    let lines = 1;
    for (const { at, width } of wrapped) {
      const value = row[at];
      if (typeof value === 'string' && value.length * 2 > width - 2) lines = Math.max(lines, lineCount(value, width));
    }
    return Math.min(lines, MOST_LINES) * LINE_POINTS + 4.5;
  };
};

/** Rows turned into bytes at a time: short strings stay cheap to join, a whole sheet as one string does not. */
const ROWS_AT_ONCE = 250;

/** The rows below the head as worksheet XML in UTF-8: texts inline, numbers and dates as numbers, styles by number. */
export const rowsXml = (table: StatusTable, styles: TableStyles): readonly Buffer[] => {
  const writers = styles.map((style, index) => columnWriter(table, index, style));
  const heightOf = heightWriter(table);
  const pieces: Buffer[] = [];
  for (let from = 0; from < table.rows.length; from += ROWS_AT_ONCE) {
    let xml = '';
    table.rows.slice(from, from + ROWS_AT_ONCE).forEach((row, index) => {
      const number = from + index + 2;
      xml += `<row r="${number}" ht="${heightOf(row)}" customHeight="1">`;
      writers.forEach((write, column) => {
        xml += write(row[column] ?? null, number);
      });
      xml += '</row>';
    });
    pieces.push(Buffer.from(xml, 'utf8'));
  }
  return pieces;
};
