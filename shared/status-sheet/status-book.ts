import type { Day, Instant } from '../day.ts';
import type { Figure } from '../figure.ts';
import type { Chart } from './chart.ts';
import type { Timeline } from './timeline.ts';

/** A `day` column holds `YYYY-MM-DD`, a `moment` column `YYYY-MM-DD HH:mm`; null is a blank cell. */
export type StatusValue = string | number | null | Figure;

/** What a column shows, and so how it is aligned, formatted and coloured. `long` texts wrap. */
export type StatusColumnKind =
  | 'text'
  | 'long'
  | 'code'
  | 'day'
  | 'moment'
  | 'whole'
  | 'figure'
  | 'state'
  | 'level'
  | 'verdict'
  | 'outcome'
  | 'finding-level';

/** A marked column: the only ones people may type in. */
type TypedColumn =
  | { readonly as: 'day' }
  | { readonly as: 'text' }
  | { readonly as: 'choice'; readonly choices: readonly string[] };

export type StatusColumn = {
  readonly label: string;
  readonly kind: StatusColumnKind;
  /** In half-width characters. */
  readonly width: number;
  readonly typed?: TypedColumn;
  /** Its cells lead somewhere, and look so. */
  readonly isLink?: boolean;
  /** Label of the column it stands behind on the page; in the workbook further columns follow to the right. */
  readonly beside?: string;
  /** Closed up in the workbook until somebody unfolds it: a script reads it all the same. */
  readonly isFolded?: boolean;
  /** The figure that fills the cell's bar; absent: no bar. In the figure's shown unit. */
  readonly fullBar?: number;
  /** Shown when the head is pointed at. */
  readonly note?: string;
};

/** A link on the cells of a column, from one row (0 is the first below the head) to another; `#'表'!A1` leads within the book. */
export type SheetLink = {
  readonly column: number;
  readonly from: number;
  readonly to: number;
  readonly target: string;
};

/** Rows from one to another, 0 the first below the head. */
export type PrintedRows = { readonly name: string; readonly from: number; readonly to: number };

export type StatusRows = readonly (readonly StatusValue[])[];

/** Rows that nobody holds: how many there are, and those from one place to before another. */
type MadeRows = {
  readonly count: number;
  readonly between: (from: number, to: number) => StatusRows;
};

export type StatusTable = {
  readonly kind: 'table';
  readonly name: string;
  readonly columns: readonly StatusColumn[];
  readonly rows: readonly (readonly StatusValue[])[];
  /** Where rows are made anew each time they are asked for: a district's hundred thousand are never all in memory. */
  readonly made?: MadeRows;
  readonly links?: readonly SheetLink[];
  /** Rows that somebody may want to print by themselves, by the name they can be picked by. */
  readonly printed?: readonly PrintedRows[];
  /** Stored as a table of the spreadsheet program, ready for a pivot: every column's label is another. */
  readonly isDataTable?: boolean;
  /** Columns that stay in view and are repeated on every printed page. */
  readonly frozenColumns: number;
  /** Pages side by side when printed. */
  readonly pagesWide: number;
  readonly tab: string;
};

/** Where a figure's particulars are: a table, and which of its rows, by column label and the values kept. */
export type Lead = { readonly sheet: string; readonly pick: Readonly<Record<string, readonly string[]>> };

/** `value`: a figure, or a word where there can be none. */
export type Tile = {
  readonly label: string;
  readonly value: Figure | string;
  readonly tone: Tone;
  /** Against a week ago, in words: `较上周 +3`. */
  readonly change?: string;
  readonly lead?: Lead;
};

/**
 * A block's place on the overview is divided into equal parts: so many for the left blocks and for the right ones; a block on top
 * has those of both and of the gap between them.
 */
export const LEFT_PARTS = 13;
export const RIGHT_PARTS = 18;
export const ALL_PARTS = LEFT_PARTS + 1 + RIGHT_PARTS;

/** `bar` draws the row's percentage as a bar; `parts` is how wide the column is. */
export type BlockColumn = {
  readonly label: string;
  readonly kind: StatusColumnKind | 'bar';
  readonly parts: number;
};

export type Block = {
  readonly title: string;
  readonly columns: readonly BlockColumn[];
  readonly rows: readonly (readonly StatusValue[])[];
  /** Where the particulars of each row are; null for one that has none. */
  readonly leads?: readonly (Lead | null)[];
  /** Said under the table, or in place of rows that there are none of; '' for nothing. */
  readonly note: string;
};

export type Overview = {
  readonly kind: 'overview';
  readonly name: string;
  readonly title: string;
  readonly facts: readonly string[];
  /** Loud remarks, shown on top. */
  readonly notices: readonly string[];
  /** Said under the title in so many words. */
  readonly sentences?: readonly string[];
  /** Printed on one page of A4, whatever is on it. */
  readonly isOnePage?: boolean;
  readonly tiles: readonly Tile[];
  /** Over the whole width, before all others. */
  readonly top: readonly Block[];
  /** Side by side, below what is on top. */
  readonly charts: readonly Chart[];
  /** Two columns of blocks, side by side. */
  readonly left: readonly Block[];
  readonly right: readonly Block[];
  /** Drawn on the page, below all others. */
  readonly timeline: Timeline;
  readonly tab: string;
};

export type Explanation = { readonly term: string; readonly text: string; readonly tone?: Tone };

export type ExplanationSection = { readonly title: string; readonly rows: readonly Explanation[] };

export type Explanations = {
  readonly kind: 'explanations';
  readonly name: string;
  readonly sections: readonly ExplanationSection[];
  readonly tab: string;
};

export type StatusSheet = Overview | StatusTable | Explanations;

/** The status workbook and page as a neutral description: what is shown, not how a file stores it. */
export type StatusBook = {
  /** Printed at the head of every page, behind the year. */
  readonly title: string;
  readonly year: number;
  /** Data as of this day. */
  readonly day: Day;
  readonly publishedAt: Instant;
  /** Whom to phone, by the unit's name: `王 021-1234`. */
  readonly contacts?: Readonly<Record<string, string>>;
  /** Names by 单位编码: links in mails name units by their codes. */
  readonly unitNames?: Readonly<Record<string, string>>;
  readonly sheets: readonly StatusSheet[];
};

/** A colour by its meaning. */
export type Tone = 'red' | 'yellow' | 'blue' | 'green' | 'olive' | 'grey' | 'violet' | 'orange' | 'plain';

/** The label as it stands in the sheet: a marked column carries `*`. */
export const sheetLabel = ({ label, typed }: StatusColumn): string => (typed === undefined ? label : `${label}*`);

export const rowCountOf = (table: StatusTable): number => table.made?.count ?? table.rows.length;

/** A table's rows, so many at a time. */
export function* rowsAtATime(table: StatusTable, size: number): Generator<StatusRows> {
  const between = table.made?.between ?? ((from, to) => table.rows.slice(from, to));
  for (let from = 0; from < rowCountOf(table); from += size) yield between(from, from + size);
}

export const tableOf = (book: StatusBook, name: string): StatusTable | undefined =>
  book.sheets.find((sheet): sheet is StatusTable => sheet.kind === 'table' && sheet.name === name);
