import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeIssuedWorkbook } from '../../../shared/outside/issued-workbook/write-issued-workbook.ts';
import { planWorkbook } from '../../../shared/plan/issue/plan-workbook.ts';
import { defaultPlanRows } from '../../../shared/plan/shipped/default-plan.ts';
import { anOffice } from '../office-bench.ts';
import { answerRows, rosterBytes } from '../workbook-bytes.ts';

const PATH = '财政局/2023年工作要点(草稿).xlsx';
const NAMED = '财政局/2023年工作要点.xlsx';

const planBytes = (inForce: string) => {
  const rows = defaultPlanRows(2023);
  const settings = rows.settings.map((row) => (row.设置项 === '启用' ? { ...row, 取值: inForce } : row));
  return writeIssuedWorkbook(planWorkbook({ ...rows, settings }));
};

describe('next year’s plan as a draft', () => {
  it('is answered as one that does not count yet, with what it would do; once in force, as one that does', async () => {
    const office = await anOffice('2022-12-12');
    await office.drop('财政局/单位名录.xlsx', await rosterBytes(['区教育局']));
    await office.run();
    const saidOf = async (inForce: string) => {
      await office.drop(PATH, await planBytes(inForce));
      await office.run();
      return (await answerRows(await office.bytesOf(PATH))).map(([label, text]) => `${label} ${text}`);
    };

    const draft = await saidOf('否');
    expect(draft.filter((line) => line.startsWith('计入情况'))).toEqual([
      '计入情况 《工作要点》：这是草稿（系统设置 启用=否），没有生效，各表都不计入；核对后把 启用 改为 是，保存即生效。',
    ]);
    expect(draft).toContain('与上一版 下面是这份 2023 年工作要点的草稿生效以后的样子：');
    expect(draft.join()).toMatch(/任务 O-32a 项目和政策绩效自评全覆盖：适用 1 个单位/u);
    expect((await office.home.rules.on('2022-12-12')).plans.map(({ year }) => year)).toEqual([2022]);

    const inForce = await saidOf('是');
    expect(inForce).toContain('计入情况 《工作要点》(工作表“任务”)：78条全部计入。');
    expect(inForce.join()).not.toContain('这是草稿');
    expect((await office.home.rules.on('2022-12-12')).plans.map(({ year }) => year)).toEqual([2022, 2023]);
    expect(draft.filter((line) => line.startsWith('文件名'))).toEqual([]);
    expect(inForce.filter((line) => line.startsWith('文件名'))).toEqual([
      '文件名 文件名里还写着“草稿”，但生效与否只看系统设置里的 启用，不看文件名；可以把文件名改成正式的，改名不算重新报送，也不影响已生效的内容。',
    ]);

    const receipt = inForce.find((line) => line.startsWith('回执编号'));
    await rename(join(office.share, PATH), join(office.share, NAMED));
    await office.run(700);
    const named = (await answerRows(await office.bytesOf(NAMED))).map(([label, text]) => `${label} ${text}`);

    expect(named).toContain(receipt);
    expect(named.join()).not.toContain('文件名里');
    expect((await office.home.rules.on('2022-12-12')).plans.map(({ year }) => year)).toEqual([2022, 2023]);
  });
});
