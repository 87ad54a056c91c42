import type ExcelJS from 'exceljs';
import type { Chart } from '../../status-sheet/chart.ts';
import { ALL_PARTS } from '../../status-sheet/status-book.ts';
import type { PlacedChart } from './drawing-parts.ts';
import { raise } from './row-heights.ts';

const ROW_POINTS = 19;
const [CHART_ROWS, CHARTS_A_LINE] = [13, 3];

/** Rows that charts lie over, with a blank one below each line of them. */
export const rowsOfCharts = (charts: readonly Chart[]): number =>
  Math.ceil(charts.length / CHARTS_A_LINE) * (CHART_ROWS + 1);

/** Charts side by side from a row on; the rows they lie over are theirs. */
export const placeCharts = (
  sheet: ExcelJS.Worksheet,
  top: number,
  charts: readonly Chart[],
): readonly PlacedChart[] => {
  if (charts.length === 0) return [];
  for (let row = top; row < top + rowsOfCharts(charts); row++) raise(sheet, row, ROW_POINTS);
  return charts.map((chart, at) => {
    const line = Math.floor(at / CHARTS_A_LINE);
    const inLine = Math.min(CHARTS_A_LINE, charts.length - line * CHARTS_A_LINE);
    const edge = (place: number): number => Math.round((place * ALL_PARTS) / inLine);
    const [place, fromRow] = [at - line * CHARTS_A_LINE, top - 1 + line * (CHART_ROWS + 1)];
    const [fromColumn, toColumn] = [edge(place), edge(place + 1)];
    return { chart, frame: { fromColumn, toColumn, fromRow, toRow: fromRow + CHART_ROWS } };
  });
};

/** Points of a bar's line, and of what stands around the bars. */
const [BAR_POINTS, AROUND_POINTS] = [15, 60];

/** Tall charts over the whole width, one below the other, below all others. */
export const placeBelow = (sheet: ExcelJS.Worksheet, top: number, charts: readonly Chart[]): readonly PlacedChart[] => {
  let row = top;
  return charts.map((chart) => {
    const [from, rows] = [row, Math.ceil((chart.heads.length * BAR_POINTS + AROUND_POINTS) / ROW_POINTS)];
    row += rows + 1;
    for (let at = from; at < row; at++) raise(sheet, at, ROW_POINTS);
    return { chart, frame: { fromColumn: 0, toColumn: ALL_PARTS, fromRow: from - 1, toRow: from - 1 + rows } };
  });
};
