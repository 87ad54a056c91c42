import { lastPerObject } from '../../memo.ts';
import type { StatusBook, StatusSheet, StatusValue } from '../../status-sheet/status-book.ts';
import { exactMomentText, momentText } from '../../status-sheet/words.ts';
import type { Home } from '../home.ts';

type Sha256 = Home['sha256'];

/** A row that stands as it did is not digested again: a district has 36,000 of them. */
const rowDigest = lastPerObject((row: readonly StatusValue[], sha256: Sha256): string =>
  sha256(JSON.stringify(row)).slice(0, 32),
);

const sheetSays = (sha256: Sha256, sheet: StatusSheet): unknown =>
  sheet.kind === 'table' ? { ...sheet, rows: sheet.rows.map((row) => rowDigest(row, sha256)) } : sheet;

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
