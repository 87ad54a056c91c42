import type { AnswerSheet } from '../../../workbook/answer-writer.ts';
import { TRANSITIONAL_NAMESPACES } from '../namespaces.ts';
import { escapeXml } from '../xml/xml-text.ts';
import { type NewEntry, zipOf } from '../zip/zip-writer.ts';
import { answerSheetXml } from './answer-sheet-xml.ts';
import { appendLooks, BARE_STYLES } from './answer-styles.ts';

const { main, relations } = TRANSITIONAL_NAMESPACES;
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const part = (name: string, xml: string): NewEntry => ({
  name,
  bytes: Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`, 'utf8'),
});

const override = (name: string, type: string): string =>
  `<Override PartName="/xl/${name}" ContentType="${TYPES}.${type}+xml"/>`;

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;

const relationships = (...all: string[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;

/** The addresses as texts: the sheets they are on lie in the file beside, and a link to them would only fail. */
const withoutLinks = (sheet: AnswerSheet): AnswerSheet => ({
  ...sheet,
  rows: sheet.rows.map((cells) =>
    cells.map(({ link, ...cell }) => (link === undefined ? cell : { ...cell, style: 'text' })),
  ),
});

/** A workbook of just the answer, for files that cannot be written into. The same sheet gives the same bytes. */
export const answerWorkbook = (sheet: AnswerSheet): Buffer => {
  const { styles, ids } = appendLooks(Buffer.from(BARE_STYLES, 'utf8'));
  return zipOf([
    part(
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Default Extension="xml" ContentType="application/xml"/>${override('workbook.xml', 'sheet.main')}` +
        `${override('worksheets/sheet1.xml', 'worksheet')}${override('styles.xml', 'styles')}</Types>`,
    ),
    part('_rels/.rels', relationships(relation('rId1', 'officeDocument', 'xl/workbook.xml'))),
    part(
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${relations}"><bookViews><workbookView/></bookViews>` +
        `<sheets><sheet name="${escapeXml(sheet.name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      relationships(relation('rId1', 'worksheet', 'worksheets/sheet1.xml'), relation('rId2', 'styles', 'styles.xml')),
    ),
    { name: 'xl/styles.xml', bytes: styles },
    { name: 'xl/worksheets/sheet1.xml', bytes: answerSheetXml(withoutLinks(sheet), main, ids) },
  ]);
};
