import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { temporaryFolder } from '../temporary-folder.ts';

/** What an officer types below the head of a sheet: rows by the words of the head. */
type TypedRows = readonly { readonly [label: string]: string }[];
export type TypedSheets = { readonly [sheet: string]: TypedRows };

const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const PERCENT = /^(\d+(?:\.\d+)?)%$/u;
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/u;

/** What a spreadsheet program makes of what is typed: dates and numbers stay no text. */
const typedValue = (text: string): ExcelJS.CellValue => {
  if (DAY.test(text)) return new Date(`${text}T00:00:00Z`);
  if (NUMBER.test(text)) return Number(text);
  const percent = PERCENT.exec(text)?.[1];
  return percent === undefined ? text : Number(percent) / 100;
};

const formatOf = (text: string): string | null => {
  if (PERCENT.test(text)) return '0.##%';
  return NUMBER.test(text) ? '0.##' : null;
};

const columnsOf = (sheet: ExcelJS.Worksheet, asked: readonly string[]): { head: number; at: Map<string, number> } => {
  for (let row = 1; row <= 10; row += 1) {
    const at = new Map<string, number>();
    sheet.getRow(row).eachCell((cell, column) => at.set(cell.text.trim(), column));
    if (asked.every((label) => at.has(label))) return { head: row, at };
  }
  throw new Error(`${sheet.name} has no head with ${asked.join('、')}`);
};

const isNote = (cell: ExcelJS.Cell): boolean => cell.text.startsWith('说明：');

const typeRows = (sheet: ExcelJS.Worksheet, rows: TypedRows): void => {
  const { head, at } = columnsOf(sheet, [...new Set(rows.flatMap((row) => Object.keys(row)))]);
  const last = sheet.rowCount;
  for (let number = head + 1; number <= last; number += 1) {
    const row = sheet.getRow(number);
    const typed = rows[number - head - 1];
    if (isNote(row.getCell(1))) {
      if (typed !== undefined) throw new Error(`${sheet.name} has no room for ${rows.length} rows`);
      break;
    }
    for (const column of at.values()) row.getCell(column).value = null;
    for (const [label, text] of Object.entries(typed ?? {})) {
      const cell = row.getCell(at.get(label) ?? 0);
      cell.value = typedValue(text);
      // A style of one's own: the library shares one object between cells that look alike.
      cell.style = { ...cell.style, numFmt: formatOf(text) ?? cell.numFmt };
    }
  }
};

/** The same by openpyxl. */
const editedByOpenpyxl = (python: string, bytes: Uint8Array, sheets: TypedSheets): Uint8Array => {
  const folder = temporaryFolder();
  const at = (name: string): string => join(folder, name);
  writeFileSync(at('shipped.xlsx'), bytes);
  writeFileSync(at('typed.json'), JSON.stringify(sheets));
  const script = join(import.meta.dirname, 'edit_cells.py');
  execFileSync(python, [script, at('shipped.xlsx'), at('typed.json'), at('typed.xlsx')]);
  return readFileSync(at('typed.xlsx'));
};

/**
 * A workbook with other rows below the heads of some sheets: cells alone are edited, as an officer would; by openpyxl where
 * NOTICE_PYTHON names a Python that has it.
 */
export const editCells = async (bytes: Uint8Array, sheets: TypedSheets): Promise<Uint8Array> => {
  const python = process.env['NOTICE_PYTHON'];
  if (python !== undefined) return editedByOpenpyxl(python, bytes, sheets);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.getWorksheet(name);
    if (sheet === undefined) throw new Error(`No sheet ${name}`);
    typeRows(sheet, rows);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};
