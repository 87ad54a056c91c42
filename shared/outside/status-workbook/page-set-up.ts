import type ExcelJS from 'exceljs';
import type { StatusBook } from '../../status-sheet/status-book.ts';

const A3 = 8;

type PageWish = { readonly pagesWide: number; readonly titleRows?: string; readonly titleColumns?: string };

/** A3 landscape, fit to width, titles repeated, page numbers below; `& ` is written double where it is meant. */
export const setUpPage = (sheet: ExcelJS.Worksheet, book: StatusBook, wish: PageWish): void => {
  sheet.pageSetup = {
    paperSize: A3 as ExcelJS.PaperSize,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: wish.pagesWide,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.4, right: 0.4, top: 0.7, bottom: 0.6, header: 0.3, footer: 0.3 },
    ...(wish.titleRows === undefined ? {} : { printTitlesRow: wish.titleRows }),
    ...(wish.titleColumns === undefined ? {} : { printTitlesColumn: wish.titleColumns }),
  };
  sheet.headerFooter = {
    oddHeader: `&L&"宋体,Bold"&12 ${book.year}年${book.title}&C&A&R数据截至 ${book.day}`,
    oddFooter: '&C第 &P 页，共 &N 页',
  };
};
