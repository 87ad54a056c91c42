import type { AnswerCell, AnswerSheet } from '../../workbook/answer-writer.ts';
import { addressOf, columnName } from '../../workbook/grid.ts';
import type { LookIds } from './answer-styles.ts';
import { escapeXml } from './xml-text.ts';

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

const rowXml = (cells: readonly AnswerCell[], row: number, ids: LookIds): string =>
  `<row r="${row}">${cells.map((cell, index) => cellXml(cell, addressOf(row, index + 1), ids)).join('')}</row>`;

const columnsXml = (widths: readonly number[]): string =>
  widths.length === 0
    ? ''
    : `<cols>${widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`;

const viewXml = (frozenRows: number): string => {
  const pane = `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`;
  return `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${frozenRows > 0 ? pane : ''}</sheetView></sheetViews>`;
};

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
  const widest = Math.max(1, ...sheet.rows.map((cells) => cells.length));
  const rows = sheet.rows.map((cells, index) => rowXml(cells, index + 1, ids)).join('');
  return Buffer.from(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      `<worksheet xmlns="${namespace}"><sheetPr><tabColor rgb="FF2F5597"/><pageSetUpPr fitToPage="1"/></sheetPr>` +
      `<dimension ref="A1:${columnName(widest)}${Math.max(1, sheet.rows.length)}"/>${viewXml(sheet.frozenRows)}` +
      `<sheetFormatPr defaultRowHeight="16.5"/>${columnsXml(sheet.columnWidths)}<sheetData>${rows}</sheetData>${linksXml(sheet.rows)}` +
      '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
      '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>',
    'utf8',
  );
};
