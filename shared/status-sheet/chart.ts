/** A picture of figures, drawn by the spreadsheet program in the workbook and as SVG on the page. */
export type Chart = {
  readonly title: string;
  /** `columns` and `bars` are stacked: upright by time, lying by name; `pairs` stand side by side. */
  readonly kind: 'columns' | 'pairs' | 'bars' | 'lines';
  /** What stands below or beside: days, names. */
  readonly heads: readonly string[];
  readonly series: readonly Series[];
  /** Values are fractions of one, shown as percentages. */
  readonly isPercent: boolean;
  /** Where the axis of values begins and ends, how far its marks stand apart, and how they are written. */
  readonly axis?: { readonly from: number; readonly to: number; readonly step: number; readonly format: string };
};

export type Series = {
  readonly name: string;
  /** One a head; null where there is none. */
  readonly values: readonly (number | null)[];
  /** Who is counted, a list a head: at hand where the picture can say it. */
  readonly names?: readonly (readonly string[])[];
  /** RRGGBB. */
  readonly colour: string;
  /** Takes its room and is not seen: what the others stand on. */
  readonly isHidden?: boolean;
};
