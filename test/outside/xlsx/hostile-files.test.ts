import { randomBytes } from 'node:crypto';
import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { aPackage, aSheetPart, aWorkbookOf } from './a-package.ts';
import { verdictOn } from './shown-cells.ts';

const MB = 2 ** 20;

/** Puts another size into the directory for an entry. */
const declaring = (bytes: Buffer, name: string, size: number): Buffer => {
  const changed = Buffer.from(bytes);
  const record = changed.lastIndexOf(name, undefined, 'latin1') - 46;
  changed.writeUInt32LE(size, record + 24);
  return changed;
};

const SHEET = 'xl/worksheets/sheet1.xml';

const spaces = (): Buffer =>
  aPackage({
    [SHEET]: Buffer.concat([Buffer.from('<worksheet>'), Buffer.alloc(40 * MB, ' '), Buffer.from('</worksheet>')]),
  });

/** A raw deflate stream of a gigabyte, made of one block over and over. */
const gigabyte = (): Buffer => {
  const part = deflateRawSync(Buffer.alloc(MB, ' '), { finishFlush: 2 });
  const small = aPackage({ [SHEET]: 'x' });
  const packed = Buffer.concat([...Array.from({ length: 1024 }, () => part), deflateRawSync(Buffer.alloc(0))]);
  return withEntry(small, packed, 1024 * MB);
};

const withEntry = (zip: Buffer, packed: Buffer, size: number): Buffer => {
  const header = zip.indexOf('PK\x03\x04', zip.indexOf(SHEET, 0, 'latin1') - 60, 'latin1');
  const nameAt = header + 30;
  const directory = zip.indexOf('PK\x01\x02', 0, 'latin1');
  const next = nameAt + SHEET.length + zip.readUInt32LE(header + 18);
  const before = Buffer.from(zip.subarray(0, nameAt + SHEET.length));
  before.writeUInt32LE(packed.length, header + 18);
  before.writeUInt32LE(size, header + 22);
  const records = Buffer.from(zip.subarray(directory));
  const record = records.indexOf(SHEET, 0, 'latin1') - 46;
  records.writeUInt32LE(crc32(Buffer.alloc(0)), record + 16);
  records.writeUInt32LE(packed.length, record + 20);
  records.writeUInt32LE(size, record + 24);
  const grown = before.length + packed.length - next;
  records.writeUInt32LE(zip.readUInt32LE(zip.length - 6) + grown, records.length - 6);
  return Buffer.concat([before, packed, zip.subarray(next, directory), records]);
};

const manyEntries = (): Buffer =>
  aPackage(Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`xl/media/${index}.png`, 'x'])));

/** All records of the directory point at the same packed bytes. */
const overlapping = (): Buffer => {
  const packed = Array.from(
    { length: 200 },
    (_, index) => [`xl/media/${index}.bin`, Buffer.alloc(50_000, index)] as const,
  );
  const bytes = aPackage({
    [SHEET]: Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * 2_654_435_761) % 256)),
    ...Object.fromEntries(packed),
  });
  const changed = Buffer.from(bytes);
  const record = (name: string) => changed.lastIndexOf(name, undefined, 'latin1') - 46;
  const big = record(SHEET);
  for (const [name] of packed) changed.copy(changed, record(name) + 20, big + 20, big + 24);
  return changed;
};

const cells = (count: number): string => Array.from({ length: count }, () => '<c><v>1</v></c>').join('');

