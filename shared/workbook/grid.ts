import type { NumberLooks } from './number-looks.ts';

/**
 * A workbook as a neutral grid: what a spreadsheet program shows, without meaning. Readers outside make it; everything
 * else reads it. Rows and columns count from 1. Dates are calendar days, never `Date` objects or serial numbers.
 */
export type CellKind = 'text' | 'number' | 'date' | 'boolean' | 'error' | 'uncalculated';

/** What stands for a picture that lies in a cell: programs show an error in its place. */
export const PICTURE = '[图片]';

export type Cell = {
  readonly row: number;
  readonly column: number;
  readonly kind: CellKind;
  /**
   * text: as typed, untrimmed · number: the double · date: `YYYY-MM-DD` or `YYYY-MM-DDTHH:mm:ss` · boolean · error: its
   * code such as `#REF!`, or `PICTURE` · uncalculated: '' (a formula that no program has computed yet).
   */
  readonly value: string | number | boolean;
  readonly formula: boolean;
  /** The number format shows a percentage: 0.3 is seen as 30 %. */
  readonly percent: boolean;
  /** How the number format shows a number as something else; absent where it shows just the number. */
  readonly looks?: NumberLooks;
};

export type Row = { readonly number: number; readonly hidden: boolean; readonly cells: readonly Cell[] };

/** 1-based, both ends included. */
export type Area = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly merges: readonly Area[];
  readonly hiddenColumns: ReadonlySet<number>;
  /**
   * Non-empty rows in order, cells in order of column, blank cells left out. May be iterated more than once; a long
   * list is tokenised row by row as it is iterated. Throws `UnreadableWorkbook` where the part turns out to be damaged.
   */
  readonly rows: Iterable<Row>;
}

/** A part of a file that no sheet was read from, and why in one Chinese sentence. */
export type UnreadPart = {
  readonly sheet: string;
  readonly why: string;
  /** A workbook or an archive: what was to be handed in may be in it. */
  readonly mayHoldForms: boolean;
};

export type Workbook = {
  readonly sheets: readonly Sheet[];
  readonly date1904: boolean;
  /** `xls`: the old binary format · `archive`: workbooks packed together. We write neither; the answer goes beside. */
  readonly origin?: 'xls' | 'archive';
  /** What an archive holds besides. */
  readonly unread?: readonly UnreadPart[];
};

/** `A1` style address of a row and column counted from 1. */
export const addressOf = (row: number, column: number): string => `${columnName(column)}${row}`;

/** The names of the columns most sheets have, worked out once. */
const names: string[] = [];

export const columnName = (column: number): string => {
  const known = names[column];
  if (known !== undefined) return known;
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  if (column === names.length) names.push(name);
  return name;
};
