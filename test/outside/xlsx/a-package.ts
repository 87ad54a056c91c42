import { type NewEntry, zipOf } from '../../../shared/outside/xlsx/zip/zip-writer.ts';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';

type Parts = Readonly<Record<string, string | Buffer | null>>;

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;

const DEFAULTS: Parts = {
  '[Content_Types].xml': `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
  '_rels/.rels': `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
  'xl/workbook.xml': `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', 'worksheet', 'worksheets/sheet1.xml')}${relation('rId2', 'sharedStrings', 'sharedStrings.xml')}${relation('rId3', 'styles', 'styles.xml')}</Relationships>`,
};

const entriesOf = (parts: Parts): NewEntry[] =>
  Object.entries({ ...DEFAULTS, ...parts }).flatMap(([name, content]) =>
    content === null ? [] : [{ name, bytes: Buffer.isBuffer(content) ? content : Buffer.from(content, 'utf8') }],
  );

/** A small workbook with these parts in place of, or beside, the usual ones; null leaves one out. */
export const aPackage = (parts: Parts = {}): Buffer => zipOf(entriesOf(parts));

/** The part of a sheet with these rows. */
export const aSheetPart = (rows: string, behind = '', before = ''): string =>
  `${DECLARATION}<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${behind}</worksheet>`;

/** A workbook of one sheet with these rows, and what else is said. */
export const aWorkbookOf = (rows: string, parts: Parts = {}): Buffer =>
  aPackage({ 'xl/worksheets/sheet1.xml': aSheetPart(rows), ...parts });
