import { expect, it } from 'vitest';
import { districtOn } from '../../../shared/flow/district.ts';
import { statusOfDay } from '../../../shared/flow/publish/status-of-day.ts';
import { checkUnit } from '../../../shared/flow/upload/check-unit.ts';
import { todayList } from '../../../shared/letter/write/today-list.ts';
import { defaultPlan } from '../../../shared/plan/shipped/default-plan.ts';
import { tableOf } from '../../../shared/status-sheet/status-book.ts';
import { anOffice } from '../office-bench.ts';
import { answerIn, answerRows, rosterBytes, summaryBytes } from '../workbook-bytes.ts';

const UNIT = '区教育局';
const PATH = `${UNIT}/2021年自评.xlsx`;

const plan2022 = (closesOn: string | null) => {
  const plan = defaultPlan(2022);
  return { ...plan, settings: { ...plan.settings, closesOn } };
};

/** Self-evaluations of 2021, which the plan of 2022 asks for, handed in after that was closed. */
const anOfficeAfterClosing = async (at: string) => {
  const office = await anOffice('2023-07-03');
  await office.home.rules.acceptPlan({ file: '财政局/2022.xlsx', at: '2022-01-04', content: plan2022(null) });
  await office.drop('财政局/单位名录.xlsx', await rosterBytes([UNIT]));
  await office.run();
  await office.drop(PATH, await summaryBytes(['一号路', '二号楼']), at);
  await office.run();
  return { ...office, answer: async () => answerIn(await office.bytesOf(PATH)) };
};

it('says of what comes after a year was closed that it counts for nothing, and on what it would count', async () => {
  const { answer } = await anOfficeAfterClosing('2023-07-03T08:00:00+08:00');

  expect(await answer()).toMatchObject({
    结论: '有提示',
    计入情况:
      '《绩效自评汇总表》(工作表“自评”)：2022年工作要点已于 2023-06-30 封存，之后报送的不计入；确需计入的，请财政局在2022年工作要点的系统设置里把封存日期改晚。',
  });
});

it('does not end as if all were well', async () => {
  const { bytesOf } = await anOfficeAfterClosing('2023-07-03T08:00:00+08:00');
  const texts = (await answerRows(await bytesOf(PATH))).flat();

  expect(texts).toContain('表内没有发现问题，但年度已经封存，没有计入，见上方“计入情况”一栏。');
  expect(texts).not.toContain('没有发现问题。');
});

it('says that it counts once 封存日期 is moved', async () => {
  const office = await anOfficeAfterClosing('2023-07-03T08:00:00+08:00');
  await office.home.rules.acceptPlan({
    file: '财政局/2022.xlsx',
    at: '2023-07-03T09:00:00+08:00',
    content: plan2022('2023-12-31'),
  });

  expect((await checkUnit(office.home, UNIT)).answeredAgain).toBe(1);
  expect(await office.answer()).toMatchObject({
    结论: '通过',
    计入情况: '《绩效自评汇总表》(工作表“自评”)：2条全部计入。',
  });
});

it('leaves what came before as it was answered', async () => {
  const { answer, home } = await anOfficeAfterClosing('2023-06-30T08:00:00+08:00');

  expect(await answer()).toMatchObject({ 计入情况: '《绩效自评汇总表》(工作表“自评”)：2条全部计入。' });
  expect((await checkUnit(home, UNIT)).answeredAgain).toBe(0);
});

const NAMES = ['一号路', '二号楼', '三号桥', '四季园', '五里河', '六安校'];

/** Six rows of 2021 handed in while 2022 was open, two of them left after it was closed, beside the plan of 2023. */
const anOfficeWithALateLoss = async (closesOn: string | null = null) => {
  const office = await anOffice('2023-07-03');
  await office.home.rules.acceptPlan({ file: '财政局/2022.xlsx', at: '2022-01-04', content: plan2022(closesOn) });
  await office.home.rules.acceptPlan({ file: '财政局/2023.xlsx', at: '2023-01-04', content: defaultPlan(2023) });
  await office.drop('财政局/单位名录.xlsx', await rosterBytes([UNIT]));
  await office.drop(PATH, await summaryBytes(NAMES), '2022-04-18T16:00:00+08:00');
  await office.run();
  await office.drop(PATH, await summaryBytes(NAMES.slice(0, 2)), '2023-07-03T08:00:00+08:00');
  await office.run();
  return { ...office, answer: async () => answerIn(await office.bytesOf(PATH)) };
};

type Office = Awaited<ReturnType<typeof anOfficeWithALateLoss>>;

/** 版本 and 效力 of the self-evaluations in 报送记录 of a year. */
const forces = async ({ home }: Office, year: number): Promise<unknown> => {
  const { columns = [], rows = [] } = tableOf(await statusOfDay(home, '2023-07-03', year), '报送记录') ?? {};
  const at = (label: string): number => columns.findIndex((column) => column.label === label);
  return rows.filter((row) => row[at('表单')] === '绩效自评汇总表').map((row) => [row[at('版本')], row[at('效力')]]);
};

const asked = async ({ home }: Office): Promise<readonly string[]> => {
  const { assessment } = await districtOn(home, '2023-07-03');
  return todayList(assessment, []).flatMap(({ about }) => (about.kind === 'confirm' ? about.warnings : []));
};

it('asks nobody for 确认 of what shrank after its year was closed: not in its answer, not on the sheet, not in 今天要办', async () => {
  const office = await anOfficeWithALateLoss();
  const answer = await office.answer();

  expect(answer['待确认']).toBeUndefined();
  expect(answer['计入情况']).toContain('2022年工作要点已于 2023-06-30 封存，之后报送的不计入');
  expect((await answerRows(await office.bytesOf(PATH))).flat().join()).not.toContain('等待财政局确认');
  expect(await forces(office, 2023)).toEqual([
    [2, '封存后报送'],
    [1, '已代替或移走'],
  ]);
  expect(await forces(office, 2022)).toEqual([[1, '现行']]);
  expect(await asked(office)).toEqual([]);
});

it('asks for it where the year is still open', async () => {
  const office = await anOfficeWithALateLoss('2023-12-31');

  expect((await office.answer())['待确认']).toContain('暂不计入，仍按第 1 版计');
  expect(await forces(office, 2022)).toEqual([
    [2, '待确认'],
    [1, '现行(新版待确认)'],
  ]);
  expect(await asked(office)).toHaveLength(1);
});
