import { deepStrictEqual } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { packageAnswerWriter } from '../../../shared/outside/xlsx/answer/answer-writer.ts';
import { xlsxReader } from '../../../shared/outside/xlsx/read/read-workbook.ts';
import { aGrid, type MadeSheet } from './a-grid.ts';
import { anAnswerSheet } from './an-answer-sheet.ts';

/**
 * Generated grids written by openpyxl and xlsxwriter and read by us, answered workbooks opened by openpyxl and
 * LibreOffice: `node test/outside/xlsx/peers.run.ts [grids]`. Needs those programs, so `npm test` leaves it out.
 */
const GRIDS = Number(process.argv[2] ?? 40);
const ANSWERED = 6;
const PYTHON = '/usr/bin/python3';
const folder = mkdtempSync(join(tmpdir(), 'peers-'));

const read = async (bytes: Buffer): Promise<MadeSheet[]> =>
  (await xlsxReader().read(bytes)).sheets.map(({ name, rows }) => ({
    name,
    cells: [...rows].flatMap(({ cells }) => cells.map(({ row, column, value }) => ({ row, column, value }))),
  }));

const python = (...args: string[]): string =>
  execFileSync(PYTHON, [join(import.meta.dirname, 'peers.py'), ...args], { encoding: 'utf8' });

/** Both write numbers with 16 digits, where the generator has 17. */
const rounded = (grid: readonly MadeSheet[]): MadeSheet[] =>
  grid.map(({ name, cells }) => ({
    name,
    cells: cells.map(({ row, column, value }) => ({
      row,
      column,
      value: typeof value === 'number' ? Number(value.toPrecision(14)) : value,
    })),
  }));

const readWhatTheyWrite = async (grids: readonly (readonly MadeSheet[])[]): Promise<void> => {
  writeFileSync(join(folder, 'grids.json'), JSON.stringify(grids));
  python('write', join(folder, 'grids.json'), folder);
  for (const [number, grid] of grids.entries())
    for (const program of ['openpyxl', 'xlsxwriter'])
      deepStrictEqual(
        await read(readFileSync(join(folder, `${program}-${number}.xlsx`))),
        grid,
        `${program} ${number}`,
      );
  console.log(`${grids.length} grids read alike from openpyxl and from xlsxwriter`);
};

const haveThemOpenAnswers = async (): Promise<void> => {
  const names = Array.from({ length: ANSWERED }, (_, number) => `answered-${number}.xlsx`);
  for (const [number, name] of names.entries()) {
    const source = readFileSync(join(folder, `${number % 2 === 0 ? 'openpyxl' : 'xlsxwriter'}-${number}.xlsx`));
    const outcome = await packageAnswerWriter().addTo(source, anAnswerSheet());
    if (outcome.kind === 'written') writeFileSync(join(folder, name), outcome.bytes);
  }
  const expected = Object.fromEntries(names.map((name) => [name, ['结论', "'自评表'!B2"]]));
  deepStrictEqual(JSON.parse(python('open', folder)), expected);
  console.log(`${ANSWERED} answered workbooks opened by openpyxl`);
  officeOpens(names);
};

/** LibreOffice saves each anew; our sheet must still be known in what it saved. */
const officeOpens = (names: readonly string[]): void => {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const saved = join(folder, 'saved');
  const paths = names.map((name) => join(folder, name));
  execFileSync(
    'soffice',
    [profile, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', saved, ...paths],
    {
      stdio: 'ignore',
    },
  );
};

const knowOursAgain = async (): Promise<void> => {
  for (let number = 0; number < ANSWERED; number++) {
    const saved = readFileSync(join(folder, 'saved', `answered-${number}.xlsx`));
    const outcome = await packageAnswerWriter().addTo(saved, anAnswerSheet('通过'));
    const sheets = outcome.kind === 'written' ? await read(Buffer.from(outcome.bytes)) : [];
    deepStrictEqual(
      sheets.filter(({ name }) => name.startsWith('审核结果')).map(({ name }) => name),
      ['审核结果'],
    );
    deepStrictEqual(sheets.at(-1)?.cells[1]?.value, '通过');
  }
  console.log(`${ANSWERED} answered workbooks saved anew by LibreOffice, our sheet known again and replaced`);
};

try {
  const grids = fc.sample(aGrid, GRIDS);
  // As plain objects: the generator's own have no prototype.
  await readWhatTheyWrite(JSON.parse(JSON.stringify(grids.map(rounded))));
  await haveThemOpenAnswers();
  await knowOursAgain();
} finally {
  rmSync(folder, { recursive: true });
}
