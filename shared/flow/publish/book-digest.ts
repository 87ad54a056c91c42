import { lastKept, lastPerObject } from '../../memo.ts';
import {
  rowsAtATime,
  type StatusBook,
  type StatusRows,
  type StatusSheet,
  type StatusTable,
  type StatusValue,
} from '../../status-sheet/status-book.ts';
import { exactMomentText, momentText } from '../../status-sheet/words.ts';
import type { Home } from '../home.ts';

type Sha256 = Home['sha256'];

/** A row that stands as it did is not digested again: a district has 36,000 of them. */
const rowDigest = lastPerObject((row: readonly StatusValue[], sha256: Sha256): string =>
  sha256(JSON.stringify(row)).slice(0, 32),
);

/** Rows that are digested as one. */
const ROWS_AT_ONCE = 100;

const lastPiece = lastKept<StatusRows[number], string>();

/** Nor are rows that stand together as they did looked up one by one; a piece is known by its first row. */
const pieceDigest = (rows: StatusRows, sha256: Sha256): string => {
  const digest = (): string => sha256(rows.map((row) => rowDigest(row, sha256)).join(''));
  return rows[0] === undefined ? '' : lastPiece(rows[0], [sha256, ...rows], digest);
};

/** Few enough that their text is young garbage: a longer one lives until the whole heap is swept. */
const AT_ONCE = 25;

const piecesOf = <One>(all: readonly One[]): readonly (readonly One[])[] =>
  Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, at) => all.slice(at * AT_ONCE, (at + 1) * AT_ONCE));

/** Of a table whose rows are made anew each time, some rows and links at a time: nothing is remembered of them. */
const madeDigest = (sheet: StatusTable, sha256: Sha256): string => {
  const digest = (piece: unknown): string => sha256(JSON.stringify(piece));
  const rows = Array.from(rowsAtATime(sheet, AT_ONCE), digest);
  const links = Array.from(piecesOf(sheet.links ?? []), digest);
  return sha256(JSON.stringify({ ...sheet, rows, links }));
};

const sheetSays = (sha256: Sha256, sheet: StatusSheet): unknown => {
  if (sheet.kind !== 'table') return sheet;
  if (sheet.made !== undefined) return madeDigest(sheet, sha256);
  return { ...sheet, rows: Array.from(rowsAtATime(sheet, ROWS_AT_ONCE), (rows) => pieceDigest(rows, sha256)) };
};

/** Digest of all the book says but the moment of writing, which overview and explanations name as well. */
export const bookDigest = (sha256: Sha256, book: StatusBook): string => {
  const says = JSON.stringify({
    ...book,
    publishedAt: '',
    sheets: book.sheets.map((sheet) => sheetSays(sha256, sheet)),
  });
  const { publishedAt } = book;
  return sha256(says.replaceAll(exactMomentText(publishedAt), '').replaceAll(momentText(publishedAt), ''));
};
