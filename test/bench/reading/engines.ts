import { Readable } from 'node:stream';
import { inflateRawSync } from 'node:zlib';
import { read } from '@e965/xlsx';
import exceljs from 'exceljs';
import { SaxesParser } from 'saxes';
import { sha256 } from '../../../shared/outside/sha256.ts';
import { xlsxReader } from '../../../shared/outside/xlsx/read/read-workbook.ts';
import { XmlTokens } from '../../../shared/outside/xlsx/xml/xml-tokens.ts';
import { dataAt } from '../../../shared/outside/xlsx/zip/zip-directory.ts';
import { openPackage } from '../../../shared/outside/xlsx/zip/zip-package.ts';
import { fingerprinted } from '../../../shared/submission/fingerprint.ts';
import { readSubmission } from '../../../shared/submission/read-submission.ts';
import type { Row, Sheet } from '../../../shared/workbook/grid.ts';
import { readingContext } from '../../builders/contexts.ts';

/** Reads every cell of the workbook that holds something, and tells how many there are. */
export type Engine = (file: Buffer) => Promise<number>;

const ours: Engine = async (file) => {
  let cells = 0;
  for (const sheet of (await xlsxReader().read(file)).sheets) for (const row of sheet.rows) cells += row.cells.length;
  return cells;
};

/** The rows of a sheet, its cells counted as they pass: a walk of its own would read a long list a second time. */
function* counted(sheet: Sheet, count: (cells: number) => void): Generator<Row> {
  for (const row of sheet.rows) {
    count(row.cells.length);
    yield row;
  }
}

/** What happens to an upload before anything is recorded: read, recognised, checked, fingerprinted. */
const checked: Engine = async (file) => {
  const read = await xlsxReader().read(file);
  let cells = 0;
  const count = (more: number): void => {
    cells += more;
  };
  const sheets = read.sheets.map(
    (sheet): Sheet => ({
      name: sheet.name,
      hidden: sheet.hidden,
      get merges() {
        return sheet.merges;
      },
      get hiddenColumns() {
        return sheet.hiddenColumns;
      },
      get rows() {
        return counted(sheet, count);
      },
    }),
  );
  const { workbook, fingerprint } = fingerprinted({ ...read, sheets }, sha256);
  readSubmission(workbook, readingContext());
  fingerprint();
  return cells;
};

/** The parts that any reader of values needs, inflated. */
function* neededParts(file: Buffer): Generator<Buffer> {
  for (const entry of openPackage(file).directory.entries) {
    if (!/(worksheets\/[^/]+|sharedStrings|styles|workbook)\.xml$/.test(entry.name)) continue;
    const at = dataAt(file, entry);
    yield inflateRawSync(file.subarray(at, at + entry.packedSize));
  }
}

const tokens: Engine = async (file) => {
  let values = 0;
  for (const part of neededParts(file)) {
    const walk = new XmlTokens([part]);
    while (walk.next()) if (walk.name === 'v' && walk.closing) values++;
  }
  return values;
};

const saxes: Engine = async (file) => {
  let values = 0;
  for (const part of neededParts(file)) {
    const parser = new SaxesParser();
    parser.on('closetag', ({ name }) => {
      if (name === 'v') values++;
    });
    parser.write(part.toString('utf8')).close();
  }
  return values;
};

const load: Engine = async (file) => {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(file as unknown as ArrayBuffer);
  let cells = 0;
  for (const sheet of workbook.worksheets) sheet.eachRow((row) => row.eachCell(() => cells++));
  return cells;
};

const stream: Engine = async (file) => {
  const reader = new exceljs.stream.xlsx.WorkbookReader(Readable.from([file]), {
    sharedStrings: 'cache',
    styles: 'cache',
  });
  let cells = 0;
  for await (const sheet of reader) for await (const row of sheet) row.eachCell(() => cells++);
  return cells;
};

const sheetjs: Engine = async (file) => {
  const workbook = read(file, { type: 'buffer', dense: true });
  let cells = 0;
  for (const name of workbook.SheetNames)
    for (const row of workbook.Sheets[name]?.['!data'] ?? [])
      for (const cell of row ?? []) if (cell !== undefined) cells++;
  return cells;
};

/** `bare`: what inflating and tokenising alone cost, by a kept parser and by our own walk, without making a single value. */
export const ENGINES: Readonly<Record<string, Engine>> = {
  'this reader': ours,
  'this reader + recognise, check, fingerprint': checked,
  'bare: zlib + saxes': saxes,
  'bare: zlib + own tokens': tokens,
  'exceljs load': load,
  'exceljs stream': stream,
  'SheetJS (@e965/xlsx)': sheetjs,
};
