import type { StatusBook, StatusTable } from '../status-book.ts';
import { keptRows, textAt } from './browser/kept-rows.ts';
import type { View } from './browser/page-table.ts';
import { pageTable } from './page-table.ts';

/** The table with the rows that a view keeps, in its order; nobody types into a copy. */
const keptTable = (table: StatusTable, view: View): StatusTable => {
  const paged = pageTable(table);
  const placeOf = new Map(paged.rows.map((row, index) => [row, index]));
  const rows = keptRows(paged, view).map((row) => table.rows[placeOf.get(row) ?? 0] ?? []);
  const columns = table.columns.map(({ typed: _, ...column }) => column);
  const { links: _, ...rest } = table;
  return { ...rest, columns, rows };
};

/** A book of the one table, as it is shown, to be written as a workbook. */
export const keptBook = (book: StatusBook, table: StatusTable, view: View): StatusBook => ({
  ...book,
  sheets: [keptTable(table, view)],
});

const quoted = (text: string): string => {
  // What begins like a formula would be worked out by the program that opens it.
  const safe = /^[=+@\t\r]|^-(?![\d.])/u.test(text) ? `'${text}` : text;
  return /[",\n\r]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** The same as CSV, with the mark that tells spreadsheet programs it is UTF-8. */
export const keptCsv = (table: StatusTable, view: View): string => {
  const paged = pageTable(table);
  const lines = [
    paged.columns.map(({ label }) => label.replace('*', '')),
    ...keptRows(paged, view).map((row) => paged.columns.map((_, at) => textAt(paged, row, at))),
  ];
  return `\uFEFF${lines.map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`;
};
