import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeIssuedWorkbook } from '../../../shared/outside/issued-workbook/write-issued-workbook.ts';
import { planWorkbook } from '../../../shared/plan/issue/plan-workbook.ts';
import { DUTY_COLUMNS, type DutyRow } from '../../../shared/plan/plan-rows.ts';
import { defaultPlanRows } from '../../../shared/plan/shipped/default-plan.ts';
import { anOffice } from '../office-bench.ts';
import { rosterBytes } from '../workbook-bytes.ts';

const DAY = '2022-04-20';
const BLANK = Object.fromEntries(DUTY_COLUMNS.map((column) => [column, ''])) as DutyRow;
const text = (content: string) => new TextEncoder().encode(content);

const planOf = (...rows: readonly Partial<DutyRow>[]) =>
  writeIssuedWorkbook(
    planWorkbook({
      ...defaultPlanRows(2022),
      duties: rows.map((row) => ({ ...BLANK, 任务名称: '试验', 适用类别: '区级预算部门', 数据年度: 'Y', ...row })),
    }),
  );

const REPORTS: Partial<DutyRow> = {
  任务编号: 'A',
  计量方式: '附件',
  达标条件: '文件名~自评报告',
  目标值: '1',
  截止日期: '2022-04-30',
};

const MONTHLY: Partial<DutyRow> = {
  任务编号: 'M',
  取数表单: '绩效跟踪汇总表',
  计量方式: '比率',
  达标条件: '执行数/全年预算数',
  目标值: '≥60%',
  期间: '每月',
  截止日期: '期后5工作日',
};

const aReadyOffice = async (...rows: readonly Partial<DutyRow>[]) => {
  const office = await anOffice(DAY);
  await office.drop('财政局/单位名录.xlsx', await rosterBytes(['区教育局']));
  await office.drop('财政局/工作要点.xlsx', await planOf(...rows));
  await office.run();
  const names = async () => (await readdir(join(office.share, '区教育局'))).sort();
  const verdicts = async () =>
    (await office.home.standings.read('区教育局'))?.versions
      .filter(({ until }) => until === null)
      .map(({ path, verdict }) => `${path} ${verdict}`);
  return { ...office, names, verdicts };
};

describe('a file that a duty asks for by its name', () => {
  it('is recorded and left as it is, and every other one is answered', async () => {
    const office = await aReadyOffice(REPORTS);
    await office.drop('区教育局/2021年自评报告.docx', text('报告'));
    await office.drop('区教育局/材料/自评报告.pdf', text('%PDF-1.4'));
    await office.drop('区教育局/说明.docx', text('说明'));
    await office.run();

    expect(await office.verdicts()).toEqual([
      '区教育局/2021年自评报告.docx attached',
      '区教育局/材料/自评报告.pdf attached',
      '区教育局/说明.docx unrecognised',
    ]);
    expect(await office.names()).toEqual(['2021年自评报告.docx', '材料', '说明.docx', '说明_审核结果.xlsx']);
    expect(new TextDecoder().decode(await office.bytesOf('区教育局/2021年自评报告.docx'))).toBe('报告');
  });

  it('loses the answer it had before somebody asked for it', async () => {
    const office = await aReadyOffice({ ...REPORTS, 达标条件: '文件名~总结' });
    await office.drop('区教育局/自评报告.docx', text('报告'));
    await office.run();
    expect(await office.names()).toEqual(['自评报告.docx', '自评报告_审核结果.xlsx']);

    await office.drop('财政局/工作要点.xlsx', await planOf(REPORTS), '2022-04-20T11:00:00+08:00');
    await office.run();

    expect(await office.names()).toEqual(['自评报告.docx']);
    expect(await office.verdicts()).toEqual(['区教育局/自评报告.docx attached']);
  });
});

describe('a 工作要点 whose cells ask for every month', () => {
  it('is read from its workbook as one duty a month, counted from the month’s end', async () => {
    const office = await aReadyOffice(MONTHLY, REPORTS);
    const { plan } = await office.home.rules.current();

    expect(plan.duties).toHaveLength(13);
    expect(plan.duties[2]).toMatchObject({
      code: 'M-03',
      series: 'M',
      name: '试验（3月）',
      period: { from: 3, to: 3 },
      due: '2022-03-31',
      dueAfter: 5,
      figures: { kind: 'ratio', numerator: '执行数', denominator: '全年预算数' },
    });
  });
});
