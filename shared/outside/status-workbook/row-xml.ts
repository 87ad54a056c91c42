import { dayFrom, dayNumber } from '../../day.ts';
import { cellNumber, type Figure } from '../../figure.ts';
import { perShortText } from '../../memo.ts';
import {
  rowCountOf,
  rowsAtATime,
  type StatusRows,
  type StatusTable,
  type StatusValue,
} from '../../status-sheet/status-book.ts';
import { lineCount } from '../../status-sheet/text-width.ts';
import { columnName } from '../../workbook/grid.ts';
import { AsciiBytes } from './ascii-bytes.ts';
import type { RowTexts } from './row-texts.ts';
import type { TableStyles } from './specimen.ts';

/** Excel counts days from 1900; 1970-01-01 is day 25569. */
const DAY_OF_1970 = 25_569;

const LINE_POINTS = 13.5;
const MOST_LINES = 10;

/** Of `2022-04-28`: a column of days shows anything longer as it was typed. */
const DAY_SIGNS = 10;

const MOMENT = /^(\d{4})-(\d{2})-(\d{2})(?: ([01]\d|2[0-3]):([0-5]\d))?$/;

/** 1900-03-01: before it Excel counts a day that never was, and shows another day than was typed. */
const FIRST_SERIAL = 61;

/**
 * Serial number of `2022-04-28` or `2022-04-28 16:03`; null for a text that is neither, or no day or time there is
 * (`2022-12-31 24:00` would show as the day after), or that Excel shows as another.
 */
export const serialOfMoment = perShortText((text): number | null => {
  const [, year, month, date, hours = '0', minutes = '0'] = MOMENT.exec(text) ?? [];
  const day = year === undefined ? null : dayFrom(Number(year), Number(month), Number(date));
  const serial = day === null ? 0 : dayNumber(day) + DAY_OF_1970;
  return serial < FIRST_SERIAL ? null : serial + (Number(hours) * 60 + Number(minutes)) / 1440;
});

type CellWriter = (value: StatusValue, row: number) => void;

const isFigure = (value: StatusValue): value is Figure => typeof value === 'object' && value !== null;

type Into = { readonly bytes: AsciiBytes; readonly texts: RowTexts };

const isPlainWhole = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/** What stands between the row's number and the value, made once a column: a sheet has half a million cells. */
const cellMiddles = (plain: number, figures: TableStyles[number]['figures'] | undefined) => {
  const numbered = (style: number): string => `" s="${style}"><v>`;
  return {
    blank: `" s="${plain}"/>`,
    text: `" s="${plain}" t="s"><v>`,
    number: numbered(plain),
    figure: {
      count: numbered(figures?.count ?? plain),
      money: numbered(figures?.money ?? plain),
      percent: numbered(figures?.percent ?? plain),
      points: numbered(figures?.points ?? plain),
    },
  };
};

/** Writes the cells of one column. */
const cellWriter = (table: StatusTable, index: number, styles: TableStyles, { bytes, texts }: Into): CellWriter => {
  const start = `<c r="${columnName(index + 1)}`;
  const middles = cellMiddles(styles[index]?.plain ?? 0, styles[index]?.figures);
  const takesTime = table.columns[index]?.kind === 'moment';
  const dated = takesTime || table.columns[index]?.kind === 'day';
  const put = (row: number, middle: string, value: number): void => {
    bytes.add(start).addWhole(row).add(middle);
    if (isPlainWhole(value)) bytes.addWhole(value);
    else bytes.add(String(value));
    bytes.add('</v></c>');
  };
  const putText = (row: number, text: string): void => {
    const serial = dated && (takesTime || text.length === DAY_SIGNS) ? serialOfMoment(text) : null;
    if (serial === null) put(row, middles.text, texts.placeOf(text));
    else put(row, middles.number, serial);
  };
  return (value, row) => {
    if (value === null || value === '') bytes.add(start).addWhole(row).add(middles.blank);
    else if (isFigure(value)) put(row, middles.figure[value.format], cellNumber(value));
    else if (typeof value === 'number') put(row, middles.number, value);
    else putText(row, value);
  };
};

/** Height for the longest wrapped text of a row, bounded so that one long list does not fill the screen. */
const heightWriter = ({ columns }: StatusTable): ((row: readonly StatusValue[]) => number) => {
  const wrapped = columns.flatMap(({ kind, width, isFolded = false }, at) =>
    !isFolded && (kind === 'long' || kind === 'text' || kind === 'code') ? [{ at, width }] : [],
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

/** Rather more than a cell and a row take, so that nothing has to grow. */
const CELL_BYTES = 44;
const ROW_BYTES = 52;

/**
 * Some hundred kilobytes of XML at a time: a sheet of 100,000 rows is packed without ever being whole, and of one with a column for
 * each duty a hundred rows are written anew where one has changed, not all.
 */
const MOST_ROWS = 500;
const MOST_CELLS = 6000;

/** Rows of a table that are written as one piece. */
export const rowsAtOnce = ({ columns }: StatusTable): number =>
  Math.min(MOST_ROWS, Math.ceil(MOST_CELLS / Math.max(1, columns.length)));

/** Gives rows as worksheet XML, the first of which has this number; it stands until the next are asked for. */
type RowsWriter = (rows: StatusRows, first: number) => Buffer;

/**
 * Writes rows of a table: texts by their number in `texts`, numbers and dates as numbers, styles by number. The same memory holds
 * all of them in turn.
 */
export const rowsWriter = (table: StatusTable, styles: TableStyles, texts: RowTexts): RowsWriter => {
  const heightOf = heightWriter(table);
  const most = Math.min(rowsAtOnce(table), rowCountOf(table));
  const bytes = new AsciiBytes(most * (table.columns.length * CELL_BYTES + ROW_BYTES));
  const writers = table.columns.map((_, index) => cellWriter(table, index, styles, { bytes, texts }));
  const writeRow = (row: StatusRows[number], number: number): void => {
    bytes
      .add('<row r="')
      .addWhole(number)
      .add('" ht="')
      .add(String(heightOf(row)))
      .add('" customHeight="1">');
    for (const [column, write] of writers.entries()) write(row[column] ?? null, number);
    bytes.add('</row>');
  };
  return (rows, first) => {
    bytes.clear();
    for (const [at, row] of rows.entries()) writeRow(row, first + at);
    return bytes.written();
  };
};

/** The first row below the head. */
export const FIRST_ROW = 2;

/** The rows below the head as worksheet XML, piece by piece. A piece stands only until the next is asked for. */
export function* rowsXml(table: StatusTable, styles: TableStyles, texts: RowTexts): Generator<Buffer> {
  const write = rowsWriter(table, styles, texts);
  let number = FIRST_ROW;
  for (const rows of rowsAtATime(table, rowsAtOnce(table))) {
    yield write(rows, number);
    number += rows.length;
  }
}
