import { describe, expect, it } from 'vitest';
import { auditsOf } from '../../../shared/flow/rules/audits-of.ts';
import { rulesFrom } from '../../../shared/flow/rules/rules-in-force.ts';
import { writeIssuedWorkbook } from '../../../shared/outside/issued-workbook/write-issued-workbook.ts';
import { planWorkbook } from '../../../shared/plan/issue/plan-workbook.ts';
import { defaultPlan, defaultPlanRows } from '../../../shared/plan/shipped/default-plan.ts';
import { anOfficeWithoutPlan } from '../office-bench.ts';
import { answerIn, rosterBytes, workbookBytes } from '../workbook-bytes.ts';

const planBytes = (year: number, level: string) => {
  const rows = defaultPlanRows(year);
  const word = { 栏目: '评价层次', 词: level, 视同: '财政重点', 说明: '' };
  return writeIssuedWorkbook(planWorkbook({ ...rows, words: [...rows.words, word] }));
};

const ledger = (year: number, level: string) =>
  workbookBytes({
    台账: [
      [`${year}年重点评价台账`],
      [
        '项目编码',
        '项目名称',
        '对象类型',
        '评价层次',
        '预算年度',
        '评价年度',
        '预算数',
        '执行数',
        '评价得分',
        '等级',
        '被评价单位',
        '报告日期',
      ],
      ['P1', '一号路', '项目', level, year - 1, year, 100, 90, 92, '优', '闵行区教育局', `${year}-11-30`],
    ],
  });

describe('a file of last year that comes in the new year', () => {
  it('is read by the words of its own year, and the plan bears its own year in its receipt', async () => {
    const office = await anOfficeWithoutPlan('2023-02-01');
    const answerTo = async (path: string, bytes: Uint8Array, at: string) => {
      await office.drop(path, bytes, at);
      await office.run();
      return answerIn(await office.bytesOf(path));
    };
    await answerTo('财政局/单位名录.xlsx', await rosterBytes(['区教育局']), '2022-01-04T09:00:00+08:00');
    await answerTo('财政局/工作要点.xlsx', await planBytes(2022, '县级重点'), '2022-01-04T10:00:00+08:00');
    const next = await answerTo(
      '财政局/工作要点2023.xlsx',
      await planBytes(2023, '区级重点'),
      '2022-12-20T10:00:00+08:00',
    );

    expect(next['回执编号']).toMatch(/^HZ-2023-/u);
    const late = await answerTo('财政局/台账2022.xlsx', await ledger(2022, '县级重点'), '2023-01-20T10:00:00+08:00');
    const fresh = await answerTo('财政局/台账2023.xlsx', await ledger(2023, '区级重点'), '2023-01-30T10:00:00+08:00');
    const mixed = await answerTo('财政局/又2023.xlsx', await ledger(2023, '县级重点'), '2023-01-31T10:00:00+08:00');
    expect([late['结论'], fresh['结论'], mixed['结论']]).toEqual(['通过', '有提示', '退回']);
  });
});

describe('formulas of finance’s own over several forms', () => {
  it('hold for what their own year’s plan asks for', () => {
    const formulaOf = (year: number) =>
      ({
        id: `SH${year}`,
        form: '绩效自评汇总表',
        applies: '',
        formula: '全年执行数 <= 上年(全年预算数)',
        level: 'hint',
        message: '',
        remedy: '',
      }) as const;
    const plans = [2022, 2023].map((year) => ({ ...defaultPlan(year), formulas: [formulaOf(year)] }));
    const audits = auditsOf(rulesFrom(plans, { units: [] }, '2023-02-01', () => 'x'));

    expect(audits.all.map(({ id }) => id)).toEqual(['SH2023', 'SH2022']);
    expect(audits.about('绩效自评汇总表', 2021).map(({ id }) => id)).toEqual(['SH2022']);
    expect(audits.about('绩效自评汇总表', 2023).map(({ id }) => id)).toEqual(['SH2023']);
  });
});
