import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { carryPlan } from '../../shared/desk/init/carry-plan.ts';
import { initShare, USUAL_BEGINNINGS } from '../../shared/desk/init/init-share.ts';
import { writeIssuedWorkbook } from '../../shared/outside/issued-workbook/write-issued-workbook.ts';
import { planWorkbook } from '../../shared/plan/issue/plan-workbook.ts';
import { readPlan } from '../../shared/plan/read/read-plan.ts';
import { defaultPlanRows } from '../../shared/plan/shipped/default-plan.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { readingOf } from './read-share.ts';

const planIn = async (share: string, path: string) => {
  const reading = await readingOf(share, path, { roster: { units: [] } });
  if (!('forms' in reading)) throw reading;
  const year = reading.forms.find((form) => form.year !== null)?.year ?? null;
  return readPlan(
    reading.forms.flatMap(({ records }) => records),
    { version: '', year },
  ).plan;
};

describe("the next year's plan in a share that has one", () => {
  it("is the office's own, its dates moved and those in its filters, as a draft", async () => {
    const share = join(temporaryFolder(), 'share');
    await initShare(share, USUAL_BEGINNINGS);
    const rows = defaultPlanRows(2022);
    const own = {
      ...rows,
      duties: rows.duties
        .filter(({ 任务编号 }) => 任务编号 === 'O-32a')
        .map((row) => ({
          ...row,
          截止日期: '2022-05-20',
          目标值: '80%',
          达标条件: '自评得分>=60;预算年度=2021|2022;开始日期<=2022-05-20',
          数据年度: '2021',
        })),
    };
    writeFileSync(join(share, '财政局', '工作要点.xlsx'), await writeIssuedWorkbook(planWorkbook(own)));

    const path = await carryPlan(share, 2023);

    expect(path).toBe(join(share, '财政局', '2023年工作要点(草稿).xlsx'));
    const plan = await planIn(share, '财政局/2023年工作要点(草稿).xlsx');
    expect(plan?.settings).toMatchObject({ inForce: false, closesOn: '2024-06-30' });
    expect(plan?.duties).toHaveLength(1);
    expect(plan?.duties[0]).toMatchObject({ code: 'O-32a', due: '2023-05-20', target: { kind: 'share', value: 8000 } });
    expect(plan?.duties[0]?.qualifies[0]?.at(-1)?.values).toEqual(['2023-05-20']);
    expect(plan?.duties[0]?.qualifies[0]?.at(-2)?.values).toEqual(['2022', '2023']);
    expect(plan?.duties[0]?.years).toEqual([-1]);
  });

  it('is written once, and not where no plan lies', async () => {
    const share = join(temporaryFolder(), 'share');
    await initShare(share, USUAL_BEGINNINGS);
    await carryPlan(share, 2023);
    const written = readFileSync(join(share, '财政局', '2023年工作要点(草稿).xlsx'));

    await expect(carryPlan(share, 2023)).rejects.toThrow('已经有 2023 年的工作要点');
    expect(readFileSync(join(share, '财政局', '2023年工作要点(草稿).xlsx')).equals(written)).toBe(true);
    const empty = join(temporaryFolder(), 'empty');
    expect(await carryPlan(empty, 2023)).toBeNull();
    expect(existsSync(empty)).toBe(false);
  });
});
