import type { Area, Row, Sheet } from '../../../workbook/grid.ts';
import type { XmlTokens } from '../xml/xml-tokens.ts';
import type { CellBudget } from './cell-budget.ts';
import type { CellContext } from './cell-reader.ts';
import { readHiddenColumns, readMerges } from './sheet-outline.ts';
import { readRows } from './sheet-rows.ts';

type Outline = { readonly hiddenColumns: ReadonlySet<number>; readonly merges: readonly Area[] };

export type SheetSource = {
  readonly name: string;
  readonly hidden: boolean;
  /** A fresh walk over the sheet's part. */
  readonly tokens: () => XmlTokens;
  /** Small enough to be kept once it has been read. */
  readonly small: boolean;
  readonly context: () => CellContext;
  readonly budget: CellBudget;
};

/** A sheet that is tokenised when it is asked for: a small one once, a long one row by row at each iteration. */
export class PartSheet implements Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly #source: SheetSource;
  readonly #count = { counted: 0 };
  #outline: Outline | undefined;
  #rows: readonly Row[] | undefined;

  constructor(source: SheetSource) {
    this.name = source.name;
    this.hidden = source.hidden;
    this.#source = source;
  }

  get merges(): readonly Area[] {
    return this.#outlined().merges;
  }

  get hiddenColumns(): ReadonlySet<number> {
    return this.#outlined().hiddenColumns;
  }

  get rows(): Iterable<Row> {
    if (this.#source.small) this.#rows ??= [...this.#walk()];
    return this.#rows ?? { [Symbol.iterator]: () => this.#walk() };
  }

  *#walk(): Generator<Row> {
    const tokens = this.#source.tokens();
    const hiddenColumns = readHiddenColumns(tokens);
    if (!tokens.selfClosed) yield* this.#source.budget.count(readRows(tokens, this.#source.context()), this.#count);
    this.#outline ??= { hiddenColumns, merges: readMerges(tokens) };
  }

  #outlined(): Outline {
    if (this.#outline === undefined && this.#source.small) this.#rows ??= [...this.#walk()];
    this.#outline ??= this.#skim();
    return this.#outline;
  }

  #skim(): Outline {
    const tokens = this.#source.tokens();
    const hiddenColumns = readHiddenColumns(tokens);
    tokens.passContent();
    return { hiddenColumns, merges: readMerges(tokens) };
  }
}
