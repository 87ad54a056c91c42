import type ExcelJS from 'exceljs';
import type { FigureFormat } from '../../figure.ts';
import { rowCountOf, type StatusTable } from '../../status-sheet/status-book.ts';
import { addressOf } from '../../workbook/grid.ts';
import { withLinks } from './sheet-links.ts';
import { bodyStyle, markOf } from './status-styles.ts';

const FORMATS: readonly FigureFormat[] = ['count', 'money', 'percent', 'points'];

/** Style numbers of a table's columns in the finished workbook. */
export type TableStyles = readonly {
  readonly plain: number;
  readonly figures: Readonly<Record<FigureFormat, number>>;
}[];

/**
 * One row of sample cells per figure format, below the head. The library turns them into numbered styles; the real rows
 * take their place with those numbers, because it needs ten times as long to write 500,000 cells itself.
 */
export const addSpecimens = (sheet: ExcelJS.Worksheet, { columns }: StatusTable): void => {
  FORMATS.forEach((format, index) => {
    columns.forEach((column, at) => {
      const figure = column.kind === 'figure' ? format : undefined;
      sheet.getCell(index + 2, at + 1).style = bodyStyle(column.kind, markOf(column), figure);
    });
  });
};

const styleAt = (xml: string, row: number, column: number): number => {
  const found = new RegExp(`<c r="${addressOf(row, column)}" s="(\\d+)"`).exec(xml);
  if (found === null) throw new Error(`no style was written for ${addressOf(row, column)}`);
  return Number(found[1]);
};

/** Reads the style numbers back from the sheet's XML. */
export const specimenStyles = (xml: string, { columns }: StatusTable): TableStyles =>
  columns.map((_, index) => {
    const [count, money, percent, points] = FORMATS.map((__, format) => styleAt(xml, format + 2, index + 1));
    return {
      plain: count ?? 0,
      figures: { count: count ?? 0, money: money ?? 0, percent: percent ?? 0, points: points ?? 0 },
    };
  });

/** What the library hangs on a plain bar: a pointer to an extension that is not there. */
const LOOSE_POINTER = /<extLst><ext uri="\{B025F937-C7B1-47D3-B67F-A62EFF666E3E\}"[^>]*><x14:id\/><\/ext><\/extLst>/g;

/** The sheet's XML before and behind the real rows, which take the place of the samples. */
export const aroundRows = (xml: string, table: StatusTable): { readonly head: Buffer; readonly tail: Buffer } => {
  const head = xml.slice(0, xml.indexOf('<row r="2"'));
  const tail = withLinks(xml.slice(xml.indexOf('</sheetData>')).replace(LOOSE_POINTER, ''), table);
  const dimension = `A1:${addressOf(rowCountOf(table) + 1, table.columns.length)}`;
  return {
    head: Buffer.from(head.replace(/<dimension ref="[^"]*"\/>/, `<dimension ref="${dimension}"/>`), 'utf8'),
    tail: Buffer.from(tail, 'utf8'),
  };
};
