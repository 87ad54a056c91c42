import type ExcelJS from 'exceljs';
import type { IssuedSheet } from '../../form/issue/issued-sheet.ts';

/** Beyond the columns of the form: people write beside it, too. */
const ROOM = 6;

const ALLOWED: Partial<ExcelJS.WorksheetProtection> = {
  formatCells: true,
  formatColumns: true,
  formatRows: true,
  insertRows: true,
  insertColumns: true,
  insertHyperlinks: true,
  deleteRows: true,
  deleteColumns: true,
  sort: true,
  autoFilter: true,
};

/** Protects a sheet without a password: formulas are locked, all else is free. Whoever must type over one lifts the protection. */
export const lockFormulas = async (sheet: ExcelJS.Worksheet, { cells, widths, locked }: IssuedSheet): Promise<void> => {
  if (locked !== true) return;
  for (let column = 1; column <= widths.length + ROOM; column++) {
    const all = sheet.getColumn(column);
    all.style = { ...all.style, protection: { locked: false } };
  }
  for (const { row, column, formula } of cells) {
    const cell = sheet.getCell(row, column);
    // Cells under a merge share the looks of its first one.
    if (cell.master === cell) cell.protection = { locked: formula !== undefined };
  }
  await sheet.protect('', ALLOWED);
};
