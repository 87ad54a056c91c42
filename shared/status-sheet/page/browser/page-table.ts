/** One table as the page gets it: each column's distinct texts once, rows as their places, so that a name stands once and not 60 times. */
export type PageTable = {
  readonly name: string;
  readonly columns: readonly PageColumn[];
  readonly rows: readonly (readonly number[])[];
  /** Columns that stay in view. */
  readonly frozen: number;
};

export type PageColumn = {
  readonly label: string;
  readonly kind: string;
  readonly note: string;
  /** May be filtered by its values. */
  readonly isFilter: boolean;
  readonly texts: readonly string[];
};

/** What is looked at. All of it stands in the address behind `#`. */
export type View = {
  readonly tab: string;
  readonly find: string;
  /** A column's label, with `-` before it for falling order; '' for the table's own. */
  readonly sort: string;
  readonly page: number;
  /** Values kept, by column label. */
  readonly pick: Readonly<Record<string, readonly string[]>>;
};
