/** What a blank cell says about what belongs into it; a reader outside collects it, since a grid holds filled cells only. */
export type CellFacts = {
  /** Number format code; `General` for none. */
  readonly format: string;
  /** Words of its drop-down; empty for none. */
  readonly choices: readonly string[];
  readonly comment: string;
  readonly formula: boolean;
};

/** Facts of one sheet by place; undefined for a plain cell. */
export type SheetFacts = (row: number, column: number) => CellFacts | undefined;

export const NO_FACTS: SheetFacts = () => undefined;

/** Port: what the cells of a small workbook ask for, by sheet name. Empty where the workbook can't be looked into that far. */
export interface CellFactsReader {
  read(bytes: Uint8Array): Promise<ReadonlyMap<string, SheetFacts>>;
}
