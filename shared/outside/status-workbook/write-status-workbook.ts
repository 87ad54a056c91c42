import type ExcelJS from 'exceljs';
import { CHART_SHEET } from '../../status-sheet/sheets/chart-sheet.ts';
import type { StatusBook, StatusSheet, StatusTable } from '../../status-sheet/status-book.ts';
import { libraryParts } from '../xlsx/library/library-workbook.ts';
import { newWorkbook } from '../xlsx/library/new-workbook.ts';
import { type PackedEntry, type PiecedEntry, zipInPieces } from '../xlsx/zip/zip-writer.ts';
import { withRange } from './data-table.ts';
import { withCharts } from './drawing-parts.ts';
import { addExplanationSheet } from './explanation-sheet.ts';
import { type KeptRows, packedSheet } from './kept-rows.ts';
import { withMerged, withPlacedLinks } from './overview-links.ts';
import { addOverviewSheet, type LaidOut } from './overview-sheet.ts';
import { withPrintNames } from './print-names.ts';
import { RowTexts } from './row-texts.ts';
import { rowsXml } from './row-xml.ts';
import { linkRelations } from './sheet-links.ts';
import { aroundRows, specimenStyles } from './specimen.ts';
import { addTableSheet } from './table-sheet.ts';

const addSheet = (workbook: ExcelJS.Workbook, sheet: StatusSheet, book: StatusBook): LaidOut => {
  if (sheet.kind === 'overview') return addOverviewSheet(workbook, sheet, book);
  if (sheet.kind === 'table') addTableSheet(workbook, sheet, book);
  else addExplanationSheet(workbook, sheet, book);
  return { links: [], merged: [], charts: [] };
};

type Entry = PiecedEntry | PackedEntry;

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

/** A third of the time of the usual 6, for a file larger by an eighth. */
const LEVEL = 4;

const WORKBOOK_PART = 'xl/workbook.xml';
const TEXTS_PART = 'xl/sharedStrings.xml';

/** What was written of a book last, for its next writing. */
type Last = { readonly texts: RowTexts; readonly tables: Map<string, KeptRows> };

/** What is being written; `kept` undefined for a book that is written but once. */
type Writing = {
  readonly book: StatusBook;
  readonly texts: RowTexts;
  readonly last: Last | null;
  readonly kept?: Last;
};

function* filledSheet(xml: string, sheet: StatusTable, texts: RowTexts): Generator<Buffer> {
  const { head, tail } = aroundRows(xml, sheet);
  yield head;
  yield* rowsXml(sheet, specimenStyles(xml, sheet), texts);
  yield tail;
}

const tableEntry = (name: string, xml: string, table: StatusTable, { texts, last, kept }: Writing): Entry =>
  kept === undefined || table.made !== undefined
    ? { name, pieces: filledSheet(xml, table, texts) }
    : {
        name,
        packed: packedSheet(xml, table, texts, {
          level: LEVEL,
          last: last !== null && texts.continues(last.texts) ? last.tables.get(table.name) : undefined,
          keep: (rows) => kept.tables.set(table.name, rows),
        }),
      };

/** A part of the shell with what the book adds to it: rows, links' addresses, a table's range. */
const entryOf = (name: string, xml: string, writing: Writing): Entry => {
  const { book } = writing;
  const sheet = book.sheets[sheetAt(name)];
  if (sheet?.kind === 'table') return tableEntry(name, xml, sheet, writing);
  const whole =
    name === WORKBOOK_PART ? withPrintNames(xml, book) : TABLE_PART.test(name) ? withRange(xml, tablesOf(book)) : xml;
  return { name, pieces: [Buffer.from(whole, 'utf8')] };
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
const filled = (shell: Parts, writing: Writing): readonly Entry[] => {
  const parts = new Map([...shell, ...relations(shell, writing.book)]);
  parts.delete(TEXTS_PART);
  return [
    ...[...parts].map(([name, xml]) => entryOf(name, xml, writing)),
    { name: TEXTS_PART, pieces: writing.texts.written() },
  ];
};

/** All parts but the rows of the tables. */
const drawnShell = async (book: StatusBook): Promise<Parts> => {
  const { parts, laidOut } = await shellOf(book);
  const shell = new Map([...parts].map(([name, xml]) => [name, placed(xml, laidOut[sheetAt(name)])]));
  const sheets = laidOut.map(({ charts }, at) => ({ on: at + 1, charts }));
  return withCharts(shell, sheets, CHART_SHEET);
};

/**
 * The status workbook as .xlsx. The same book gives the same bytes: nothing in the file tells when it was written but
 * the book itself.
 */
export const writeStatusWorkbook = async (book: StatusBook): Promise<Uint8Array> => {
  const shell = await drawnShell(book);
  const texts = new RowTexts(shell.get(TEXTS_PART) ?? '');
  return zipInPieces(filled(shell, { book, texts, last: null }), LEVEL);
};

/** A book whose rows are all there, and which is written again and again. */
const isKept = ({ sheets }: StatusBook): boolean =>
  sheets.every((sheet) => sheet.kind !== 'table' || sheet.made === undefined);

/** As `writeStatusWorkbook`, for whoever writes the same book of a year after every change: what stands as it did is not written anew. */
export const statusWorkbookWriter = (): typeof writeStatusWorkbook => {
  const lasts = new Map<string, Last>();
  return async (book) => {
    if (!isKept(book)) return writeStatusWorkbook(book);
    const key = `${book.title} ${book.year}`;
    const last = lasts.get(key) ?? null;
    // Its places are given up to this writing; another one at the same time begins anew.
    lasts.delete(key);
    const shell = await drawnShell(book);
    const texts = new RowTexts(shell.get(TEXTS_PART) ?? '', last?.texts ?? 'none yet');
    const kept: Last = { texts, tables: new Map() };
    const bytes = await zipInPieces(filled(shell, { book, texts, last, kept }), LEVEL);
    lasts.set(key, kept);
    return bytes;
  };
};
