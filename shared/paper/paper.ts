import type { Chart } from '../status-sheet/chart.ts';
import type { Tile } from '../status-sheet/status-book.ts';

/** Widths are shares of the line; figures stand to the right. */
export type PaperColumn = { readonly label: string; readonly parts: number; readonly isFigure: boolean };

export type PaperTable = {
  readonly kind: 'table';
  readonly title: string;
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly (readonly string[])[];
  /** Said under the table; '' for nothing. */
  readonly note: string;
};

export type PaperPart =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'sentence'; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'figures'; readonly tiles: readonly Tile[] }
  | { readonly kind: 'chart'; readonly chart: Chart }
  | PaperTable;

/** What is handed out on A4: read from above downwards, the same as a Word document and as a page to print. */
export type Paper = {
  readonly title: string;
  /** Under the title: whose it is, as of when. */
  readonly byline: string;
  readonly parts: readonly PaperPart[];
};

export const sentence = (text: string): PaperPart => ({ kind: 'sentence', text });
