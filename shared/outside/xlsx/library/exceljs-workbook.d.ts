// The part of exceljs that its own types do not name by itself.
declare module 'exceljs/lib/doc/workbook.js' {
  import type { Workbook } from 'exceljs';

  const workbook: new () => Workbook;
  export = workbook;
}
