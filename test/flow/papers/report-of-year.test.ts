import { describe, expect, it } from 'vitest';
import { bulletinOfDay } from '../../../shared/flow/papers/bulletin-of-day.ts';
import { reportOfYear } from '../../../shared/flow/papers/report-of-year.ts';
import { anOffice } from '../office-bench.ts';
import { rosterBytes } from '../workbook-bytes.ts';

const aHome = async () => {
  const office = await anOffice('2022-06-09');
  await office.drop('财政局/单位名录.xlsx', await rosterBytes(['区教育局', '区民政局']));
  await office.run();
  return office.home;
};

describe('what is handed out on paper', () => {
  it('is told from the ledger: the report of a year with its tables, charts and text', async () => {
    const { day, tables, charts, paper } = await reportOfYear(await aHome(), 2022);
    const late = tables.find(({ name }) => name === '逾期单位');

    expect(day).toBe('2022-06-09');
    expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(['三项核心指标', '考核', '逾期单位']));
    expect(late?.rows.map(([unit]) => unit)).toEqual(expect.arrayContaining(['闵行区教育局', '闵行区民政局']));
    expect(charts.map(({ title }) => title)).toContain('各单位任务状态');
    expect(paper.title).toBe('2022年预算绩效管理工作报告');
    expect(JSON.stringify(paper)).toContain('还没有报来事前绩效评估的记录。');
  });

  it('may be of a day gone by', async () => {
    const paper = await bulletinOfDay(await aHome(), '2022-05-06');

    expect(paper.byline).toContain('2022年5月6日');
  });
});
