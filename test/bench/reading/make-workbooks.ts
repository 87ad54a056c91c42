import exceljs from 'exceljs';
import { zipOf } from '../../../shared/outside/xlsx/zip-writer.ts';
import { columnName } from '../../../shared/workbook/grid.ts';
import { centralCard } from '../../builders/card-self-evaluation.ts';

const NAMES = ['自评表1', '自评表2', '自评表3'];

/** A card workbook as departments send it: three self-evaluation cards, filled up with indicators and notes to 60 × 12. */
export const cardWorkbook = async (): Promise<Buffer> => {
  const workbook = new exceljs.Workbook();
  for (const name of NAMES) {
    const sheet = workbook.addWorksheet(name);
    const { cells, merges } = centralCard();
    for (const [address, { value }] of cells) sheet.getCell(address).value = typeof value === 'object' ? 0.95 : value;
    for (const { top, left, bottom, right } of merges) sheet.mergeCells(top, left, bottom, right);
    fillUp(sheet);
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
};

/** What people keep below and beside a card: figures, days, formulas with their results. */
const fillUp = (sheet: exceljs.Worksheet): void => {
  for (let row = Math.max(30, sheet.rowCount + 3); row <= 60; row++)
    for (let column = 1; column <= 12; column++) {
      const cell = sheet.getCell(row, column);
      if (column % 4 === 0) cell.value = { formula: `${columnName(column - 1)}${row}*2`, result: row * column * 2 };
      else if (column % 4 === 3) cell.value = row * column + 0.25;
      else if (column === 5) cell.value = new Date(Date.UTC(2022, row % 12, 1 + (row % 28)));
      else cell.value = `附件${row}:第${column}项产出数量与时效`;
      if (column === 7) cell.numFmt = '0.00%';
    }
};

const PART = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const cell = (row: number, column: number, texts: Map<string, number>): string => {
  const address = `${columnName(column)}${row}`;
  if (column % 3 === 0) return `<c r="${address}"><v>${row * column + 0.5}</v></c>`;
  const text = column % 5 === 0 ? `类别${row % 40}` : `项目${row}第${column}栏`;
  const index = texts.get(text) ?? texts.size;
  texts.set(text, index);
  return `<c r="${address}" t="s"><v>${index}</v></c>`;
};

/** A list of `rows` × 15 with shared texts, as spreadsheet programs save it. */
export const listWorkbook = (rows: number): Buffer => {
  const texts = new Map<string, number>();
  const lines: string[] = [];
  for (let row = 1; row <= rows; row++) {
    const cells = Array.from({ length: 15 }, (_, index) => cell(row, index + 1, texts));
    lines.push(`<row r="${row}" spans="1:15">${cells.join('')}</row>`);
  }
  const part = (name: string, xml: string) => ({ name, bytes: Buffer.from(PART + xml) });
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const relations = (...all: string[]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
  return zipOf([
    part(
      '[Content_Types].xml',
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPES}.sharedStrings+xml"/></Types>`,
    ),
    part('_rels/.rels', relations(relation('rId1', 'officeDocument', 'xl/workbook.xml'))),
    part(
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="清单" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      relations(
        relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
        relation('rId2', 'sharedStrings', 'sharedStrings.xml'),
      ),
    ),
    part('xl/worksheets/sheet1.xml', `<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData></worksheet>`),
    part(
      'xl/sharedStrings.xml',
      `<sst xmlns="${MAIN}" count="${rows * 10}" uniqueCount="${texts.size}">${[...texts.keys()].map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    ),
  ]);
};
