import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { xlsxReader } from '../../shared/outside/xlsx/read/read-workbook.ts';
import { readSubmission } from '../../shared/submission/read-submission.ts';
import type { ReadingContext } from '../../shared/submission/reading-context.ts';
import type { Sheet } from '../../shared/workbook/grid.ts';
import { contextOf, FINANCE_CONTEXT } from '../builders/context-builder.ts';
import { readingContext } from '../builders/contexts.ts';
import { sheetOf as drawnSheet, named } from '../builders/drawing.ts';
import { FINANCE_FORMS, linesOf, UNIT_FORMS } from '../builders/forms-builder.ts';
import { rightCards } from '../builders/right-cards.ts';
import { sheetOf } from '../builders/sheet-builder.ts';
import { cardDefects } from '../defects/card-defects.ts';
import { CELL_DEFECTS } from '../defects/list-defects.ts';
import { SHAPE_DEFECTS } from '../defects/list-shape-defects.ts';

/**
 * Every right form and every form with one fault, by other programs: `write FOLDER` gives them as JSON for `make/forms.py`,
 * `compare FOLDER FILE…` reads what the programs wrote. `.ci/forms-by-others` runs both. Exits 1 where a finding differs.
 */
type Written = {
  readonly name: string;
  readonly sheet: Sheet;
  readonly context: ReadingContext;
  readonly found: readonly string[];
};

const cards: readonly Written[] = [
  ...rightCards.map(({ name, make }) => ({ name, sheet: drawnSheet(make()), context: readingContext(), found: [] })),
  ...cardDefects.map(({ form, layout, fault, rule, level, at, make }) => {
    const on = make();
    const found = [`${rule} ${level} ${named(on, at)}`];
    return { name: `${form} ${layout}: ${fault}`, sheet: drawnSheet(on), context: readingContext(), found };
  }),
];

const lists: readonly Written[] = [
  ...Object.entries({ ...UNIT_FORMS, ...FINANCE_FORMS }).map(([name, form]) => ({
    name,
    sheet: sheetOf(linesOf(form)),
    context: name in FINANCE_FORMS ? FINANCE_CONTEXT : contextOf(),
    found: [],
  })),
  ...[...CELL_DEFECTS, ...SHAPE_DEFECTS].map(({ name, lines, context, expected }) => ({
    name,
    sheet: sheetOf(lines),
    context,
    found: [`${expected.rule} ${expected.level} ${expected.cell}`],
  })),
];

const books: { readonly [book: string]: readonly Written[] } = { cards, lists };

/** LibreOffice takes a quarter of a second a sheet: it gets every right form and each fourth with a fault. */
const isSampled = ({ found }: Written, at: number): boolean => found.length === 0 || at % 4 === 0;

const sheetName = (at: number): string => `S${String(at + 1).padStart(3, '0')}`;

const write = (folder: string): void => {
  const plain = Object.entries(books).map(([book, forms]) => [
    book,
    forms.map((form, at) => ({
      name: sheetName(at),
      sampled: isSampled(form, at),
      merges: form.sheet.merges,
      rows: [...form.sheet.rows].map(({ number, hidden, cells }) => ({ number, hidden, cells })),
    })),
  ]);
  writeFileSync(join(folder, 'forms.json'), JSON.stringify(Object.fromEntries(plain)));
};

/** A program that computes formulas mends what nobody had computed. */
const isComputed = ({ sheet }: Written): boolean =>
  [...sheet.rows].some(({ cells }) => cells.some(({ kind }) => kind === 'uncalculated'));

const differencesIn = async (folder: string, file: string): Promise<number> => {
  const { sheets, date1904 } = await xlsxReader().read(readFileSync(join(folder, file)));
  const forms = books[file.startsWith('cards') ? 'cards' : 'lists'] ?? [];
  const byOffice = file.includes('libreoffice');
  const compared = forms
    .filter((form, at) => !byOffice || (isSampled(form, at) && !isComputed(form)))
    .map((form) => ({ form, sheet: sheets.find(({ name }) => name === sheetName(forms.indexOf(form))) }));
  let differing = 0;
  for (const { form, sheet } of compared) {
    const { findings } = readSubmission({ sheets: sheet === undefined ? [] : [sheet], date1904 }, form.context);
    const found = findings.map(({ rule, level, cell }) => `${rule} ${level} ${cell}`);
    if (sheet !== undefined && found.join() === form.found.join()) continue;
    differing += 1;
    console.error(`${file} ${form.name}: expected [${form.found.join()}], found [${found.join()}]`);
  }
  console.log(`${file}: ${compared.length} forms, ${differing} differ`);
  return differing;
};

const [command = '', folder = '.', ...files] = process.argv.slice(2);
if (command === 'write') write(folder);
else {
  let differing = 0;
  for (const file of files) differing += await differencesIn(folder, file);
  process.exitCode = differing === 0 ? 0 : 1;
}
