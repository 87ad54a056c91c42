/** A picture of figures, drawn by the spreadsheet program in the workbook and as SVG on the page. */
export type Chart = {
  readonly title: string;
  /** `columns` and `bars` are stacked: upright by time, lying by name. */
  readonly kind: 'columns' | 'bars' | 'lines';
  /** What stands below or beside: days, names. */
  readonly heads: readonly string[];
  readonly series: readonly Series[];
  /** Values are fractions of one, shown as percentages. */
  readonly isPercent: boolean;
};

export type Series = {
  readonly name: string;
  /** One a head; null where there is none. */
  readonly values: readonly (number | null)[];
  /** RRGGBB. */
  readonly colour: string;
};
