import type { AnswerCell, AnswerSheet } from '../../../workbook/answer-writer.ts';
import { addressOf, columnName } from '../../../workbook/grid.ts';
import { escapeXml } from '../xml/xml-text.ts';
import { heightFor, linesIn } from './answer-row-height.ts';
import type { LookIds } from './answer-styles.ts';

/** Excel's limit for one cell. */
const LONGEST_TEXT = 32_767;

/** Text that would be taken for the notation of a special character is written so that it is not. */
const cellText = (text: string): string =>
  escapeXml(text.slice(0, LONGEST_TEXT).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));

const cellXml = ({ value, style }: AnswerCell, address: string, ids: LookIds): string => {
  const start = `<c r="${address}"${ids === null ? '' : ` s="${ids[style]}"`}`;
  if (typeof value === 'number') return `${start}><v>${value}</v></c>`;
  if (value === '') return `${start}/>`;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${cellText(value)}</t></is></c>`;
};

type Layout = { readonly widths: readonly number[]; readonly columns: number; readonly ids: LookIds };

/** In a row shorter than the table the last cell runs on to the table's right edge. */
const spanOf = (cells: readonly AnswerCell[], index: number, columns: number): number =>
  index === cells.length - 1 ? columns - index : 1;

const linesOf = (cells: readonly AnswerCell[], { widths, columns }: Layout): number =>
  Math.max(
    1,
    ...cells.map(({ value, style }, index) => {
      if (style === 'note') return 1;
      const width = widths.slice(index, index + spanOf(cells, index, columns)).reduce((sum, one) => sum + one, 0);
      return linesIn(String(value), width === 0 ? 10 : width) + (style === 'title' ? 1 : 0);
    }),
  );

const rowXml = (cells: readonly AnswerCell[], row: number, layout: Layout): string => {
  const last = cells.at(-1);
  const padding = Array.from({ length: last === undefined ? 0 : layout.columns - cells.length }, () => ({
    value: '',
    style: last?.style ?? 'text',
  }));
  const all = [...cells, ...padding];
  const inner = all.map((cell, index) => cellXml(cell, addressOf(row, index + 1), layout.ids)).join('');
  return `<row r="${row}" ht="${heightFor(linesOf(cells, layout))}" customHeight="1">${inner}</row>`;
};

const mergesXml = (rows: AnswerSheet['rows'], columns: number): string => {
  const merges = rows.flatMap((cells, index) =>
    cells.length === 0 || cells.length === columns
      ? []
      : [`<mergeCell ref="${addressOf(index + 1, cells.length)}:${addressOf(index + 1, columns)}"/>`],
  );
  return merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`;
};

const columnsXml = (widths: readonly number[]): string =>
  widths.length === 0
    ? ''
    : `<cols>${widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`;

const viewXml = ({ frozenRows, opensFirst = false }: AnswerSheet): string => {
  const pane = `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`;
  return `<sheetViews><sheetView showGridLines="0"${opensFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${frozenRows > 0 ? pane : ''}</sheetView></sheetViews>`;
};

/** Colour of the sheet's tab: what came of it shows before it is opened. */
const TABS = { plain: '2F5597', good: '70AD47', warn: 'FFC000', bad: 'C00000', grey: 'A6A6A6' } as const;

const linksXml = (rows: AnswerSheet['rows']): string => {
  const links = rows.flatMap((cells, row) =>
    cells.flatMap(({ link }, column) =>
      link === undefined ? [] : [`<hyperlink ref="${addressOf(row + 1, column + 1)}" location="${escapeXml(link)}"/>`],
    ),
  );
  return links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`;
};

/** The worksheet part of an answer, in the main namespace of its workbook. Texts are inline: no other part has to change. */
export const answerSheetXml = (sheet: AnswerSheet, namespace: string, ids: LookIds): Buffer => {
  // Without a table of findings the rows run as far as the table would: two narrow columns are no page.
  const widest = Math.max(1, sheet.columnWidths.length, ...sheet.rows.map((cells) => cells.length));
  const layout = { widths: sheet.columnWidths, columns: widest, ids };
  const rows = sheet.rows.map((cells, index) => rowXml(cells, index + 1, layout)).join('');
  return Buffer.from(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      `<worksheet xmlns="${namespace}"><sheetPr><tabColor rgb="FF${TABS[sheet.tone ?? 'plain']}"/><pageSetUpPr fitToPage="1"/></sheetPr>` +
      `<dimension ref="A1:${columnName(widest)}${Math.max(1, sheet.rows.length)}"/>${viewXml(sheet)}` +
      `<sheetFormatPr defaultRowHeight="16.5"/>${columnsXml(sheet.columnWidths)}<sheetData>${rows}</sheetData>${mergesXml(sheet.rows, widest)}${linksXml(sheet.rows)}` +
      '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
      '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>',
    'utf8',
  );
};
