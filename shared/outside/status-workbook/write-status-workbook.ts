import ExcelJS from 'exceljs';
import type { StatusBook, StatusSheet } from '../../status-sheet/status-book.ts';
import { addressOf } from '../../workbook/grid.ts';
import type { ZipEntry } from '../xlsx/zip-directory.ts';
import { openPackage, partBytes, type ZipPackage } from '../xlsx/zip-package.ts';
import { type NewEntry, zipOf } from '../xlsx/zip-writer.ts';
import { addExplanationSheet } from './explanation-sheet.ts';
import { addOverviewSheet } from './overview-sheet.ts';
import { rowsXml } from './row-xml.ts';
import { specimenStyles, withRows } from './specimen.ts';
import { addTableSheet } from './table-sheet.ts';

const addSheet = (workbook: ExcelJS.Workbook, sheet: StatusSheet, book: StatusBook): void => {
  if (sheet.kind === 'overview') addOverviewSheet(workbook, sheet, book);
  else if (sheet.kind === 'table') addTableSheet(workbook, sheet, book);
  else addExplanationSheet(workbook, sheet, book);
};

/** The workbook without the rows of its tables, as the library writes it. */
const shellOf = async (book: StatusBook): Promise<Buffer> => {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '绩效哨兵';
  workbook.lastModifiedBy = '绩效哨兵';
  workbook.created = new Date(`${book.day}T00:00:00Z`);
  workbook.modified = new Date(`${book.day}T00:00:00Z`);
  for (const sheet of book.sheets) addSheet(workbook, sheet, book);
  return Buffer.from(await workbook.xlsx.writeBuffer());
};

const SHEET_PART = /^xl\/worksheets\/sheet(\d+)\.xml$/;

const filledPart = (zip: ZipPackage, entry: ZipEntry, book: StatusBook): NewEntry => {
  const bytes = partBytes(zip, entry);
  const sheet = book.sheets[Number(SHEET_PART.exec(entry.name)?.[1] ?? 0) - 1];
  if (sheet?.kind !== 'table') return { name: entry.name, bytes };
  const xml = bytes.toString('utf8');
  const rows = rowsXml(sheet, specimenStyles(xml, sheet));
  const last = addressOf(sheet.rows.length + 1, sheet.columns.length);
  return { name: entry.name, bytes: withRows(xml, rows, `A1:${last}`) };
};

/**
 * The status workbook as .xlsx. The same book gives the same bytes: nothing in the file tells when it was written but
 * the book itself.
 */
export const writeStatusWorkbook = async (book: StatusBook): Promise<Uint8Array> => {
  const zip = openPackage(await shellOf(book));
  return zipOf(zip.directory.entries.map((entry) => filledPart(zip, entry, book)));
};
