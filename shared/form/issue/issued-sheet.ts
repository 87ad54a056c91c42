import type { Day } from '../../day.ts';
import type { Area } from '../../workbook/grid.ts';

/**
 * A workbook as it is issued: a pure description of what a person will see, cell by cell. Rows and columns count from 1.
 * A writer outside turns it into a file.
 */
export type IssuedWorkbook = { readonly sheets: readonly IssuedSheet[] };

export type IssuedSheet = {
  readonly name: string;
  readonly cells: readonly IssuedCell[];
  readonly merges: readonly Area[];
  /** Widths of columns 1, 2, … in characters. */
  readonly widths: readonly number[];
  readonly heights: readonly { readonly row: number; readonly points: number }[];
  readonly choices: readonly IssuedChoice[];
  readonly guides?: readonly IssuedGuide[];
  /** Cells with a formula cannot be typed over; every other cell, row and column stays free. */
  readonly locked?: boolean;
  /** Rows above stay in view and are repeated on every printed page. */
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly filter: Area | null;
};

/** Drop-down of a range. A strict one refuses other values; a lenient one only offers. */
export type IssuedChoice = { readonly area: Area; readonly values: readonly string[]; readonly strict: boolean };

/** What a number or day is expected to be like; anything else is doubted, and taken all the same. */
export type IssuedDoubt = 'amount' | 'points' | 'share' | 'day' | 'year' | 'month' | 'count';

/** What is said beside a cell while somebody fills it in. `computed`: nothing is to be typed there, and that is refused. */
export type IssuedGuide = { readonly area: Area; readonly prompt: string; readonly doubts?: IssuedDoubt | 'computed' };

/** How a cell looks: `input` is what the unit fills in, `given` what was filled in for it, `computed` a formula, `link` leads to a sheet. */
export type IssuedStyle = 'title' | 'caption' | 'head' | 'label' | 'input' | 'given' | 'computed' | 'note' | 'link';

/** `code` keeps leading zeros; `money` is in the form's own unit, two decimals; `rate` and `percent` are fractions shown as percentages. */
export type IssuedFormat =
  | 'text'
  | 'code'
  | 'whole'
  | 'signed'
  | 'year'
  | 'money'
  | 'rate'
  | 'percent'
  | 'score'
  | 'day';

/** Null is a blank cell; a day is written as a real date. */
export type IssuedValue = string | number | boolean | null | { readonly day: Day };

export type IssuedCell = {
  readonly row: number;
  readonly column: number;
  readonly style: IssuedStyle;
  readonly format: IssuedFormat;
  /** The value, or what a formula shows before any program has computed it. */
  readonly value: IssuedValue;
  /** Without the leading `=`. */
  readonly formula?: string;
  /** A label whose cells must be filled in: a star is shown behind it, and is no part of its text. */
  readonly required?: boolean;
};
