/**
 * One cell of a sheet we write into a unit's workbook. `link` is an internal target such as `'自评表'!H12`. `typed` is for
 * people to write in; a `note` runs on over the blank cells beside it.
 */
export type AnswerCell = {
  readonly value: string | number;
  readonly style:
    | 'title'
    | 'label'
    | 'head'
    | 'text'
    | 'good'
    | 'warn'
    | 'bad'
    | 'grey'
    | 'link'
    | 'typed'
    | 'typed-head'
    | 'note';
  readonly link?: string;
};

export type AnswerSheet = {
  readonly name: string;
  readonly columnWidths: readonly number[];
  readonly rows: readonly (readonly AnswerCell[])[];
  /** This many rows at the top stay in view. */
  readonly frozenRows: number;
  /** What its tab tells at a glance; in the house's blue where it is absent. */
  readonly tone?: 'good' | 'warn' | 'bad' | 'grey';
  /** The workbook opens on it: somebody has to do something about it. */
  readonly opensFirst?: boolean;
};

/** A cell of a unit's (its A1 address) that is pointed at in a copy, and what is said there. */
export type CellMark = {
  readonly sheet: string;
  readonly cell: string;
  readonly tone: 'bad' | 'warn';
  readonly text: string;
};

/** `signed`, `shared`, …: why the package must not be touched; the sheet then goes into a workbook beside it. */
export type AnswerOutcome =
  | { readonly kind: 'written'; readonly bytes: Uint8Array }
  | { readonly kind: 'untouchable'; readonly reason: string };

/**
 * Port: add, replace or take out one sheet of a package, every other entry byte-identical; or make a workbook of just that sheet.
 * A sheet that opens first takes that from the sheet that did: the one flag `tabSelected` there, or both would be edited as a group.
 */
export interface AnswerWriter {
  addTo(bytes: Uint8Array, sheet: AnswerSheet): Promise<AnswerOutcome>;
  /** The package without our sheet, every other part as it is; null where it holds none that can be taken out. */
  removeFrom(bytes: Uint8Array): Promise<Uint8Array | null>;
  alone(sheet: AnswerSheet): Promise<Uint8Array>;
  /** A copy with these cells coloured and a note on each (on a sheet that has notes of its own the colour alone); null where there can be none. */
  marked(bytes: Uint8Array, marks: readonly CellMark[]): Promise<Uint8Array | null>;
}
