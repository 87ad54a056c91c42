import { expect, it } from 'vitest';
import { writeIssuedWorkbook } from '../../../shared/outside/issued-workbook/write-issued-workbook.ts';
import { planWorkbook } from '../../../shared/plan/issue/plan-workbook.ts';
import { defaultPlanRows } from '../../../shared/plan/shipped/default-plan.ts';
import { anOfficeWithoutPlan } from '../office-bench.ts';
import { answerIn, answerRows, rosterBytes } from '../workbook-bytes.ts';

/** A plan whose titles say `titled`, with the dates of the plan of `due`. */
const planBytes = (titled: number, due: number, changed = '') => {
  const rows = defaultPlanRows(due);
  const duties = rows.duties.slice(0, 4).map((duty) => ({ ...duty, 任务名称: `${duty.任务名称}${changed}` }));
  return writeIssuedWorkbook(planWorkbook({ ...rows, year: titled, duties, appraisal: [] }));
};

const anOfficeGivenPlans = async () => {
  const office = await anOfficeWithoutPlan('2022-12-22');
  await office.drop('财政局/单位名录.xlsx', await rosterBytes(['区教育局']), '2022-01-04T09:00:00+08:00');
  await office.run();
  const handIn = async (path: string, bytes: Uint8Array, at: string) => {
    await office.drop(path, bytes, at);
    await office.run();
    const answered = await office.bytesOf(path);
    return { 结论: (await answerIn(answered))['结论'], texts: (await answerRows(answered)).flat().join('\n') };
  };
  const dues = async () =>
    (await office.home.rules.current()).plans.map(({ year, duties }) => `${year} ${duties[0]?.due.slice(0, 4)}`);
  return { handIn, dues };
};

it('says of a plan whose title and dates name two years that its title decided', async () => {
  const { handIn, dues } = await anOfficeGivenPlans();
  const good = await handIn('财政局/工作要点2022.xlsx', await planBytes(2022, 2022), '2022-01-04T10:00:00+08:00');
  expect([good.结论, await dues()]).toEqual(['通过', ['2022 2022']]);

  const doubted = await handIn('财政局/新工作要点.xlsx', await planBytes(2022, 2023), '2022-12-20T10:00:00+08:00');

  expect(await dues()).toEqual(['2022 2023']);
  expect(doubted.结论).toBe('有提示');
  expect(doubted.texts).toContain(
    '工作表“任务”的标题写的是2022年，按2022年的工作要点办理；但 4 行任务中有 4 行的截止日期在2023年。',
  );

  // Its title mended, the plan of 2022 comes back by a change in its own file.
  const mended = await handIn('财政局/新工作要点.xlsx', await planBytes(2023, 2023), '2022-12-21T10:00:00+08:00');
  expect([mended.结论, await dues()]).toEqual(['通过', ['2022 2023', '2023 2023']]);
  await handIn('财政局/工作要点2022.xlsx', await planBytes(2022, 2022, '(恢复)'), '2022-12-21T11:00:00+08:00');
  expect(await dues()).toEqual(['2022 2022', '2023 2023']);
});
