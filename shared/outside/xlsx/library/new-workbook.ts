import type { Workbook } from 'exceljs';

/**
 * An empty workbook of exceljs. Loaded with the first one that is written, and without exceljs' streams, whose 250 files of
 * archives and polyfills cost twice what the rest of the program's start does.
 */
export const newWorkbook = async (): Promise<Workbook> => {
  const { default: ExcelWorkbook } = await import('exceljs/lib/doc/workbook.js');
  return new ExcelWorkbook();
};
