import type ExcelJS from 'exceljs';

/** What a program gives a row of which nothing is said, in points. */
const USUAL_POINTS = 15;

/** Keeps the tallest wish for a row that blocks on both sides share. */
export const raise = (sheet: ExcelJS.Worksheet, row: number, points: number): void => {
  const at = sheet.getRow(row);
  at.height = Math.max(at.height ?? 0, points);
};

/** The heights of all rows, the first one's first. */
export const heightsOf = (sheet: ExcelJS.Worksheet): readonly number[] =>
  Array.from({ length: sheet.rowCount }, (_, at) => sheet.getRow(at + 1).height ?? USUAL_POINTS);
