import { expect, it } from 'vitest';
import { writeIssuedWorkbook } from '../../../shared/outside/issued-workbook/write-issued-workbook.ts';
import { planWorkbook } from '../../../shared/plan/issue/plan-workbook.ts';
import type { PlanRows, ScoringRow } from '../../../shared/plan/plan-rows.ts';
import { defaultPlanRows } from '../../../shared/plan/shipped/default-plan.ts';
import { rightFacts } from '../../builders/card-facts.ts';
import { centralCard } from '../../builders/card-self-evaluation.ts';
import { cardBytes } from '../card-bytes.ts';
import { anOffice } from '../office-bench.ts';
import { rosterBytes, sheetNamesIn } from '../workbook-bytes.ts';

const CARD = '区教育局/自评表.xlsx';
const PLAN = '财政局/工作要点.xlsx';

const planBytes = (scoring: readonly Partial<ScoringRow>[]) => {
  const row = {
    表单: '项目支出绩效自评表',
    数据年度: '',
    适用类别: '',
    分值结构: '按表样',
    评分规则: '',
    等级: '',
    说明: '',
  };
  const rows: PlanRows = { ...defaultPlanRows(2022), scoring: scoring.map((change) => ({ ...row, ...change })) };
  return writeIssuedWorkbook(planWorkbook(rows));
};

const anOfficeWith = async (scoring: readonly Partial<ScoringRow>[]) => {
  const office = await anOffice('2022-04-20');
  await office.drop('财政局/单位名录.xlsx', await rosterBytes(['区教育局']));
  await office.drop(PLAN, await planBytes(scoring));
  await office.run();
  await office.drop(
    CARD,
    await cardBytes(centralCard({ ...rightFacts, supervisor: '闵行区教育局', implementer: '闵行区教育局' })),
  );
  await office.run();
  return office;
};

const rulesTold = async ({ home }: Awaited<ReturnType<typeof anOffice>>) => {
  const [version] = ((await home.standings.read('区教育局'))?.versions ?? []).filter(({ until }) => until === null);
  return version?.forms.map(({ errors, hints }) => [errors, hints]);
};

it('scores a card as the plan asks, and reads it again when the plan asks otherwise', async () => {
  const office = await anOfficeWith([{}]);
  const asTheCard = await rulesTold(office);
  await office.drop(PLAN, await planBytes([{ 分值结构: 'S1', 评分规则: 'S4' }]), '2022-04-20T11:00:00+08:00');

  const outcomes = await office.run();

  expect(asTheCard).toEqual([[0, 0]]);
  expect(await rulesTold(office)).toEqual([[1, 0]]);
  expect(outcomes.filter(({ path }) => path === CARD)).toMatchObject([{ code: 'read-again' }]);
  expect(await sheetNamesIn(await office.bytesOf(CARD))).toContain('审核结果');
});

it('asks only the units and years a row is for, the first row that fits being the one', async () => {
  const office = await anOfficeWith([
    { 适用类别: '街镇', 分值结构: 'S2' },
    { 数据年度: 'Y', 分值结构: 'S2' },
    { 数据年度: 'Y-1', 分值结构: 'S1' },
    { 分值结构: 'S2' },
  ]);

  expect(await rulesTold(office)).toEqual([[0, 0]]);
});

it('names the cell of a template nobody knows, and keeps the plan before', async () => {
  const office = await anOfficeWith([{ 分值结构: 'S1' }]);
  await office.drop(PLAN, await planBytes([{}, { 数据年度: 'Y', 分值结构: 'S77' }]), '2022-04-20T11:00:00+08:00');

  const [outcome] = await office.run();

  expect(outcome).toMatchObject({ path: PLAN, verdict: 'returned', errors: 1 });
  expect((await office.home.rules.current()).plan.scoring).toMatchObject([{ template: 'S1' }]);
});
