import type ExcelJS from 'exceljs';
import {
  rowCountOf,
  type StatusBook,
  type StatusColumn,
  type StatusTable,
  sheetLabel,
} from '../../status-sheet/status-book.ts';
import { TONES_OF } from '../../status-sheet/tones.ts';
import { addressOf, columnName } from '../../workbook/grid.ts';
import { validationsOf } from '../xlsx/library/sheet-validations.ts';
import { addDataTable } from './data-table.ts';
import { setUpPage } from './page-set-up.ts';
import { addSpecimens } from './specimen.ts';
import { headStyle, toneRule } from './status-styles.ts';

/** Rows below the last that are coloured and guarded too, for rows that people insert. */
const SPARE_ROWS = 50;

const lastRowOf = (table: StatusTable): number => rowCountOf(table) + 1;

const columnRange = (table: StatusTable, index: number): string => {
  const letter = columnName(index + 1);
  return `${letter}2:${letter}${lastRowOf(table) + SPARE_ROWS}`;
};

const addHead = (sheet: ExcelJS.Worksheet, { columns }: StatusTable): void => {
  sheet.getRow(1).height = 30;
  columns.forEach((column, index) => {
    const cell = sheet.getCell(1, index + 1);
    cell.value = sheetLabel(column);
    cell.style = headStyle(column.typed !== undefined);
    if (column.note !== undefined) cell.note = { texts: [{ text: column.note }], margins: { insetmode: 'auto' } };
    const whole = sheet.getColumn(index + 1);
    whole.width = column.width;
    if (column.isFolded !== true) return;
    whole.outlineLevel = 1;
    whole.hidden = true;
  });
  if (columns.some(({ isFolded }) => isFolded)) sheet.properties.outlineLevelCol = 1;
};

/** Columns side by side that are coloured by the same words share one rule set. */
const colourRuns = ({ columns }: StatusTable): readonly { readonly from: number; readonly to: number }[] => {
  const runs: { from: number; to: number }[] = [];
  columns.forEach(({ kind }, index) => {
    if (TONES_OF[kind] === undefined) return;
    const last = runs.at(-1);
    if (last !== undefined && last.to === index - 1 && columns[last.from]?.kind === kind) last.to = index;
    else runs.push({ from: index, to: index });
  });
  return runs;
};

const addColours = (sheet: ExcelJS.Worksheet, table: StatusTable): void => {
  for (const { from, to } of colourRuns(table)) {
    const tones = TONES_OF[table.columns[from]?.kind ?? 'text'] ?? {};
    sheet.addConditionalFormatting({
      ref: `${addressOf(2, from + 1)}:${addressOf(lastRowOf(table) + SPARE_ROWS, to + 1)}`,
      rules: Object.entries(tones).map(([word, tone], index) => ({
        type: 'cellIs',
        operator: 'equal',
        priority: index + 1,
        formulae: [`"${word}"`],
        style: toneRule(tone),
      })),
    });
  }
};

/** Without the gradient the library gives every bar a random id, and no two files would be alike. */
const barRule = (full: number): ExcelJS.DataBarRuleType =>
  ({
    type: 'dataBar',
    priority: 1,
    gradient: true,
    color: { argb: 'FF9DC3E6' },
    cfvo: [
      { type: 'num', value: 0 },
      { type: 'num', value: full },
    ],
  }) as ExcelJS.DataBarRuleType;

const addBars = (sheet: ExcelJS.Worksheet, table: StatusTable): void => {
  table.columns.forEach(({ fullBar }, index) => {
    if (fullBar !== undefined)
      sheet.addConditionalFormatting({ ref: columnRange(table, index), rules: [barRule(fullBar)] });
  });
};

const SYSTEM_COLUMN: ExcelJS.DataValidation = {
  type: 'custom',
  formulae: ['FALSE'],
  allowBlank: true,
  showErrorMessage: true,
  errorStyle: 'stop',
  errorTitle: '这一列由系统填写',
  error: '只有标 * 的黄色列可以填写；其他单元格下次更新时会恢复。',
};

const DAY_COLUMN: ExcelJS.DataValidation = {
  type: 'date',
  operator: 'between',
  formulae: [new Date('2000-01-01T00:00:00Z'), new Date('2099-12-31T00:00:00Z')],
  allowBlank: true,
  showErrorMessage: true,
  errorStyle: 'stop',
  errorTitle: '请填日期',
  error: '请写日期，如 2022-09-15；要撤销就删掉内容。',
};

const validationOf = ({ typed }: StatusColumn): ExcelJS.DataValidation | null => {
  if (typed === undefined) return SYSTEM_COLUMN;
  if (typed.as === 'day') return DAY_COLUMN;
  if (typed.as === 'text') return null;
  return { type: 'list', allowBlank: true, formulae: [`"${typed.choices.join(',')}"`], showErrorMessage: false };
};

const addValidations = (sheet: ExcelJS.Worksheet, table: StatusTable): void => {
  if (table.columns.every(({ typed }) => typed === undefined)) return;
  const validations = validationsOf(sheet);
  table.columns.forEach((column, index) => {
    const validation = validationOf(column);
    if (validation !== null) validations.add(columnRange(table, index), validation);
  });
};

/** Head, widths, colours, guards and print set-up of a table; its rows are put in place of the specimens later. */
export const addTableSheet = (workbook: ExcelJS.Workbook, table: StatusTable, book: StatusBook): void => {
  const sheet = workbook.addWorksheet(table.name, { properties: { tabColor: { argb: `FF${table.tab}` } } });
  const lastColumn = columnName(table.columns.length);
  if (table.isDataTable === true) addDataTable(sheet, table);
  addHead(sheet, table);
  addSpecimens(sheet, table);
  addColours(sheet, table);
  addBars(sheet, table);
  addValidations(sheet, table);
  sheet.views = [{ state: 'frozen', xSplit: table.frozenColumns, ySplit: 1, zoomScale: 90 }];
  if (table.isDataTable !== true) sheet.autoFilter = `A1:${lastColumn}${Math.max(2, lastRowOf(table))}`;
  setUpPage(sheet, book, {
    pagesWide: table.pagesWide,
    titleRows: '1:1',
    ...(table.pagesWide > 1 ? { titleColumns: `A:${columnName(table.frozenColumns)}` } : {}),
  });
};
