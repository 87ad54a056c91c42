import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { formsAtOpening } from '../../../shared/flow/forms/forms-at-opening.ts';
import { openTroubles } from '../../../shared/flow/troubles.ts';
import { writeIssuedWorkbook } from '../../../shared/outside/issued-workbook/write-issued-workbook.ts';
import { xlsxReader } from '../../../shared/outside/xlsx/read/read-workbook.ts';
import { planWorkbook } from '../../../shared/plan/issue/plan-workbook.ts';
import { defaultPlanRows } from '../../../shared/plan/shipped/default-plan.ts';
import { anOffice } from '../office-bench.ts';
import { rosterBytes } from '../workbook-bytes.ts';

const UNIT = '区教育局';

const anOfficeOn = async (day: string, on: '是' | '否' = '是') => {
  const office = await anOffice(day);
  const settings = [{ 设置项: '开窗发表', 取值: on, 说明: '' }];
  await office.drop('财政局/单位名录.xlsx', await rosterBytes([UNIT]));
  await office.drop(
    '财政局/工作要点.xlsx',
    await writeIssuedWorkbook(planWorkbook({ ...defaultPlanRows(2022), settings })),
  );
  await office.run();
  await mkdir(join(office.share, UNIT));
  return office;
};

type Office = Awaited<ReturnType<typeof anOfficeOn>>;

const lying = ({ share }: Office): Promise<string[]> => readdir(join(share, UNIT, '待填表')).catch(() => []);

/** The same office another day: what its clock says is all that changes. */
const laterOn = (office: Office, day: string): Office => ({
  ...office,
  home: { ...office.home, clock: { ...office.home.clock, today: () => day, now: () => `${day}T09:00:00+08:00` } },
});

it('puts the forms of a window that opens into the folder, as no hand-in', async () => {
  const office = await anOfficeOn('2022-03-01');

  const outcome = await formsAtOpening(office.home);

  const [name = ''] = await lying(office);
  expect(outcome).toEqual({ code: 'opened', written: 1, waiting: 0 });
  expect(name).toMatch(/^待填表_闵行区教育局_2022-03-01起_O-\d+[a-z]?等\d+项\.xlsx$/u);
  const { sheets } = await xlsxReader().read(await office.bytesOf(`${UNIT}/待填表/${name}`));
  expect(sheets.map((sheet) => sheet.name)).toEqual(expect.arrayContaining(['项目清单', '绩效自评汇总表']));
  expect(await office.run()).toEqual([]);
  expect(await office.home.ledger.read(UNIT)).toEqual([]);
});

it('does it once: not again the next day, nor when the unit has thrown it away', async () => {
  const office = await anOfficeOn('2022-03-01');
  await formsAtOpening(office.home);
  await rm(join(office.share, UNIT, '待填表'), { recursive: true });

  const again = await formsAtOpening(office.home);
  const next = await formsAtOpening(laterOn(office, '2022-03-02').home);

  expect([again, next].map(({ written }) => written)).toEqual([0, 0]);
  expect(await lying(office)).toEqual([]);
});

it('catches up after an outage, and leaves out windows that are over', async () => {
  const office = await anOfficeOn('2022-02-25');
  const before = await formsAtOpening(office.home);

  const after = await formsAtOpening(laterOn(office, '2022-03-10').home);
  const late = await anOfficeOn('2022-06-01');
  await formsAtOpening(late.home);

  expect([before.written, after.written]).toEqual([0, 1]);
  const [name = ''] = await lying(late);
  const sheets = (await xlsxReader().read(await late.bytesOf(`${UNIT}/待填表/${name}`))).sheets.map(
    (sheet) => sheet.name,
  );
  expect(sheets).toContain('重点评价台账');
  expect(sheets).not.toContain('绩效自评汇总表');
});

