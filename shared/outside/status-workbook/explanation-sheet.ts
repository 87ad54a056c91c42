import type ExcelJS from 'exceljs';
import type { Explanation, Explanations, StatusBook } from '../../status-sheet/status-book.ts';
import { lineCount } from '../../status-sheet/text-width.ts';
import { setUpPage } from './page-set-up.ts';
import { BOX, fontOf, toneStyle } from './status-styles.ts';

const [TERM_WIDTH, TEXT_WIDTH] = [18, 130];
const LINE_POINTS = 14;

const addRow = (sheet: ExcelJS.Worksheet, row: number, { term, text, tone = 'plain' }: Explanation): void => {
  const first = sheet.getCell(row, 1);
  first.value = term;
  first.style = {
    ...toneStyle(tone),
    border: BOX,
    alignment: { vertical: 'middle', horizontal: 'center', wrapText: true },
  };
  const second = sheet.getCell(row, 2);
  second.value = text;
  second.style = { font: fontOf(10), border: BOX, alignment: { vertical: 'middle', wrapText: true } };
  const lines = Math.max(lineCount(text, TEXT_WIDTH), lineCount(term, TERM_WIDTH));
  sheet.getRow(row).height = lines * LINE_POINTS + 5;
};

/** 说明: terms on the left in their colours, sentences on the right. */
export const addExplanationSheet = (workbook: ExcelJS.Workbook, explanations: Explanations, book: StatusBook): void => {
  const sheet = workbook.addWorksheet(explanations.name, {
    properties: { tabColor: { argb: `FF${explanations.tab}` } },
  });
  sheet.getColumn(1).width = TERM_WIDTH;
  sheet.getColumn(2).width = TEXT_WIDTH;
  let row = 1;
  for (const { title, rows } of explanations.sections) {
    sheet.getCell(row, 1).value = title;
    sheet.getCell(row, 1).style = { font: fontOf(12, '1F3864', true), alignment: { vertical: 'middle' } };
    sheet.getRow(row++).height = 26;
    for (const one of rows) addRow(sheet, row++, one);
    sheet.getRow(row++).height = 10;
  }
  sheet.views = [{ state: 'normal', showGridLines: false }];
  setUpPage(sheet, book, { pagesWide: 1 });
};
