import exceljs from 'exceljs';
import { zipOf } from '../../../shared/outside/xlsx/zip/zip-writer.ts';
import { columnName } from '../../../shared/workbook/grid.ts';
import { centralCard } from '../../builders/card-self-evaluation.ts';
import { SUMMARY_HEAD } from '../../builders/summary-head.ts';

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

type Value = string | number;

const HEAD = [...SUMMARY_HEAD, ...['主管科室', '经办人', '备注', '附件数', '序号']];

/** One self-evaluation without a fault, and what a unit keeps beside it. */
const rowOf = (row: number): readonly Value[] => {
  const budget = 100 + (row % 900);
  const spent = budget * 0.95;
  const form = [`P2021${row}`, `项目${row}`, '项目', 2021, budget, budget, spent, 0.95, 92.5, '优'];
  return [...form, `科室${row % 40}`, `经办${row % 300}`, `第${row}项的说明`, row % 7, row];
};

const cell = (value: Value, address: string, texts: Map<string, number>): string => {
  if (typeof value === 'number') return `<c r="${address}"><v>${value}</v></c>`;
  const index = texts.get(value) ?? texts.size;
  texts.set(value, index);
  return `<c r="${address}" t="s"><v>${index}</v></c>`;
};

/** A 绩效自评汇总表 of `rows` × 15 with shared texts, as spreadsheet programs save it. */
export const listWorkbook = (rows: number): Buffer => {
  const texts = new Map<string, number>();
  const lines = [
    ['2021年度绩效自评汇总表（单位：万元）'],
    HEAD,
    ...Array.from({ length: rows }, (_, at) => rowOf(at + 1)),
  ].map((values, at) => {
    const cells = values.map((value, index) => cell(value, `${columnName(index + 1)}${at + 1}`, texts));
    return `<row r="${at + 1}" spans="1:15">${cells.join('')}</row>`;
  });
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