it('stays no hand-in when the files are looked at again under a new plan', async () => {
  const office = await anOfficeOn('2022-03-01');
  await formsAtOpening(office.home);
  const rows = defaultPlanRows(2022);
  const scoring = rows.scoring.map((row) => ({ ...row, 分值结构: 'S1' }));
  const plan = await writeIssuedWorkbook(planWorkbook({ ...rows, scoring }));
  await office.drop('财政局/工作要点.xlsx', plan, '2022-03-01T15:00:00+08:00');

  await office.run();

  const standing = await office.home.standings.read(UNIT);
  expect(standing?.versions.flatMap(({ forms }) => forms.flatMap(({ records }) => records)) ?? []).toEqual([]);
  expect(standing?.versions.map(({ verdict }) => verdict) ?? []).toEqual([]);
});

it('opens each window by itself, beside what lies there already', async () => {
  const office = await anOfficeOn('2022-03-01');
  await formsAtOpening(office.home);

  await formsAtOpening(laterOn(office, '2022-07-01').home);

  expect((await lying(office)).map((name) => name.slice(0, 24)).sort()).toEqual([
    expect.stringContaining('2022-03-01起'),
    expect.stringContaining('2022-07-01起'),
  ]);
});

it('finds its own file after a run that was cut short before it took note', async () => {
  const office = await anOfficeOn('2022-03-01');
  await formsAtOpening(office.home);
  const [name = ''] = await lying(office);
  const before = await office.bytesOf(`${UNIT}/待填表/${name}`);
  await office.home.notes.remove('forms-at-opening/2022/101');

  const outcome = await formsAtOpening(laterOn(office, '2022-03-02').home);

  expect(outcome.written).toBe(0);
  expect(await lying(office)).toEqual([name]);
  expect(await office.bytesOf(`${UNIT}/待填表/${name}`)).toEqual(before);
});

it('waits for a folder that is missing, and makes none', async () => {
  const office = await anOfficeOn('2022-03-01');
  await rm(join(office.share, UNIT), { recursive: true });

  const missing = await formsAtOpening(office.home);
  const folders = await readdir(office.share);
  await mkdir(join(office.share, UNIT));
  const back = await formsAtOpening(office.home);

  expect([missing, back]).toEqual([
    { code: 'opened', written: 0, waiting: 1 },
    { code: 'opened', written: 1, waiting: 0 },
  ]);
  expect(folders).not.toContain(UNIT);
});

it('does nothing unless the plan asks for it, and nothing on a rest day', async () => {
  const off = await formsAtOpening((await anOfficeOn('2022-03-01', '否')).home);
  const rest = await formsAtOpening((await anOfficeOn('2022-03-05')).home);

  expect([off.code, rest.code]).toEqual(['off', 'rest']);
});

it('tells of the one folder that does not take them and serves the others', async () => {
  const office = await anOffice('2022-03-01');
  const settings = [{ 设置项: '开窗发表', 取值: '是', 说明: '' }];
  await office.drop('财政局/单位名录.xlsx', await rosterBytes([UNIT, '区民政局']));
  await office.drop(
    '财政局/工作要点.xlsx',
    await writeIssuedWorkbook(planWorkbook({ ...defaultPlanRows(2022), settings })),
  );
  await office.run();
  for (const unit of [UNIT, '区民政局']) await mkdir(join(office.share, unit));
  await writeFile(join(office.share, UNIT, '待填表'), '一个普通文件');

  const outcome = await formsAtOpening(office.home);

  expect(outcome).toEqual({ code: 'opened', written: 1, waiting: 1 });
  expect((await openTroubles(office.home)).map(({ text }) => text)).toEqual([
    expect.stringMatching(/区教育局”的待填表没能放进.*同名的文件/u),
  ]);
  await rm(join(office.share, UNIT, '待填表'));
  expect(await formsAtOpening(office.home)).toEqual({ code: 'opened', written: 1, waiting: 0 });
  expect(await openTroubles(office.home)).toEqual([]);
});