const CASES: readonly (readonly [string, readonly string[], () => Buffer])[] = [
  ['40 MB of spaces', ['bomb'], spaces],
  ['a gigabyte of spaces', ['bomb'], gigabyte],
  ['a gigabyte declared as a thousand bytes', ['bomb', 'damaged-part'], () => declaring(gigabyte(), SHEET, 1000)],
  ['5,000 entries', ['bomb'], manyEntries],
  ['entries that share their bytes', ['bomb', 'truncated'], overlapping],
  [
    'a text of 20 MB',
    ['bomb'],
    () => aWorkbookOf('', { 'xl/sharedStrings.xml': `<sst><si><t>${'甲'.repeat(7_000_000)}</t></si></sst>` }),
  ],
  ['a cell at XFD1048576', ['readable'], () => aWorkbookOf('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')],
  [
    'a dimension over the whole sheet',
    ['readable'],
    () =>
      aPackage({
        [SHEET]: aSheetPart('<row r="1"><c r="A1"><v>1</v></c></row>', '', '<dimension ref="A1:XFD1048576"/>'),
      }),
  ],
  [
    'every column hidden',
    ['readable'],
    () =>
      aPackage({
        [SHEET]: aSheetPart(
          '<row r="1"><c r="A1"><v>1</v></c></row>',
          '',
          '<cols><col min="1" max="2000000000" hidden="1"/></cols>',
        ),
      }),
  ],
  [
    'a merge of the whole sheet',
    ['readable'],
    () =>
      aPackage({
        [SHEET]: aSheetPart(
          '<row r="1"><c r="A1"><v>1</v></c></row>',
          '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
        ),
      }),
  ],
  [
    '150,000 merges',
    ['oversized'],
    () =>
      aPackage({
        [SHEET]: aSheetPart(
          '',
          `<mergeCells>${Array.from({ length: 150_000 }, (_, row) => `<mergeCell ref="A${row * 2 + 1}:B${row * 2 + 1}"/>`).join('')}</mergeCells>`,
        ),
      }),
  ],
  [
    'validations on twelve whole columns',
    ['readable'],
    () =>
      aPackage({
        [SHEET]: aSheetPart(
          '<row r="1"><c r="A1"><v>1</v></c></row>',
          '<dataValidations count="1"><dataValidation type="list" sqref="A1:L1048576"><formula1>"是,否"</formula1></dataValidation></dataValidations>',
        ),
      }),
  ],
  [
    '65,536 empty rows',
    ['readable'],
    () => aWorkbookOf(Array.from({ length: 65_536 }, (_, row) => `<row r="${row + 1}"></row>`).join('')),
  ],
  ['a row of 16,385 cells', ['damaged-part'], () => aWorkbookOf(`<row r="1">${cells(16_385)}</row>`)],
  [
    'elements nested 100,000 deep',
    ['readable', 'damaged-part'],
    () =>
      aWorkbookOf(
        `<row r="1"><c r="A1" t="inlineStr"><is>${'<r>'.repeat(100_000)}<t>x</t>${'</r>'.repeat(100_000)}</is></c></row>`,
      ),
  ],
  [
    'a tag with 20,000 attributes',
    ['readable'],
    () =>
      aWorkbookOf(
        `<row r="1"><c ${Array.from({ length: 20_000 }, (_, index) => `a${index}="1"`).join(' ')} r="A1"><v>1</v></c></row>`,
      ),
  ],
  [
    'a tag that never ends',
    ['oversized', 'damaged-part'],
    () =>
      aPackage({
        [SHEET]: Buffer.from(`<worksheet><sheetData><row a="${randomBytes(5 * MB).toString('hex')}`),
      }),
  ],
  [
    'names that objects have',
    ['readable'],
    () =>
      aWorkbookOf('<row r="1"><c r="A1" t="__proto__"><v>__proto__</v></c><constructor/></row>', {
        __proto__: 'x',
        constructor: 'y',
      }),
  ],
];

describe('a hostile file', () => {
  it.each(CASES)('is answered at once and with little memory: %s', async (_, kinds, make) => {
    const bytes = make();
    const idle = process.memoryUsage.rss();
    const start = process.cpuUsage();

    const { kind } = await verdictOn(bytes);
    const { user, system } = process.cpuUsage(start);

    expect(kinds).toContain(kind);
    expect((user + system) / 1000).toBeLessThan(2000);
    expect((process.memoryUsage.rss() - idle) / MB).toBeLessThan(150);
  });

  it('is stopped at two million cells, row by row', { timeout: 60_000 }, async () => {
    const row = cells(100);
    const rows = Array.from({ length: 20_100 }, () => `<row x="${randomBytes(8).toString('hex')}">${row}</row>`);
    const bytes = aWorkbookOf(rows.join(''));
    const idle = process.memoryUsage.rss();

    const { kind } = await verdictOn(bytes);

    expect(kind).toBe('oversized');
    expect((process.memoryUsage.rss() - idle) / MB).toBeLessThan(150);
  });
});
