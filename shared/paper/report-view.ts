import { type Figure, figureText } from '../figure.ts';
import type { ReportTable } from '../warning/report/report-table.ts';
import { cellText, type PaperCell } from './paper-table.ts';

type Row = ReportTable['rows'][number];

/** A report's table as its sentences read it: rows by their first cell, cells by their column. */
export type ReportView = {
  readonly rows: readonly Row[];
  readonly text: (row: Row, column: string) => string;
  readonly number: (row: Row, column: string) => number;
  /** Sum of a column over all its rows, as its cells are shown. */
  readonly sum: (column: string) => string;
  readonly row: (name: string) => Row | undefined;
};

const isFigure = (cell: PaperCell | undefined): cell is Figure => typeof cell === 'object' && cell !== null;

export const reportView = ({ columns, rows }: ReportTable): ReportView => {
  const cell = (row: Row, column: string): PaperCell | undefined => row[columns.indexOf(column)];
  const number = (row: Row, column: string): number => {
    const value = cell(row, column);
    return isFigure(value) ? value.value : 0;
  };
  return {
    rows,
    text: (row, column) => cellText(cell(row, column)),
    number,
    sum: (column) => {
      const figures = rows.map((row) => cell(row, column)).filter(isFigure);
      const [first] = figures;
      return first === undefined
        ? '0'
        : figureText({ ...first, value: figures.reduce((sum, { value }) => sum + value, 0) });
    },
    row: (name) => rows.find(([head]) => head === name),
  };
};
