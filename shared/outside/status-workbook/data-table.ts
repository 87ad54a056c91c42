import type ExcelJS from 'exceljs';
import { rowCountOf, type StatusTable, sheetLabel } from '../../status-sheet/status-book.ts';
import { addressOf } from '../../workbook/grid.ts';

/** Letters, digits and low lines alone, in the manner of a name: 部门(单位)整体支出绩效自评表 → 部门_单位_整体支出绩效自评表. */
const tableName = ({ name }: StatusTable): string => name.replace(/[^\p{L}\p{N}_]/gu, '_');

/** A table has at least one row below its head. */
const lastRow = (table: StatusTable): number => Math.max(1, rowCountOf(table)) + 1;

/** Makes the sheet's rows a table of the spreadsheet program; its range is set once the real rows are in. */
export const addDataTable = (sheet: ExcelJS.Worksheet, table: StatusTable): void => {
  sheet.addTable({
    name: tableName(table),
    ref: 'A1',
    headerRow: true,
    style: { theme: 'TableStyleLight1', showRowStripes: false },
    columns: table.columns.map((column) => ({ name: sheetLabel(column), filterButton: true })),
    rows: [table.columns.map(() => null)],
  });
};

const RANGE = /ref="A1:[A-Z]+\d+"/g;

/** A table's part with the range of its real rows, where it is the table of one of the sheets. */
export const withRange = (xml: string, tables: readonly StatusTable[]): string => {
  const table = tables.find((one) => xml.includes(`displayName="${tableName(one)}"`));
  if (table === undefined) return xml;
  return xml.replace(RANGE, `ref="A1:${addressOf(lastRow(table), table.columns.length)}"`);
};
