import { execFileSync } from 'node:child_process';
import { basename, join } from 'node:path';
import type { Office } from './office.ts';
import { readSheet, tableOf } from './read-sheet.ts';

/**
 * The money of the units' registers added up in the plainest way, straight from the files in their folders: by unit folder
 * and year, in hundredths of a 万元; of a project that stands in two files the one named for the later year counts.
 */
export const registerSums = async (office: Office, column: string): Promise<ReadonlyMap<string, number>> => {
  const projects = new Map<string, number>();
  const files = office.files().filter((path) => basename(path).endsWith('项目清单.xlsx') && !path.includes('空白表样'));
  for (const path of files.sort((one, other) => basename(other).localeCompare(basename(one)))) {
    const [unit = ''] = path.split('/');
    for (const row of tableOf(await readSheet(office.path(path), '项目清单'), '项目编码')) {
      const isProject = typeof row['预算年度'] === 'number';
      if (isProject)
        projects.set(`${unit} ${row['预算年度']} ${row['项目编码']}`, Math.round(Number(row[column]) * 100));
    }
  }
  const sums = new Map<string, number>();
  for (const [key, amount] of projects) {
    const ofYear = key.split(' ').slice(0, 2).join(' ');
    sums.set(ofYear, (sums.get(ofYear) ?? 0) + amount);
  }
  return sums;
};

/** `form|data year|unit` to the number of records and to each column of money in hundredths of a 万元. */
export type FileSums = { readonly [of: string]: { readonly [item: string]: number } };

/** The same of every form and card whose hand-ins count by the status sheet, read and added up by openpyxl alone. */
export const sumsByPython = (python: string, share: string): FileSums =>
  JSON.parse(
    execFileSync(python, [join(import.meta.dirname, 'make', 'sums_of_the_files.py'), share], { encoding: 'utf8' }),
  );
