import type { Column } from '../../form/column.ts';
import type { FoundTable } from '../../form/header/find-tables.ts';
import { addressOf, type Cell, type Row } from '../../workbook/grid.ts';
import type { MoneyUnit } from '../../workbook/values/money.ts';
import type { ValueProblem } from '../../workbook/values/value-read.ts';
import type { FormRecord } from '../record.ts';
import type { OtherYearColumn } from './columns-of-the-year.ts';
import type { UnitSlip } from './unit-slip.ts';

/** A text found beside the table and where it stands. */
export type Placed = { readonly row: number; readonly column: number; readonly text: string };

/** A list on a sheet, and what its surroundings say about it. */
export type ListTable = FoundTable & {
  readonly sheet: string;
  readonly date1904: boolean;
  /** Year of the title, for records without one of their own. */
  readonly titleYear: number | null;
  /** Last month its figures reach to, as its headers or its title say; null where they say none. */
  readonly month: number | null;
  /** What its title says of every row: column it lacks → word. */
  readonly said: ReadonlyMap<string, string>;
  /** Issued by us to be filled in: no hand-in while it has no row. */
  readonly issuedBlank: boolean;
  /** `填报单位:…` above the header, else in a line below the rows. */
  readonly unitNamed: Placed | null;
  readonly unitOf: (label: string) => MoneyUnit;
  /** The money unit of a column of the sheet, also of one that is not read. */
  readonly unitAt: (column: number) => MoneyUnit;
  /** Columns that nothing was written in, though another one of the same meaning is filled and read in their place: label → column. */
  readonly leftBlank?: ReadonlyMap<string, number>;
  /** Columns under headers that name another year than the rows are about, none of which is read. */
  readonly otherYears?: readonly OtherYearColumn[];
  /** Every record's name begins with its code. */
  readonly joined?: boolean;
  /** A header, the title or a corner says 元 or 万元. */
  readonly unitDeclared: boolean;
  /** The form's columns the table has, by kind. */
  readonly present: ReadonlyMap<Column['kind'], readonly Column[]>;
};

/** One row of data, alive only while the row's checks run: the reader reuses what is behind `cell`. */
export type ListRow = {
  readonly table: ListTable;
  readonly row: number;
  /** Index of its record. */
  readonly index: number;
  readonly record: FormRecord;
  readonly problems: ReadonlyMap<string, ValueProblem>;
  /** Two of its amounts are in different units. */
  readonly slip: UnitSlip | null;
  cell(label: string): Cell | undefined;
};

/** A 合计 or 小计 row: what it states for each money column, and what the rows above it add up to, in 分. */
export type TotalRow = {
  readonly row: number;
  readonly label: string;
  readonly stated: readonly { readonly column: string; readonly stated: number; readonly sum: number }[];
};

/** A column that means what another one does and is not read: the rows in which it says something else. */
export type TwinColumn = { readonly label: string; readonly column: number; readonly differing: readonly number[] };

/** A whole list after its rows were read. `records[i]` stands in row `records[i].row`. */
export type ListSubject = {
  readonly table: ListTable;
  readonly records: readonly FormRecord[];
  readonly totals: readonly TotalRow[];
  readonly twins: readonly TwinColumn[];
  /** Rows taken for headings that may be objects of which the rest was not written. */
  readonly headings: readonly Placed[];
  /** Rows taken for samples because a line above announces them. */
  readonly shown: readonly Placed[];
  readonly nilRow: Placed | null;
};

const NO_PROBLEMS: readonly (readonly [string, ValueProblem])[] = [];

/** The cells of a row that can't be read for one reason: label and problem. */
export const problemsOf = (
  { problems }: ListRow,
  kind: ValueProblem['kind'],
): readonly (readonly [string, ValueProblem])[] =>
  problems.size === 0 ? NO_PROBLEMS : [...problems].filter(([, problem]) => problem.kind === kind);

/** Address of a row's cell in a column; where the table lacks the column, of the row's name cell or first column. */
export const addressIn = (table: ListTable, row: number, label: string): string =>
  addressOf(
    row,
    table.places.get(label) ?? table.places.get(table.form.nameColumn) ?? Math.min(...table.places.values()),
  );

const NO_COLUMNS: readonly Column[] = [];

/** Columns of one kind the table has. */
export const columnsOf = (table: ListTable, kind: Column['kind']): readonly Column[] =>
  table.present.get(kind) ?? NO_COLUMNS;

/** What of a row lies in the table's own part of the sheet. */
export const rowWithin = (row: Row, { left, right }: Pick<FoundTable, 'left' | 'right'>): Row =>
  left === 1 && right === Number.POSITIVE_INFINITY
    ? row
    : { ...row, cells: row.cells.filter(({ column }) => column >= left && column <= right) };
