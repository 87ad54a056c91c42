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
  /** Rows above stay in view and are repeated on every printed page. */
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly filter: Area | null;
};

/** Drop-down of a range. A strict one refuses other values; a lenient one only offers. */
export type IssuedChoice = { readonly area: Area; readonly values: readonly string[]; readonly strict: boolean };

/** How a cell looks: `input` is what the department fills in, `given` what was filled in for it, `computed` a formula. */
export type IssuedStyle = 'title' | 'caption' | 'head' | 'label' | 'input' | 'given' | 'computed' | 'note';

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
};
