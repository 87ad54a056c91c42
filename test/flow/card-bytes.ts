import ExcelJS from 'exceljs';
import type { Drawing, Drawn } from '../builders/drawing.ts';
import { sheetData } from '../builders/drawing-book.ts';

const cellOf = (value: Drawn): ExcelJS.CellValue => {
  if (typeof value !== 'object' || value === null) return value;
  return 'percent' in value ? value.percent : String(Object.values(value)[0]);
};

/** A drawn card as a spreadsheet program writes it. */
export const cardBytes = async (on: Drawing): Promise<Uint8Array> => {
  const { name, cells, merges } = sheetData(on, '自评表');
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(name);
  for (const { at, value } of cells) sheet.getCell(at).value = cellOf(value);
  for (const area of merges) sheet.mergeCells(area);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};
