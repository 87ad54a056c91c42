import { expect, it } from 'vitest';
import { writeIssuedWorkbook } from '../../../shared/outside/issued-workbook/write-issued-workbook.ts';
import { planWorkbook } from '../../../shared/plan/issue/plan-workbook.ts';
import { defaultPlanRows } from '../../../shared/plan/shipped/default-plan.ts';
import { rightFacts } from '../../builders/card-facts.ts';
import { centralCard } from '../../builders/card-self-evaluation.ts';
import { SUMMARY_HEAD } from '../../builders/summary-head.ts';
import { cardBytes } from '../card-bytes.ts';
import { anOffice } from '../office-bench.ts';
import { rosterBytes, workbookBytes } from '../workbook-bytes.ts';

const SUMMARY = '区教育局/自评汇总.xlsx';

const planBytes = (cells: Readonly<Record<string, string>>) => {
  const rows = defaultPlanRows(2022);
  const [first, ...others] = rows.scoring;
  return writeIssuedWorkbook(planWorkbook({ ...rows, scoring: [{ ...first!, ...cells }, ...others] }));
};

const graded = (rows: readonly (readonly [score: number, grade: string])[]) =>
  workbookBytes({
    自评: [
      ['绩效自评汇总表'],
      SUMMARY_HEAD,
      ...rows.map(([score, grade], at) => [`P${at}`, `项目${at}号`, '项目', 2021, 100, 100, 90, 0.9, score, grade]),
    ],
  });

const anOfficeWith = async (cells: Readonly<Record<string, string>>) => {
  const office = await anOffice('2022-04-20');
  await office.drop('财政局/单位名录.xlsx', await rosterBytes(['区教育局']));
  await office.drop('财政局/工作要点.xlsx', await planBytes(cells));
  const [, plan] = await office.run();
  expect(plan).toMatchObject({ verdict: 'passed' });
  return office;
};

const told = async ({ home }: Awaited<ReturnType<typeof anOffice>>) =>
  ((await home.standings.read('区教育局'))?.versions ?? [])
    .filter(({ until }) => until === null)
    .flatMap(({ forms }) => forms.map(({ errors, hints }) => [errors, hints]));

it('holds grades against the district’s own bands, 90/70/60 with 合格, on lists', async () => {
  const office = await anOfficeWith({ 等级: '优≥90、良≥70、合格≥60、不合格<60' });

  await office.drop(
    SUMMARY,
    await graded([
      [75, '良'],
      [60, '合格'],
      [59.99, '不合格'],
      [90, '优'],
    ]),
  );
  expect((await office.run()).at(-1)).toMatchObject({ verdict: 'passed', errors: 0 });

  await office.drop(
    SUMMARY,
    await graded([
      [75, '中'],
      [60, '良'],
      [59.99, '合格'],
    ]),
    '2022-04-20T12:00:00+08:00',
  );
  expect((await office.run()).at(-1)).toMatchObject({ verdict: 'returned', errors: 3 });
});

it('keeps the usual bands where a plan names none', async () => {
  const office = await anOfficeWith({ 等级: '' });

  await office.drop(
    SUMMARY,
    await graded([
      [75, '中'],
      [60, '中'],
      [59.99, '差'],
      [90, '优'],
      [80, '良'],
    ]),
  );

  expect((await office.run()).at(-1)).toMatchObject({ verdict: 'passed', errors: 0 });
});

it('holds a card against a split that the plan writes out', async () => {
  const card = () => cardBytes(centralCard({ ...rightFacts, supervisor: '闵行区教育局', implementer: '闵行区教育局' }));
  const usual = await anOfficeWith({ 分值结构: '执行率10 产出50 效益30 满意度10' });
  const other = await anOfficeWith({ 分值结构: '执行率30 成本10 产出30 效益25 满意度5' });
  await usual.drop('区教育局/自评表.xlsx', await card());
  await other.drop('区教育局/自评表.xlsx', await card());

  await usual.run();
  await other.run();

  expect(await told(usual)).toEqual([[0, 0]]);
  expect(await told(other)).toEqual([[0, 1]]);
});
