import type ExcelJS from 'exceljs';
import { cellNumber, count, type Figure } from '../../figure.ts';
import type { Chart } from '../../status-sheet/chart.ts';
import { CHART_SHEET, chartSheet } from '../../status-sheet/sheets/chart-sheet.ts';
import { textWidth } from '../../status-sheet/text-width.ts';
import type { ReportTable } from '../../warning/report/report-table.ts';
import { libraryParts } from '../xlsx/library/library-workbook.ts';
import { newWorkbook } from '../xlsx/library/new-workbook.ts';
import { zipOf } from '../xlsx/zip/zip-writer.ts';
import { type PlacedChart, withCharts } from './drawing-parts.ts';
import { BOX, FIGURE_FORMATS, fontOf, headStyle } from './status-styles.ts';

const WIDEST = 48;
const NARROWEST = 8;

type Value = string | Figure | null;

const isFigure = (value: Value): value is Figure => value !== null && typeof value === 'object';

const shownWidth = (value: Value): number => (isFigure(value) ? 14 : textWidth(value ?? '') + 2);

const widthOf = (table: ReportTable, column: number): number =>
  Math.min(
    WIDEST,
    Math.max(
      NARROWEST,
      textWidth(table.columns[column] ?? '') + 4,
      ...table.rows.map((row) => shownWidth(row[column] ?? null)),
    ),
  );

const fillRow = (row: ExcelJS.Row, values: readonly Value[]): void => {
  values.forEach((value, index) => {
    const cell = row.getCell(index + 1);
    cell.value = isFigure(value) ? cellNumber(value) : value;
    if (isFigure(value)) cell.numFmt = FIGURE_FORMATS[value.format];
    cell.font = fontOf(10);
    cell.alignment = {
      vertical: 'middle',
      wrapText: true,
      ...(isFigure(value) ? { horizontal: 'right' } : { indent: 1 }),
    };
    cell.border = BOX;
  });
};

const addTable = (workbook: ExcelJS.Workbook, table: ReportTable, title: string): void => {
  const sheet = workbook.addWorksheet(table.name, {
    views: [{ state: 'frozen', ySplit: 3 }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '3:3',
      horizontalCentered: true,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
  });
  sheet.columns = table.columns.map((_, index) => ({ width: widthOf(table, index) }));
  sheet.getCell('A1').value = `${title}:${table.name}`;
  sheet.getCell('A1').font = fontOf(14, '262626', true);
  sheet.getCell('A2').value = table.note;
  sheet.getCell('A2').font = fontOf(9, '7F7F7F');
  table.columns.forEach((label, index) => {
    const cell = sheet.getRow(3).getCell(index + 1);
    cell.value = label;
    cell.style = headStyle(false);
  });
  for (const [index, row] of table.rows.entries()) fillRow(sheet.getRow(4 + index), row);
};

const CHARTS = '图表';
const [COLUMNS_WIDE, ROWS_HIGH] = [9, 18];

/** The charts below each other on a sheet of their own, to be drawn when the library has written the rest. */
const addCharts = (workbook: ExcelJS.Workbook, charts: readonly Chart[], title: string): readonly PlacedChart[] => {
  if (charts.length === 0) return [];
  const printArea = `A$1:J$${2 + charts.length * (ROWS_HIGH + 1)}`;
  const sheet = workbook.addWorksheet(CHARTS, {
    views: [{ showGridLines: false }],
    pageSetup: { paperSize: 9, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 1, printArea },
  });
  sheet.getCell('A1').value = title;
  sheet.getCell('A1').font = fontOf(14, '262626', true);
  return charts.map((chart, at) => ({
    chart,
    frame: {
      fromColumn: 0,
      toColumn: COLUMNS_WIDE,
      fromRow: 1 + at * (ROWS_HIGH + 1),
      toRow: 1 + at * (ROWS_HIGH + 1) + ROWS_HIGH,
    },
  }));
};

/** A chart takes its figures from here: its heads in one column, a column each series beside it, from the first row on. */
const addChartFigures = (workbook: ExcelJS.Workbook, charts: readonly Chart[]): void => {
  if (charts.length === 0) return;
  const { name, columns, rows } = chartSheet(charts);
  const sheet = workbook.addWorksheet(name);
  sheet.columns = columns.map(({ width }) => ({ width }));
  fillRow(
    sheet.getRow(1),
    columns.map(({ label }) => label),
  );
  rows.forEach((row, at) => {
    fillRow(
      sheet.getRow(at + 2),
      row.map((value) => (typeof value === 'number' ? count(value) : value)),
    );
  });
};

const drawn = (parts: ReadonlyMap<string, string>, charts: readonly PlacedChart[]): Buffer =>
  zipOf(
    [...withCharts(parts, [{ on: 1, charts }], CHART_SHEET)].map(([name, xml]) => ({
      name,
      bytes: Buffer.from(xml, 'utf8'),
    })),
  );

/** The charts and tables of the annual report as a workbook, a sheet each table, ready to print; numbers stay numbers. */
export const writeReportWorkbook = async (
  tables: readonly ReportTable[],
  charts: readonly Chart[],
  title: string,
): Promise<Uint8Array> => {
  const workbook = await newWorkbook();
  workbook.creator = '绩效哨兵';
  const placed = addCharts(workbook, charts, title);
  for (const table of tables) addTable(workbook, table, title);
  addChartFigures(workbook, charts);
  return drawn(await libraryParts(workbook), placed);
};
