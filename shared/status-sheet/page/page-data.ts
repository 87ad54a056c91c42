import { shownValue } from '../shown-value.ts';
import { type StatusBook, type StatusTable, sheetLabel } from '../status-book.ts';
import { TONES_OF } from '../tones.ts';

type PageColumn = {
  readonly label: string;
  readonly kind: string;
  readonly note: string;
  /** Distinct texts of the column; rows hold their places, so that a name stands once and not 60 times. */
  readonly texts: readonly string[];
};

type PageTable = {
  readonly name: string;
  readonly columns: readonly PageColumn[];
  readonly rows: readonly (readonly number[])[];
};

const pageTable = (table: StatusTable): PageTable => {
  const texts = table.columns.map(() => new Map<string, number>());
  const rows = table.rows.map((row) =>
    texts.map((known, column) => {
      const text = shownValue(row[column] ?? null);
      const place = known.get(text) ?? known.size;
      known.set(text, place);
      return place;
    }),
  );
  const columns = table.columns.map((column, index) => ({
    label: sheetLabel(column),
    kind: column.kind,
    note: column.note ?? '',
    texts: [...(texts[index]?.keys() ?? [])],
  }));
  return { name: table.name, columns, rows };
};

/** The tables of the book as JSON that may stand inside a script element. */
export const pageData = (book: StatusBook): string => {
  const tables = book.sheets.filter((sheet) => sheet.kind === 'table').map(pageTable);
  return JSON.stringify({ tables, tones: TONES_OF })
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
};
