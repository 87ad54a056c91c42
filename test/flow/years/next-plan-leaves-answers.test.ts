import { expect, it } from 'vitest';
import { writeIssuedWorkbook } from '../../../shared/outside/issued-workbook/write-issued-workbook.ts';
import { planWorkbook } from '../../../shared/plan/issue/plan-workbook.ts';
import type { PlanRows } from '../../../shared/plan/plan-rows.ts';
import { defaultPlanRows } from '../../../shared/plan/shipped/default-plan.ts';
import { anOfficeWithoutPlan } from '../office-bench.ts';
import { answerIn, rosterBytes, summaryBytes } from '../workbook-bytes.ts';

const PATH = '区教育局/2021年自评.xlsx';

const planBytes = (year: number, formulas: PlanRows['formulas'] = []) =>
  writeIssuedWorkbook(planWorkbook({ ...defaultPlanRows(year), formulas }));

/** No row of the file meets it: were it its own plan’s, the file would be sent back. */
const STRICTER: PlanRows['formulas'][number] = {
  编号: 'SH1',
  表单: '绩效自评汇总表',
  适用: '',
  公式: '全年执行数 >= 全年预算数',
  级别: '错误',
  提示语: '没有执行完',
  怎样改: '请核对',
  启用: '是',
};

/** Self-evaluations of 2021 that the plan of 2022 asks for, accepted before the plan of 2023 comes. */
const anOfficeBeforeTheNextPlan = async () => {
  const office = await anOfficeWithoutPlan('2023-01-30');
  await office.drop('财政局/单位名录.xlsx', await rosterBytes(['区教育局']), '2022-01-04T09:00:00+08:00');
  await office.drop('财政局/工作要点2022.xlsx', await planBytes(2022), '2022-01-04T10:00:00+08:00');
  await office.run();
  await office.drop(PATH, await summaryBytes(['一号路', '二号楼']), '2022-04-18T16:00:00+08:00');
  await office.run();
  return office;
};

it('leaves an accepted file byte for byte as it was answered when another year’s plan comes', async () => {
  const office = await anOfficeBeforeTheNextPlan();
  const before = await office.bytesOf(PATH);
  expect((await answerIn(before))['结论']).toBe('通过');
  const standing = async () => (await office.home.standings.read('区教育局'))?.versions;
  const versions = await standing();

  await office.drop('财政局/工作要点2023.xlsx', await planBytes(2023, [STRICTER]), '2022-12-20T10:00:00+08:00');
  const outcomes = await office.run();

  // It was looked at again under the two plans.
  expect(outcomes.filter((outcome) => 'path' in outcome && outcome.path === PATH)).not.toEqual([]);
  const { plans } = await office.home.rules.current();
  expect(plans.map(({ year, formulas }) => [year, formulas.length])).toEqual([
    [2022, 0],
    [2023, 1],
  ]);
  expect((await office.bytesOf(PATH)).equals(before)).toBe(true);
  expect(await standing()).toEqual(versions);
});
