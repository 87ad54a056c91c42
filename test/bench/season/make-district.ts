import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeSampleOffice } from '../../../shared/desk/sample-office/make-sample-office.ts';
import { rosterRows, SAMPLE_UNITS, type SampleUnit } from '../../../shared/desk/sample-office/sample-units.ts';
import { issuedList } from '../../../shared/form/issue/blank-list.ts';
import { ROSTER_FORM } from '../../../shared/form/list/roster-form.ts';
import { writeIssuedWorkbook } from '../../../shared/outside/issued-workbook/write-issued-workbook.ts';
import { openPackage, partBytes } from '../../../shared/outside/xlsx/zip/zip-package.ts';
import { zipOf } from '../../../shared/outside/xlsx/zip/zip-writer.ts';

const FINANCE = '财政局';
/** Those of one level: a season of them is what the figures are compared by. */
const UNITS = SAMPLE_UNITS.filter(({ folder, upper }) => folder !== FINANCE && upper === '');

const cloneOf = (unit: SampleUnit, copy: number): SampleUnit => ({
  ...unit,
  code: `${unit.code}${String(copy).padStart(3, '0')}`,
  name: `${unit.name}第${copy}分部`,
  folder: `${unit.folder}${copy}`,
  aliases: '',
});

/** The same workbook under another unit's name. */
const renamed = (bytes: Buffer, from: SampleUnit, to: SampleUnit): Buffer => {
  if (!bytes.subarray(0, 2).equals(Buffer.from('PK'))) return bytes;
  const zip = openPackage(bytes);
  return zipOf(
    zip.directory.entries.map((entry) => {
      const part = partBytes(zip, entry);
      const isText = entry.name === 'xl/sharedStrings.xml';
      return {
        name: entry.name,
        bytes: isText ? Buffer.from(part.toString('utf8').replaceAll(from.name, to.name)) : part,
      };
    }),
  );
};

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile());

const copyUnit = (source: string, share: string, year: number, from: SampleUnit, to: SampleUnit): number => {
  const lower = SAMPLE_UNITS.filter(({ upper }) => upper === from.code).map(({ name }) => `${name}/`);
  const files = filesBelow(join(source, from.folder)).filter(
    (name) => !lower.some((folder) => name.startsWith(folder)),
  );
  for (const name of files) {
    const path = join(source, from.folder, name);
    const target = join(share, to.folder, `${year}`, name);
    const { mtime } = statSync(path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, renamed(readFileSync(path), from, to));
    utimesSync(target, mtime, mtime);
  }
  return files.length;
};

const writeRoster = async (share: string, units: readonly SampleUnit[]): Promise<void> => {
  const sheet = issuedList(ROSTER_FORM, { unit: '', year: null, rows: rosterRows(units), spareRows: 0, notes: [] });
  writeFileSync(join(share, FINANCE, '单位名录.xlsx'), await writeIssuedWorkbook({ sheets: [sheet] }));
};

/**
 * A district of `copies` × `unitsEach` units with what they handed in over 2021 and 2022: about 14 workbooks each. `work` is a
 * scratch folder. Gives the number of workbooks.
 */
export const makeDistrict = async (
  share: string,
  work: string,
  copies: number,
  unitsEach = UNITS.length,
): Promise<number> => {
  const years = [2022, 2021];
  for (const year of years) {
    if (!existsSync(join(work, `${year}`))) await makeSampleOffice(join(work, `${year}`), year);
  }
  cpSync(join(work, '2022', FINANCE), join(share, FINANCE), { recursive: true, preserveTimestamps: true });
  const numbers = Array.from({ length: copies }, (_, index) => index + 1);
  const clones = numbers.flatMap((copy) =>
    UNITS.slice(0, unitsEach).map((unit) => [unit, cloneOf(unit, copy)] as const),
  );
  let files = filesBelow(join(share, FINANCE)).length;
  for (const [from, to] of clones) {
    for (const year of years) files += copyUnit(join(work, `${year}`), share, year, from, to);
  }
  const finance = SAMPLE_UNITS.filter(({ folder }) => folder === FINANCE);
  await writeRoster(share, [...finance, ...clones.map(([, to]) => to)]);
  return files;
};
