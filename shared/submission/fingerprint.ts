import { isAnswerSheet } from '../workbook/answer-sheet-mark.ts';
import type { Row, Sheet, Workbook } from '../workbook/grid.ts';

/** Hashed piece by piece, so that a long list is never held as one text. */
const PIECE = 65_536;

const rowText = ({ number, cells }: Row): string =>
  `${number}\u001e${cells.map(({ column, kind, value }) => `${column}\u001f${kind}\u001f${value}`).join('\u001e')}\n`;

const sheetDigest = (sheet: Sheet, before: string, hash: (text: string) => string): string => {
  let digest = hash(`${before}\n${sheet.name}`);
  let piece = '';
  for (const row of sheet.rows) {
    piece += rowText(row);
    if (piece.length < PIECE) continue;
    digest = hash(digest + piece);
    piece = '';
  }
  return hash(digest + piece);
};

/**
 * Digest of the department's cells: sheet names, addresses and values, without our own sheet, formats or anything else of
 * the package. Two files with one fingerprint say the same, whoever saved them. Throws `UnreadableWorkbook` where a part
 * is damaged.
 */
export const fingerprintOf = (workbook: Workbook, hash: (text: string) => string): string =>
  workbook.sheets
    .filter((sheet) => !isAnswerSheet(sheet))
    .reduce((digest, sheet) => sheetDigest(sheet, digest, hash), String(workbook.date1904));
