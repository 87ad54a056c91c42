import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { xlsxReader } from '../../shared/outside/xlsx/read/read-workbook.ts';
import { readCards } from '../../shared/submission/card/read/read-cards.ts';
import { viewOf } from '../../shared/workbook/sheet-view.ts';
import { readingContext } from '../builders/contexts.ts';
import { type Drawing, type Drawn, named } from '../builders/drawing.ts';
import { sheetData } from '../builders/drawing-book.ts';
import { rightCards } from '../builders/right-cards.ts';
import { cardDefects } from '../defects/card-defects.ts';

type Expected = { readonly sheet: string; readonly form: string; readonly found: string };

const FOLDER = join(import.meta.dirname, 'cards');

const expectations: { readonly right: readonly Expected[]; readonly defects: readonly Expected[] } = JSON.parse(
  readFileSync(join(FOLDER, 'expected.json'), 'utf8'),
);

/** What is found on each sheet of a workbook, as `sheet · form · rule level cell`. */
const tell = async (bytes: Uint8Array): Promise<readonly Expected[]> => {
  const { sheets } = await xlsxReader().read(bytes);
  return sheets.flatMap((sheet) =>
    readCards(viewOf(sheet), readingContext()).map(({ form, findings }) => ({
      sheet: sheet.name,
      form,
      found: findings.map(({ rule, level, cell }) => `${rule} ${level} ${cell}`).join(' | '),
    })),
  );
};

describe.each(['openpyxl', 'libreoffice'])('card workbooks written by %s', (writer) => {
  it('hold every right card of every layout without a finding', async () => {
    const told = await tell(readFileSync(join(FOLDER, `right-${writer}.xlsx`)));

    expect(told).toEqual(expectations.right);
  });

  it('hold single faults, each told once and at its cell', async () => {
    const told = await tell(readFileSync(join(FOLDER, `defects-${writer}.xlsx`)));

    expect(told).toEqual(expectations.defects);
  });
});

const excelValue = (value: Drawn): ExcelJS.CellValue => {
  if (typeof value !== 'object') return value;
  if ('percent' in value) return value.percent;
  if ('error' in value) return { error: value.error } as ExcelJS.CellErrorValue;
  return 'day' in value ? new Date(`${value.day}T00:00:00Z`) : { formula: '1+1', date1904: false };
};

const addSheet = (book: ExcelJS.Workbook, on: Drawing, name: string): void => {
  const { cells, merges } = sheetData(on, name);
  const sheet = book.addWorksheet(name);
  for (const { at, value } of cells) {
    sheet.getCell(at).value = excelValue(value);
    if (typeof value === 'object' && 'percent' in value) sheet.getCell(at).numFmt = '0.00%';
  }
  const taken = new Set<string>();
  for (const merge of merges) {
    const [from = ''] = merge.split(':');
    if (!taken.has(from) && !on.merges.some((area) => isInside(on, merge, area))) sheet.mergeCells(merge);
    taken.add(from);
  }
};

/** exceljs refuses areas that overlap: the inner ones are left out. */
const isInside = (on: Drawing, merge: string, outer: Drawing['merges'][number]): boolean => {
  const index = sheetData(on, '').merges.indexOf(merge);
  const inner = on.merges[index];
  if (inner === undefined || inner === outer) return false;
  return inner.top >= outer.top && inner.bottom <= outer.bottom && inner.left >= outer.left && inner.right <= outer.right;
};

describe('card workbooks written by exceljs', () => {
  let told: readonly Expected[] = [];
  let sheets: readonly Expected[] = [];

  beforeAll(async () => {
    const book = new ExcelJS.Workbook();
    const all = [
      ...rightCards.map((card) => ({ form: card.form, on: card.make(), found: () => '' })),
      ...cardDefects
        .filter((_, index) => index % 5 === 0)
        .map((defect) => ({
        form: defect.form,
        on: defect.make(),
        found: (on: Drawing) => `${defect.rule} ${defect.level} ${named(on, defect.at)}`,
      })),
    ];
    sheets = all.map(({ form, on, found }, index) => ({ sheet: `卡片${index + 1}`, form, found: found(on) }));
    all.forEach(({ on }, index) => {
      addSheet(book, on, `卡片${index + 1}`);
    });
    told = await tell(new Uint8Array(await book.xlsx.writeBuffer()));
  });

  it('hold right cards and many single faults in one workbook, each told as it is', () => {
    expect(told).toEqual(sheets);
  });
});
