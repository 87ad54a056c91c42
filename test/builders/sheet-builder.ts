import type { Area, Cell, Row, Sheet, Workbook } from '../../shared/workbook/grid.ts';

/** What a test writes into a cell: a text, a number, a boolean, nothing, or a cell with its kind spelled out. */
export type Written = string | number | boolean | null | Partial<Cell>;

const cellOf = (written: Written, row: number, column: number): Cell | null => {
  const base = { row, column, formula: false, percent: false };
  if (written === null || written === '') return null;
  if (typeof written === 'object') return { ...base, kind: 'text', value: '', ...written };
  if (typeof written === 'number') return { ...base, kind: 'number', value: written };
  return { ...base, kind: typeof written === 'boolean' ? 'boolean' : 'text', value: written };
};

export const day = (value: string): Partial<Cell> => ({ kind: 'date', value });
export const percent = (value: number): Partial<Cell> => ({ kind: 'number', value, percent: true });
export const broken = (value: string): Partial<Cell> => ({ kind: 'error', value, formula: true });
export const uncalculated: Partial<Cell> = { kind: 'uncalculated', value: '', formula: true };

export type SheetTraits = {
  readonly name?: string;
  readonly hidden?: boolean;
  readonly merges?: readonly Area[];
  readonly hiddenColumns?: ReadonlySet<number>;
  /** Row and column of the first cell; 1 and 1 unless said. */
  readonly at?: readonly [number, number];
};

/** A sheet from rows of cells, as a reader would give it: blank cells and rows left out. */
export const sheetOf = (lines: readonly (readonly Written[])[], traits: SheetTraits = {}): Sheet => {
  const [top, left] = traits.at ?? [1, 1];
  const rows: Row[] = lines
    .map((line, index) => ({
      number: top + index,
      hidden: false,
      cells: line.map((written, at) => cellOf(written, top + index, left + at)).filter((cell) => cell !== null),
    }))
    .filter(({ cells }) => cells.length > 0);
  return {
    name: traits.name ?? 'Sheet1',
    hidden: traits.hidden ?? false,
    merges: traits.merges ?? [],
    hiddenColumns: traits.hiddenColumns ?? new Set(),
    rows,
  };
};

export const workbookOf = (...sheets: readonly Sheet[]): Workbook => ({ sheets, date1904: false });
