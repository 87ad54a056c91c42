import type { PlainTable, PlainValue } from './plain-table.ts';

/** So that a spreadsheet program takes the file for UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A text that a spreadsheet program would run as a formula is led by an apostrophe; a number with a sign is none. */
const FORMULA = /^[=+\-@\t\r]/u;

const field = (value: PlainValue): string => {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** A table as CSV (RFC 4180) with its labels as the first line. */
export const csvOf = ({ columns, rows }: PlainTable): string =>
  BYTE_ORDER_MARK + [columns, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
