import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { xlsxReader } from '../../shared/outside/xlsx/read/read-workbook.ts';
import { readSubmission } from '../../shared/submission/read-submission.ts';
import { uncalculated } from '../builders/sheet-builder.ts';
import { CELL_DEFECTS, type Defect } from './list-defects.ts';
import { SHAPE_DEFECTS } from './list-shape-defects.ts';

const FOLDER = join(import.meta.dirname, '..', 'workbooks', 'list-defects');

/**
 * The defect each sheet holds, in their order, null where it is none any more: a defect of another name since then needs the
 * workbooks made again.
 */
const NAMES: readonly (string | null)[] = JSON.parse(readFileSync(join(FOLDER, 'names.json'), 'utf8'));

const byName = new Map([...CELL_DEFECTS, ...SHAPE_DEFECTS].map((defect) => [defect.name, defect]));

const DEFECTS = NAMES.flatMap((name, at) => {
  if (name === null) return [];
  const defect = byName.get(name);
  if (defect === undefined)
    throw new Error(`no defect is called ${name} any more: run test/workbooks/make/list-defects`);
  return [{ ...defect, at }];
});

const read = (name: string) => xlsxReader().read(readFileSync(join(FOLDER, name)));

/** Made by workbooks/make/list-defects.py. */
const WORKBOOKS = { 'openpyxl.xlsx': await read('openpyxl.xlsx'), 'libreoffice.xlsx': await read('libreoffice.xlsx') };

/** LibreOffice computes a formula nobody had computed: the fault is gone. */
const isMended = ({ lines }: Defect): boolean => lines.some((line) => line.includes(uncalculated));

describe.each([
  ['openpyxl.xlsx' as const, DEFECTS],
  ['libreoffice.xlsx' as const, DEFECTS.filter((defect) => !isMended(defect))],
])('a list form with one fault, in %s', (name, defects) => {
  it.each(defects)('gets that finding alone: $name', ({ at, context, expected }) => {
    const { sheets, date1904 } = WORKBOOKS[name];
    const sheet = sheets.filter((one) => one.name === `D${String(at + 1).padStart(3, '0')}`);

    const { findings } = readSubmission({ sheets: sheet, date1904 }, context);

    expect(findings.map(({ rule, level, cell }) => ({ rule, level, cell }))).toEqual([expected]);
  });
});
