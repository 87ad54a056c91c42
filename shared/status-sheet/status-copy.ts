import type { Workbook } from '../workbook/grid.ts';
import { EXPLANATION_SHEET } from './sheets/explanation/explanation-terms.ts';
import { MATRIX_SHEET } from './sheets/matrix-sheet.ts';
import { PROGRESS_SHEET } from './sheets/unit-rows.ts';
import { WARNING_SHEET } from './sheets/warning-sheet.ts';

const SHEETS = [PROGRESS_SHEET, MATRIX_SHEET, WARNING_SHEET, EXPLANATION_SHEET];
const ENOUGH = 3;

/** Somebody's copy of the status workbook, under whatever name and with a sheet or two taken out. */
export const isStatusCopy = ({ sheets }: Workbook): boolean => {
  const names = new Set(sheets.map(({ name }) => name));
  return SHEETS.filter((name) => names.has(name)).length >= ENOUGH;
};
