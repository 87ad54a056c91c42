import { cellNumber } from '../figure.ts';
import type { StatusTable, StatusValue } from '../status-sheet/status-book.ts';

/** A value for scripts: money in 万元, rates as fractions (0.8 = 80 %), points in points; days as text, blanks as null. */
export type PlainValue = string | number | null;

/** A merged table without its looks: labels once, then each row's values in their order. */
export type PlainTable = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly PlainValue[])[];
};

const plain = (value: StatusValue): PlainValue =>
  typeof value === 'object' && value !== null ? cellNumber(value) : value;

export const plainTable = ({ name, columns, rows }: StatusTable): PlainTable => ({
  name,
  columns: columns.map(({ label }) => label),
  rows: rows.map((row) => row.map(plain)),
});

/** A row as an object by the labels. */
export const plainRow = (
  { columns }: Pick<PlainTable, 'columns'>,
  row: readonly PlainValue[],
): Readonly<Record<string, PlainValue>> => Object.fromEntries(columns.map((label, at) => [label, row[at] ?? null]));
