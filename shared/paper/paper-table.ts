import { figureText } from '../figure.ts';
import type { ReportTable } from '../warning/report/report-table.ts';
import type { PaperTable } from './paper.ts';

/** Columns of a report's table that go on paper, each with its share of the line. */
export type Shown = readonly (readonly [label: string, parts: number])[];

export type PaperCell = ReportTable['rows'][number][number];

export const cellText = (value: PaperCell | undefined): string => {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : figureText(value);
};

/** The first rows of a report's table in some of its columns; `rest` says what stands under it where there are more. */
export const paperTable = (
  { name, columns, rows }: ReportTable,
  shown: Shown,
  most: number,
  rest: (rows: ReportTable['rows']) => string,
): PaperTable => {
  const places = shown.map(([label]) => columns.indexOf(label));
  const left = rows.slice(most);
  return {
    kind: 'table',
    title: name,
    columns: shown.map(([label, parts], at) => ({
      label,
      parts,
      isFigure: rows.some((row) => typeof (row[places[at] ?? -1] ?? '') === 'object'),
    })),
    rows: rows.slice(0, most).map((row) => places.map((place) => cellText(row[place]))),
    note: rows.length === 0 ? '没有。' : left.length === 0 ? '' : rest(left),
  };
};
