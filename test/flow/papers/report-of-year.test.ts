import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bulletinOfDay } from '../../../shared/flow/papers/bulletin-of-day.ts';
import { reportOfYear } from '../../../shared/flow/papers/report-of-year.ts';
import { sendWarnings } from '../../../shared/flow/warn/send-warnings.ts';
import { outboxSender } from '../../../shared/outside/mail/outbox-sender.ts';
import { shownDuty, shownPlan, shownUnit } from '../../builders/facts-shown.ts';
import { fixedRules } from '../../builders/fixed-rules.ts';
import { WRITING } from '../../outside/mail/mail-bench.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
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

  it('counts as many letters as left the office, however many steps one of them tells of', async () => {
    const base = temporaryFolder();
    const { home } = await anOffice('2022-05-09');
    const units = ['甲', '乙', '丙'].map((name, at) =>
      shownUnit({ code: `10${at}`, name: `区${name}局`, folder: `区${name}局` }),
    );
    const late = { measure: 'handed-in', target: { kind: 'number', value: 1 } } as const;
    const duties = ['T-1', 'T-2', 'T-3'].map((code) => shownDuty({ ...late, code }));
    const mailing = {
      ...home,
      sender: outboxSender(base, WRITING),
      rules: fixedRules(shownPlan({ rules: [], duties }), units, () => '2022-05-09'),
    };
    await sendWarnings(mailing);
    const left = readdirSync(base).filter((name) => name.endsWith('.eml')).length;
    const note = (await reportOfYear(mailing, 2022)).tables.find(({ name }) => name === '系统预警')?.note ?? '';
    const [, letters, steps] = /已发送 (\d+) 封（(\d+) 个步骤）/u.exec(note) ?? [];

    expect(left).toBe(3);
    expect([Number(letters), Number(steps)]).toEqual([left, 3 * duties.length]);
  });

  it('may be of a day gone by', async () => {
    const paper = await bulletinOfDay(await aHome(), '2022-05-06');

    expect(paper.byline).toContain('2022年5月6日');
  });
});
