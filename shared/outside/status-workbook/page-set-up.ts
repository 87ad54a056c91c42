import type ExcelJS from 'exceljs';
import type { StatusBook } from '../../status-sheet/status-book.ts';

const [A3, A4] = [8, 9];

type PageWish = {
  readonly pagesWide: number;
  readonly titleRows?: string;
  readonly titleColumns?: string;
  /** `A$1:AF$90`, the library puts the first dollars itself; absent: whatever is filled in. */
  readonly printArea?: string;
  /** All of it on one page of A4. */
  readonly isOnePage?: boolean;
};

/** Landscape, A3 unless it is to be one page, fit to width, titles repeated, page numbers below; `& ` is written double where it is meant. */
export const setUpPage = (sheet: ExcelJS.Worksheet, book: StatusBook, wish: PageWish): void => {
  sheet.pageSetup = {
    paperSize: (wish.isOnePage === true ? A4 : A3) as ExcelJS.PaperSize,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: wish.pagesWide,
    fitToHeight: wish.isOnePage === true ? 1 : 0,
    horizontalCentered: true,
    margins: { left: 0.4, right: 0.4, top: 0.55, bottom: 0.5, header: 0.3, footer: 0.3 },
    ...(wish.printArea === undefined ? {} : { printArea: wish.printArea }),
    ...(wish.titleRows === undefined ? {} : { printTitlesRow: wish.titleRows }),
    ...(wish.titleColumns === undefined ? {} : { printTitlesColumn: wish.titleColumns }),
  };
  sheet.headerFooter = {
    oddHeader: `&L&"宋体,Bold"&12 ${book.year}年${book.title}&C&A&R数据截至 ${book.day}`,
    oddFooter: '&C第 &P 页，共 &N 页',
  };
};
