import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rulesFrom } from '../../flow/rules/rules-in-force.ts';
import { readUpload } from '../../flow/upload/read-upload.ts';
import { writeIssuedWorkbook } from '../../outside/issued-workbook/write-issued-workbook.ts';
import { sha256 } from '../../outside/sha256.ts';
import { xlsxReader } from '../../outside/xlsx/read/read-workbook.ts';
import { carryForward } from '../../plan/issue/carry-forward.ts';
import { planWorkbook } from '../../plan/issue/plan-workbook.ts';
import type { PlanRows } from '../../plan/plan-rows.ts';
import { planRowsOf, readPlan } from '../../plan/read/read-plan.ts';
import { FINANCE_FOLDER } from '../../unit.ts';

/** The plan in a workbook of the finance office; null where it holds none, or none of a known year. What does not read is told of the draft. */
const planIn = async (path: string): Promise<PlanRows | null> => {
  const bytes = await readFile(path);
  const stamp = { file: path, path: `${FINANCE_FOLDER}/${path}`, version: '', modifiedAt: '', size: bytes.length };
  const inForce = { ...rulesFrom([], { units: [] }, '2022-01-01', sha256), yearsOf: new Map() };
  const { reading } = await readUpload({ reader: xlsxReader(), sha256 }, bytes, { stamp, inForce, day: '' });
  const forms = reading.forms.filter(({ form }) => form === '工作要点');
  const records = forms.flatMap((form) => form.records);
  const said = forms.find(({ year }) => year !== null)?.year ?? null;
  const year = said ?? readPlan(records, { version: '', year: null }).plan?.year ?? null;
  return records.length === 0 || year === null ? null : planRowsOf(records, year);
};

/** The plans that lie in the finance office's folder, newest year last. */
const plansIn = async (folder: string): Promise<readonly PlanRows[]> => {
  const names = (await readdir(folder).catch(() => [])).filter((name) => /工作要点.*\.xlsx$/u.test(name));
  const plans = await Promise.all(
    names.filter((name) => !name.startsWith('~$')).map((name) => planIn(join(folder, name))),
  );
  return plans.filter((plan) => plan !== null).toSorted((one, other) => one.year - other.year);
};

/**
 * Writes the next year's plan into a share that has one: the office's own, carried forward, as a draft. Gives the path; null
 * where the share has no plan. Throws a sentence for people where there is one of that year already.
 */
export const carryPlan = async (share: string, year: number): Promise<string | null> => {
  const folder = join(share, FINANCE_FOLDER);
  const plans = await plansIn(folder);
  const last = plans.at(-1);
  if (last === undefined) return null;
  if (plans.some((plan) => plan.year === year))
    throw new Error(`“${FINANCE_FOLDER}”文件夹里已经有 ${year} 年的工作要点，没有再写一份。`);
  const path = join(folder, `${year}年工作要点(草稿).xlsx`);
  await writeFile(path, await writeIssuedWorkbook(planWorkbook(carryForward(last, year))), { flag: 'wx' });
  return path;
};
