import { expect, it } from 'vitest';
import { blankFormPath } from '../../../shared/folder/ignored-name.ts';
import { writeIssuedWorkbook } from '../../../shared/outside/issued-workbook/write-issued-workbook.ts';
import { xlsxReader } from '../../../shared/outside/xlsx/read/read-workbook.ts';
import { planWorkbook } from '../../../shared/plan/issue/plan-workbook.ts';
import { defaultPlanRows } from '../../../shared/plan/shipped/default-plan.ts';
import { anOffice } from '../office-bench.ts';
import { rosterBytes, workbookBytes } from '../workbook-bytes.ts';

const PLAN = '财政局/工作要点.xlsx';
const [LIST, TAKEN_AWAY] = [blankFormPath('绩效自评汇总表'), blankFormPath('整改台账')];

const planBytes = (...labels: readonly (readonly [word: string, sameAs: string])[]) => {
  const rows = defaultPlanRows(2022);
  const own = labels.map(([词, 视同]) => ({ 栏目: '标签', 词, 视同, 说明: '' }));
  return writeIssuedWorkbook(planWorkbook({ ...rows, words: [...rows.words, ...own] }));
};

const anOfficeWithForms = async () => {
  const office = await anOffice('2022-05-06');
  await office.drop('财政局/单位名录.xlsx', await rosterBytes(['区教育局']));
  await office.drop(LIST, await workbookBytes({ 绩效自评汇总表: [['原来的']] }));
  await office.drop(PLAN, await planBytes(), '2022-05-06T09:00:00+08:00');
  await office.run(200);
  return office;
};

const textsIn = async (bytes: Uint8Array): Promise<readonly unknown[]> =>
  [...((await xlsxReader().read(bytes)).sheets[0]?.rows ?? [])].flatMap(({ cells }) => cells.map(({ value }) => value));

it('lies in 空白表样 under the labels of 词表 once a plan names some, and under the contract’s again when it names none', async () => {
  const office = await anOfficeWithForms();
  expect(await textsIn(await office.bytesOf(LIST))).toEqual(['原来的']);

  await office.drop(PLAN, await planBytes(['资金盘子', '全年预算数']), '2022-05-06T10:00:00+08:00');
  await office.run(200);
  const called = await textsIn(await office.bytesOf(LIST));
  expect(called).toContain('资金盘子');
  expect(called).not.toContain('全年预算数');
  expect(await office.home.folder.find(TAKEN_AWAY)).toBeNull();

  await office.drop(PLAN, await planBytes(), '2022-05-06T11:00:00+08:00');
  await office.run(200);
  expect(await textsIn(await office.bytesOf(LIST))).toContain('全年预算数');
});
