import type ExcelJS from 'exceljs';
import { CHART_SHEET } from '../../status-sheet/sheets/chart-sheet.ts';
import type { StatusBook, StatusSheet, StatusTable } from '../../status-sheet/status-book.ts';
import { libraryParts } from '../xlsx/library-workbook.ts';
import { newWorkbook } from '../xlsx/new-workbook.ts';
import { type PiecedEntry, zipInPieces } from '../xlsx/zip-writer.ts';
import { withRange } from './data-table.ts';
import { withCharts } from './drawing-parts.ts';
import { addExplanationSheet } from './explanation-sheet.ts';
import { withMerged, withPlacedLinks } from './overview-links.ts';
import { addOverviewSheet, type LaidOut } from './overview-sheet.ts';
import { withPrintNames } from './print-names.ts';
import { RowTexts } from './row-texts.ts';
import { rowsXml } from './row-xml.ts';
import { linkRelations } from './sheet-links.ts';
import { specimenStyles, withRows } from './specimen.ts';
import { addTableSheet } from './table-sheet.ts';

const addSheet = (workbook: ExcelJS.Workbook, sheet: StatusSheet, book: StatusBook): LaidOut => {
  if (sheet.kind === 'overview') return addOverviewSheet(workbook, sheet, book);
  if (sheet.kind === 'table') addTableSheet(workbook, sheet, book);
  else addExplanationSheet(workbook, sheet, book);
  return { links: [], merged: [], charts: [] };
};

/** XML by the name of the part. */
type Parts = ReadonlyMap<string, string>;

/** The workbook without the rows of its tables, as the library writes it, and what it cannot write, by sheet. */
type Shell = { readonly parts: Parts; readonly laidOut: readonly LaidOut[] };

const shellOf = async (book: StatusBook): Promise<Shell> => {
  const workbook = await newWorkbook();
  workbook.creator = '绩效哨兵';
  workbook.lastModifiedBy = '绩效哨兵';
  workbook.created = new Date(`${book.day}T00:00:00Z`);
  workbook.modified = new Date(`${book.day}T00:00:00Z`);
  const laidOut = book.sheets.map((sheet) => addSheet(workbook, sheet, book));
  return { parts: await libraryParts(workbook), laidOut };
};

const SHEET_PART = /^xl\/worksheets\/sheet(\d+)\.xml$/;
const TABLE_PART = /^xl\/tables\/table\d+\.xml$/;

/** The place of a sheet's part among the book's sheets; −1 for another part. */
const sheetAt = (part: string): number => Number(SHEET_PART.exec(part)?.[1] ?? 0) - 1;

const placed = (xml: string, laidOut: LaidOut | undefined): string =>
  laidOut === undefined ? xml : withMerged(withPlacedLinks(xml, laidOut.links), laidOut.merged);

const relationsOf = (sheet: number): string => `xl/worksheets/_rels/sheet${sheet}.xml.rels`;

const filledSheet = (xml: string, sheet: StatusTable, texts: RowTexts): Iterable<Buffer> =>
  withRows(xml, rowsXml(sheet, specimenStyles(xml, sheet), texts), sheet);

/** A third of the time of the usual 6, for a file larger by an eighth. */
const LEVEL = 4;

const WORKBOOK_PART = 'xl/workbook.xml';
const TEXTS_PART = 'xl/sharedStrings.xml';

/** A part of the shell with what the book adds to it: rows, links' addresses, a table's range. */
const piecesOf = (name: string, xml: string, book: StatusBook, texts: RowTexts): Iterable<Buffer> => {
  if (name === WORKBOOK_PART) return [Buffer.from(withPrintNames(xml, book), 'utf8')];
  const sheet = book.sheets[sheetAt(name)];
  if (sheet?.kind === 'table') return filledSheet(xml, sheet, texts);
  return [Buffer.from(TABLE_PART.test(name) ? withRange(xml, tablesOf(book)) : xml, 'utf8')];
};

const tablesOf = ({ sheets }: StatusBook): readonly StatusTable[] => sheets.filter((sheet) => sheet.kind === 'table');

/** The sheets' relationships with their links, by the name of the part. */
const relations = (shell: Parts, { sheets }: StatusBook): Parts =>
  new Map(
    sheets.flatMap((sheet, index) => {
      const name = relationsOf(index + 1);
      const xml = sheet.kind === 'table' ? linkRelations(shell.get(name) ?? '', sheet) : (shell.get(name) ?? '');
      return xml === '' ? [] : [[name, xml] as const];
    }),
  );

/** The shell's parts with the rows in their sheets; the table of texts comes last, when every row has put its own into it. */
const filled = (shell: Parts, book: StatusBook): readonly PiecedEntry[] => {
  const texts = new RowTexts(shell.get(TEXTS_PART) ?? '');
  const parts = new Map([...shell, ...relations(shell, book)]);
  parts.delete(TEXTS_PART);
  return [
    ...[...parts].map(([name, xml]) => ({ name, pieces: piecesOf(name, xml, book, texts) })),
    { name: TEXTS_PART, pieces: texts.written() },
  ];
};

/**
 * The status workbook as .xlsx. The same book gives the same bytes: nothing in the file tells when it was written but
 * the book itself.
 */
export const writeStatusWorkbook = async (book: StatusBook): Promise<Uint8Array> => {
  const { parts, laidOut } = await shellOf(book);
  const shell = new Map([...parts].map(([name, xml]) => [name, placed(xml, laidOut[sheetAt(name)])]));
  const sheets = laidOut.map(({ charts }, at) => ({ on: at + 1, charts }));
  const drawn = withCharts(shell, sheets, CHART_SHEET);
  return zipInPieces(filled(drawn, book), LEVEL);
};
