import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeIssuedWorkbook } from '../../shared/outside/issued-workbook/write-issued-workbook.ts';
import { planWorkbook } from '../../shared/plan/issue/plan-workbook.ts';
import { defaultPlanRows } from '../../shared/plan/shipped/default-plan.ts';
import { runOffice } from '../desk/command/run-office.ts';
import { rosterBytes, summaryBytes } from '../flow/workbook-bytes.ts';

/** The day all of it is judged on; what is handed in bears a moment before it. */
export const DAY = '2022-05-06';

/** The next working day. */
export const DAY_AFTER = '2022-05-09';

const UNITS = Array.from({ length: 10 }, (_, at) => `区试验${at + 1}局`);
const EACH = 3;

export type HandIn = { readonly path: string; readonly bytes: Uint8Array; readonly moment: Date };

/** Of each unit several files: right ones, one in error, one that no program reads. */
export const handIns = async (): Promise<readonly HandIn[]> => {
  const made: HandIn[] = [];
  for (const [at, unit] of UNITS.entries()) {
    for (let file = 0; file < EACH; file += 1) {
      const projects = [`项目${at}甲${file}`, file === 1 ? `项目${at}甲${file}` : `项目${at}乙${file}`];
      const isJunk = file === 2 && at % 3 === 0;
      const bytes = isJunk ? Buffer.from('不是工作簿') : await summaryBytes(projects, 2019 + file);
      const moment = new Date(`2022-04-${10 + at}T1${file}:00:00+08:00`);
      made.push({ path: `${unit}/自评${file + 1}.xlsx`, bytes, moment });
    }
  }
  return made;
};

/** Of some units more, and a newer version of one file, after all else was dealt with. */
export const laterHandIns = async (): Promise<readonly HandIn[]> => {
  const moment = new Date('2022-05-06T09:00:00+08:00');
  const of = async (at: number, name: string, projects: readonly string[]): Promise<HandIn> => ({
    path: `${UNITS[at]}/${name}.xlsx`,
    bytes: await summaryBytes(projects, 2018),
    moment,
  });
  return [await of(0, '补报', ['补报项目']), await of(1, '自评1', ['改报项目']), await of(2, '补报', ['又一项目'])];
};

/** The next year's plan, and what is handed in under it. */
export const newYear = async (): Promise<readonly HandIn[]> => {
  const plan = await writeIssuedWorkbook(planWorkbook(defaultPlanRows(2023)));
  const moment = new Date('2023-01-03T09:00:00+08:00');
  const own = UNITS.slice(0, 5).map(async (unit, at) => {
    const bytes = await summaryBytes([`新年项目${at}`], 2022);
    return { path: `${unit}/2022年自评.xlsx`, bytes, moment };
  });
  return [{ path: '财政局/工作要点2023.xlsx', bytes: plan, moment }, ...(await Promise.all(own))];
};

export const drop = (share: string, { path, bytes, moment }: HandIn): void => {
  mkdirSync(dirname(join(share, path)), { recursive: true });
  writeFileSync(join(share, path), bytes);
  utimesSync(join(share, path), moment, moment);
};

/** A share with plan and roster, and nothing handed in. */
export const emptyDistrict = async (share: string): Promise<void> => {
  await runOffice(['--init', '--year', '2022', '--share', share]);
  const moment = new Date('2022-01-05T09:00:00+08:00');
  drop(share, { path: '财政局/单位名录.xlsx', bytes: await rosterBytes(UNITS), moment });
};
