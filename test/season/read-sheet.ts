import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { xlsxReader } from '../../shared/outside/xlsx/read/read-workbook.ts';

/** A sheet as rows of what its cells hold, empty cells '', columns from A. */
export type Rows = readonly (readonly (string | number | boolean)[])[];

const DUMP = join(import.meta.dirname, 'make', 'dump_sheet.py');

const byPython = (python: string, path: string, sheet: string): Rows =>
  JSON.parse(execFileSync(python, [DUMP, path, sheet], { encoding: 'utf8', maxBuffer: 1 << 28 }));

const byOurReader = async (path: string, sheet: string): Promise<Rows> => {
  const { sheets } = await xlsxReader().read(readFileSync(path));
  const found = sheets.find(({ name }) => name === sheet);
  if (found === undefined) throw new Error(`${path} has no sheet ${sheet}, only ${sheets.map(({ name }) => name)}`);
  const rows: (string | number | boolean)[][] = [];
  for (const { number, cells } of found.rows) {
    while (rows.length < number) rows.push([]);
    const row = rows[number - 1] ?? [];
    for (const { column, value } of cells) {
      while (row.length < column) row.push('');
      row[column - 1] = value;
    }
  }
  return rows;
};

/** A sheet of a written workbook, read by our reader, or by openpyxl where SEASON_READER names a Python that has it. */
export const readSheet = async (path: string, sheet: string): Promise<Rows> => {
  const python = process.env['SEASON_READER'];
  return python === undefined ? byOurReader(path, sheet) : byPython(python, path, sheet);
};

export type Record = { readonly [label: string]: string | number | boolean };

const bare = (label: unknown): string => String(label).replace(/[*\s]/gu, '');

/** The table below the header row that holds `anchor`, one record a row, up to the first row without a value there. */
export const tableOf = (rows: Rows, anchor: string): readonly Record[] => {
  const head = rows.findIndex((row) => row.some((cell) => bare(cell) === anchor));
  if (head < 0) throw new Error(`No header row with ${anchor}`);
  const labels = (rows[head] ?? []).map(bare);
  const at = labels.indexOf(anchor);
  const below = rows.slice(head + 1);
  const end = below.findIndex((row) => (row[at] ?? '') === '');
  return below
    .slice(0, end < 0 ? below.length : end)
    .map((row) =>
      Object.fromEntries(labels.map((label, column) => [label, row[column] ?? '']).filter(([label]) => label !== '')),
    );
};
