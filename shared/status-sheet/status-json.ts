import { cellNumber } from '../figure.ts';
import type {
  Block,
  Explanations,
  Overview,
  StatusBook,
  StatusSheet,
  StatusTable,
  StatusValue,
} from './status-book.ts';

type JsonValue = string | number | null;

type JsonRow = { readonly [label: string]: JsonValue };

/** Figures as the sheet's cells hold them: 万元, fractions for percentages, plain counts. */
const plain = (value: StatusValue): JsonValue =>
  value !== null && typeof value === 'object' ? cellNumber(value) : value;

const tableRows = ({ columns, rows }: StatusTable): readonly JsonRow[] =>
  rows.map((row) => {
    const labelled: Record<string, JsonValue> = {};
    columns.forEach(({ label }, index) => {
      labelled[label] = plain(row[index] ?? null);
    });
    return labelled;
  });

const blockRows = ({ columns, rows }: Block): readonly JsonRow[] =>
  rows.map((row) =>
    Object.fromEntries(
      columns.flatMap(({ label }, index) => (label === '' ? [] : [[label, plain(row[index] ?? null)]])),
    ),
  );

const overviewJson = ({ notices, tiles, top, left, right }: Overview) => ({
  提醒: notices,
  数字: Object.fromEntries(
    tiles.map(({ label, value }) => [label, typeof value === 'string' ? value : cellNumber(value)]),
  ),
  ...Object.fromEntries([...top, ...left, ...right].map((block) => [block.title, blockRows(block)])),
});

const explanationsJson = ({ sections }: Explanations) =>
  Object.fromEntries(
    sections.map(({ title, rows }) => [title, Object.fromEntries(rows.map(({ term, text }) => [term, text]))]),
  );

const sheetJson = (sheet: StatusSheet) => {
  if (sheet.kind === 'table') return tableRows(sheet);
  return sheet.kind === 'overview' ? overviewJson(sheet) : explanationsJson(sheet);
};

/**
 * The same as the workbook for `GET /api/status`: one member a sheet, by its name; a table is a list of rows keyed by its column
 * labels without `*`. Days are `YYYY-MM-DD`, moments `YYYY-MM-DD HH:mm`, blanks null or ''; money is in 万元, percentages are fractions.
 */
export const statusJson = (book: StatusBook) => ({
  年度: book.year,
  数据截至: book.day,
  更新时间: book.publishedAt,
  ...Object.fromEntries(book.sheets.map((sheet) => [sheet.name, sheetJson(sheet)])),
});
