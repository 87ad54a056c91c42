import { utils, write } from '@e965/xlsx';
import exceljs from 'exceljs';
import fc from 'fast-check';
import { escapeXml } from '../../../shared/outside/xlsx/xml/xml-text.ts';
import { addressOf } from '../../../shared/workbook/grid.ts';
import { aPackage, aSheetPart, MAIN, RELATIONS } from './a-package.ts';

/** A generated cell: what it holds is what a reader must give back. */
type MadeCell = { readonly row: number; readonly column: number; readonly value: string | number | boolean };
export type MadeSheet = { readonly name: string; readonly cells: readonly MadeCell[] };

const SYLLABLES = [
  '绩效',
  '目标',
  '区水务局',
  '100%',
  ' ',
  '\n',
  '<&>"',
  "'",
  '😀',
  '㐀',
  'ABC',
  '１２',
  ',',
  '_',
  'x',
];

/** Only our own hand writes it as the format asks: the libraries would have it read as a line end. */
const ESCAPE = '_x000D_';

const aText = (syllables: readonly string[]) =>
  fc
    .array(fc.constantFrom(...syllables), { minLength: 1, maxLength: 6 })
    .map((parts) => parts.join(''))
    // Programs differ on texts of nothing but spaces; no form has any.
    .filter((text) => text.trim() !== '');

const aNumber = fc.oneof(
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  fc.integer({ min: -99_999_999, max: 99_999_999 }).map((cents) => cents / 100),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }).map((value) => (value === 0 ? 0 : value)),
);

const aValue = (syllables: readonly string[]) => fc.oneof(aText(syllables), aNumber, fc.boolean());

const aSheet = (name: string, syllables: readonly string[]): fc.Arbitrary<MadeSheet> =>
  fc
    .uniqueArray(
      fc.record({
        row: fc.integer({ min: 1, max: 40 }),
        column: fc.integer({ min: 1, max: 30 }),
        value: aValue(syllables),
      }),
      { selector: ({ row, column }) => `${row},${column}`, minLength: 1, maxLength: 40 },
    )
    .map((cells) => ({
      name,
      cells: cells.toSorted((one, other) => one.row - other.row || one.column - other.column),
    }));

const aGridOf = (syllables: readonly string[]): fc.Arbitrary<readonly MadeSheet[]> =>
  fc
    .integer({ min: 1, max: 3 })
    .chain((count) =>
      fc.tuple(...['自评表', '申报 表', 'Sheet3'].slice(0, count).map((name) => aSheet(name, syllables))),
    );

/** One to three sheets of texts, numbers and booleans at places here and there. */
export const aGrid = aGridOf(SYLLABLES);

/** The same, with texts that look like the notation of a special character. */
export const anAwkwardGrid = aGridOf([...SYLLABLES, ESCAPE]);

export const byExceljs = async (grid: readonly MadeSheet[]): Promise<Buffer> => {
  const workbook = new exceljs.Workbook();
  for (const { name, cells } of grid) {
    const sheet = workbook.addWorksheet(name);
    for (const { row, column, value } of cells) sheet.getCell(row, column).value = value;
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
};

export const bySheetjs = async (grid: readonly MadeSheet[], shared = true): Promise<Buffer> => {
  const book = utils.book_new();
  for (const { name, cells } of grid) {
    const sheet = utils.aoa_to_sheet([]);
    for (const { row, column, value } of cells)
      utils.sheet_add_aoa(sheet, [[value]], { origin: { r: row - 1, c: column - 1 } });
    utils.book_append_sheet(book, sheet, name);
  }
  return write(book, { type: 'buffer', bookType: 'xlsx', bookSST: shared, compression: true });
};

const cellXml = ({ row, column, value }: MadeCell): string => {
  const address = addressOf(row, column);
  if (typeof value === 'number') return `<c r="${address}"><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${address}" t="b"><v>${value ? 1 : 0}</v></c>`;
  const text = escapeXml(value.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
};

const sheetXml = ({ cells }: MadeSheet): string => {
  const rows = Map.groupBy(cells, ({ row }) => row);
  return aSheetPart([...rows].map(([row, inner]) => `<row r="${row}">${inner.map(cellXml).join('')}</row>`).join(''));
};

/** By our own hand, with inline texts. */
export const byHand = async (grid: readonly MadeSheet[]): Promise<Buffer> => {
  const sheets = grid.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const relations = grid.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  return aPackage({
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    ...Object.fromEntries(grid.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet)])),
  });
};
