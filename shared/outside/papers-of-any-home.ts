import type { Home } from '../flow/home.ts';
import { writeDocument } from './document/write-document.ts';
import { statutoryHolidays } from './holidays.ts';
import { writeIssuedWorkbook } from './issued-workbook/write-issued-workbook.ts';
import { statusWorkbookWriter } from './status-workbook/write-status-workbook.ts';
import { packageAnswerWriter } from './xlsx/answer/answer-writer.ts';
import { packageFormFiller } from './xlsx/answer/fill-cells.ts';
import { cellFactsReader } from './xlsx/read/read-cell-facts.ts';
import { xlsxReader } from './xlsx/read/read-workbook.ts';
import { zippedFiles } from './xlsx/zip/zipped-files.ts';

/** What reads and writes workbooks and papers, and knows the holidays: the same wherever files and state lie. */
export const papersOfAnyHome = (): Pick<
  Home,
  | 'reader'
  | 'answers'
  | 'statusWorkbook'
  | 'document'
  | 'formsWorkbook'
  | 'cellFacts'
  | 'formFiller'
  | 'zipped'
  | 'holidays'
> => ({
  reader: xlsxReader(),
  answers: packageAnswerWriter(),
  statusWorkbook: statusWorkbookWriter(),
  document: writeDocument,
  formsWorkbook: writeIssuedWorkbook,
  cellFacts: cellFactsReader(),
  formFiller: packageFormFiller(),
  zipped: zippedFiles,
  holidays: statutoryHolidays,
});
