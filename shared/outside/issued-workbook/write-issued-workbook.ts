import type ExcelJS from 'exceljs';
import type { IssuedCell, IssuedSheet, IssuedValue, IssuedWorkbook } from '../../form/issue/issued-sheet.ts';
import { addressOf } from '../../workbook/grid.ts';
import { libraryWorkbook } from '../xlsx/library/library-workbook.ts';
import { newWorkbook } from '../xlsx/library/new-workbook.ts';
import { addValidations } from './cell-validations.ts';
import { CENTRE, CENTRED, FORMATS, STYLES } from './issued-styles.ts';
import { lockFormulas } from './lock-formulas.ts';

/** Excel numbers A3 paper 8; the library names no such size. */
const A3: number = 8;
const A4: number = 9;
/** A sheet wider than this, in characters, would be too small to read on A4. */
const WIDEST_ON_A4 = 150;

/** A day as exceljs stores it: midnight UTC becomes the serial number of that very day. */
const storedValue = (value: IssuedValue): ExcelJS.CellValue =>
  value !== null && typeof value === 'object' ? new Date(`${value.day}T00:00:00Z`) : value;

/** The star is seen and is no part of the text: whoever looks a label up finds it. */
const STARRED = '@"*"';

const fillCell = (cell: ExcelJS.Cell, issued: IssuedCell): void => {
  const stored = storedValue(issued.value);
  cell.value =
    issued.formula === undefined
      ? stored
      : ({ formula: issued.formula, result: stored ?? '' } as ExcelJS.CellFormulaValue);
  const style = STYLES[issued.style];
  cell.style = {
    ...style,
    numFmt: issued.required === true ? STARRED : FORMATS[issued.format],
    ...(CENTRED.has(issued.format) ? { alignment: CENTRE } : {}),
  };
};

const setUpPage = (sheet: ExcelJS.Worksheet, issued: IssuedSheet): void => {
  const { frozenRows, frozenColumns, filter, widths } = issued;
  sheet.views = [{ state: 'frozen', xSplit: frozenColumns, ySplit: frozenRows, showGridLines: false }];
  if (filter !== null)
    sheet.autoFilter = `${addressOf(filter.top, filter.left)}:${addressOf(filter.bottom, filter.right)}`;
  sheet.pageSetup = {
    paperSize: (widths.reduce((sum, width) => sum + width, 0) > WIDEST_ON_A4 ? A3 : A4) as ExcelJS.PaperSize,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    ...(frozenRows > 0 ? { printTitlesRow: `1:${frozenRows}` } : {}),
  };
};

const addSheet = async (workbook: ExcelJS.Workbook, issued: IssuedSheet): Promise<void> => {
  const sheet = workbook.addWorksheet(issued.name);
  issued.widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  for (const { row, points } of issued.heights) sheet.getRow(row).height = points;
  for (const cell of issued.cells) fillCell(sheet.getCell(cell.row, cell.column), cell);
  for (const { top, left, bottom, right } of issued.merges)
    if (top !== bottom || left !== right) sheet.mergeCells(top, left, bottom, right);
  addValidations(sheet, issued);
  await lockFormulas(sheet, issued);
  setUpPage(sheet, issued);
};

/** The bytes of an issued workbook as .xlsx. */
export const writeIssuedWorkbook = async (issued: IssuedWorkbook): Promise<Uint8Array> => {
  const workbook = await newWorkbook();
  workbook.creator = '绩效哨兵';
  for (const sheet of issued.sheets) await addSheet(workbook, sheet);
  return libraryWorkbook(workbook);
};
