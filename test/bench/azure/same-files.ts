import { writeIssuedWorkbook } from '../../../shared/outside/issued-workbook/write-issued-workbook.ts';
import { planWorkbook } from '../../../shared/plan/issue/plan-workbook.ts';
import { defaultPlanRows } from '../../../shared/plan/shipped/default-plan.ts';
import { rosterBytes, summaryBytes } from '../../flow/workbook-bytes.ts';

export type SharedFile = { readonly path: string; readonly bytes: Uint8Array };

/** Rules first, then one list of ten projects from each of so many units: the same in every office that is measured. */
export const sameFiles = async (units: number): Promise<{ rules: SharedFile[]; handIns: SharedFile[] }> => {
  const names = Array.from({ length: units }, (_, at) => `单位${at + 1}`);
  const projects = (unit: string) => Array.from({ length: 10 }, (_, row) => `${unit}项目${row + 1}`);
  const plan = await writeIssuedWorkbook(planWorkbook(defaultPlanRows(2022)));
  const handIns = names.map(async (unit) => ({ path: `${unit}/自评.xlsx`, bytes: await summaryBytes(projects(unit)) }));
  return {
    rules: [
      { path: '财政局/工作要点.xlsx', bytes: plan },
      { path: '财政局/单位名录.xlsx', bytes: await rosterBytes(names) },
    ],
    handIns: await Promise.all(handIns),
  };
};
