import { mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { publishStatus } from '../../../shared/flow/publish/publish-status.ts';
import { sendWarnings } from '../../../shared/flow/warn/send-warnings.ts';
import { issuedList } from '../../../shared/form/issue/blank-list.ts';
import { REGISTER_FORM } from '../../../shared/form/list/register-form.ts';
import { writeIssuedWorkbook } from '../../../shared/outside/issued-workbook/write-issued-workbook.ts';
import { aDuty, aPlan } from '../../builders/an-assessment.ts';
import { SUMMARY_HEAD } from '../../builders/summary-head.ts';
import { readSheet, tableOf } from '../../season/read-sheet.ts';
import { anOffice } from '../office-bench.ts';
import { workbookBytes } from '../workbook-bytes.ts';

// A bureau, a school below it and another school that is parted from the first: each duty once for the whole (含下属) and once for
// each. What 任务进度 shows is held to sums over what the test itself wrote into the workbooks, file by file.

const DAY = '2022-05-09';
const SHEET = '财政局/绩效管理状态表.xlsx';

/** What lies in a folder: the projects of 2021 with their budgets in 万元, and which of them were evaluated. */
type File = {
  readonly name: string;
  readonly budgets: Readonly<Record<string, number>>;
  readonly evaluated: readonly string[];
};

const BUREAU: File = { name: '局', budgets: { J1: 120, J2: 80 }, evaluated: ['J1', 'J2'] };
const NORTH: File = { name: '北校', budgets: { N1: 300, N2: 45, N3: 55 }, evaluated: ['N1', 'N2'] };
const SOUTH: File = { name: '南校', budgets: { S1: 210, S2: 90 }, evaluated: ['S1'] };

/** Lists that name no unit: one that names the school it leaves would be sent back in the folder of the other. */
const register = ({ budgets }: File) =>
  writeIssuedWorkbook({
    sheets: [
      issuedList(REGISTER_FORM, {
        unit: '',
        year: null,
        rows: Object.entries(budgets).map(([code, budget]) => ({
          项目编码: code,
          项目名称: `${code}号楼修缮`,
          预算年度: 2021,
          对象类型: '项目',
          年初预算数: budget,
          全年预算数: budget,
          是否新增: '否',
        })),
        spareRows: 0,
        notes: [],
      }),
    ],
  });

const evaluation = ({ budgets, evaluated }: File) =>
  workbookBytes({
    自评: [
      ['绩效自评汇总表'],
      SUMMARY_HEAD,
      ...evaluated.map((code) => {
        const budget = budgets[code] as number;
        return [code, `${code}号楼修缮`, '项目', 2021, budget, budget, budget, 1, 96, '优'];
      }),
    ],
  });

const rosterOf = (...rows: readonly (readonly [code: string, name: string, upper: string])[]) =>
  workbookBytes({
    单位名录: [
      ['单位名录'],
      ['单位编码', '单位名称', '单位类别', '绩效专管员', '专管员邮箱', '别名', '文件夹', '主管部门'],
      ['900', '区财政局', '区财政局', '钱', 'qian@example.gov.cn', '', '财政局', ''],
      ...rows.map(([code, name, upper]) => [
        ...[code, name, '区级预算部门', `专管${code}`, `u${code}@example.gov.cn`, '', '', upper],
      ]),
    ],
  });

const duty = (任务编号: string, 计量方式: string, 统计口径: string) =>
  aDuty({ 任务编号, 计量方式, 统计口径, 截止日期: '2022-04-30' });

/** 分子 and 分母 in whole objects and in 万元, added up over files. */
const sumsOf = (...files: readonly File[]) => {
  const all = files.flatMap(({ budgets }) => Object.values(budgets));
  const done = files.flatMap(({ budgets, evaluated }) => evaluated.map((code) => budgets[code] as number));
  const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
  return { objects: [done.length, all.length], money: [sum(done), sum(all)] };
};

const gapsOf = (...files: readonly File[]): readonly string[] =>
  files
    .flatMap(({ budgets, evaluated }) => Object.keys(budgets).filter((code) => !evaluated.includes(code)))
    .map((code) => `${code}号楼修缮`)
    .sort();

it('counts a school that is parted from another once for itself and once under the bureau, and writes nobody twice', async () => {
  const office = await anOffice(DAY);
  const { home, share } = office;
  const duties = [
    duty('T-1', '覆盖率-数量', '含下属'),
    duty('T-2', '覆盖率-金额', '含下属'),
    duty('T-3', '覆盖率-数量', '本单位'),
  ];
  await home.rules.acceptPlan({ file: '财政局/工作要点.xlsx', at: '2022-01-04', content: aPlan({ duties }) });
  const SCHOOL = '区教育局/学校/第一中学';
  await office.drop('财政局/单位名录.xlsx', await rosterOf(['101', '区教育局', ''], ['201', '第一中学', '101']));
  await office.run();
  for (const [folder, file] of [
    ['区教育局', BUREAU],
    [SCHOOL, NORTH],
    [SCHOOL, SOUTH],
  ] as const) {
    await office.drop(`${folder}/${file.name}清单.xlsx`, await register(file), '2022-03-10T09:00:00+08:00');
    await office.drop(`${folder}/${file.name}自评.xlsx`, await evaluation(file), '2022-04-20T09:00:00+08:00');
  }
  await office.run();

  const shown = async () => {
    await publishStatus(home);
    const rows = tableOf(await readSheet(join(share, SHEET), '任务进度'), '任务编号');
    return {
      figures: Object.fromEntries(rows.map((row) => [`${row['单位']} ${row['任务编号']}`, [row['分子'], row['分母']]])),
      gaps: (unit: string, code: string) =>
        String(rows.find((row) => row['单位'] === unit && row['任务编号'] === code)?.['缺口明细'])
          .match(/[A-Z]\d号楼修缮/gu)
          ?.toSorted(),
    };
  };
  const whole = sumsOf(BUREAU, NORTH, SOUTH);
  const ofWhole = {
    '区教育局 T-1': whole.objects,
    '区教育局 T-2': whole.money,
    '区教育局 T-3': sumsOf(BUREAU).objects,
  };

  const before = await shown();
  expect(before.figures).toEqual({ ...ofWhole, '第一中学 T-3': sumsOf(NORTH, SOUTH).objects });
  expect(before.gaps('区教育局', 'T-1')).toEqual(gapsOf(NORTH, SOUTH));
  expect((await sendWarnings(home)).sent).toBeGreaterThan(0);
  const told = (await home.mails.all()).map(({ unitCode, step }) => `${unitCode} ${step}`);

  await office.drop(
    '财政局/单位名录.xlsx',
    await rosterOf(['101', '区教育局', ''], ['201', '第一中学', '101'], ['202', '第二中学', '101']),
    `${DAY}T11:00:00+08:00`,
  );
  for (const kind of ['清单', '自评']) {
    const to = join(share, `区教育局/学校/第二中学/南校${kind}.xlsx`);
    await mkdir(dirname(to), { recursive: true });
    await rename(join(share, `${SCHOOL}/南校${kind}.xlsx`), to);
  }
  await office.run();
  await office.run();

  const after = await shown();
  expect(after.figures).toEqual({
    ...ofWhole,
    '第一中学 T-3': sumsOf(NORTH).objects,
    '第二中学 T-3': sumsOf(SOUTH).objects,
  });
  expect(after.gaps('区教育局', 'T-1')).toEqual(gapsOf(NORTH, SOUTH));
  expect(after.gaps('第二中学', 'T-3')).toEqual(gapsOf(SOUTH));
  await sendWarnings(home);
  const since = (await home.mails.all()).map(({ unitCode, step }) => `${unitCode} ${step}`);
  expect(since.filter((line) => !line.startsWith('202 ')).sort()).toEqual(told.sort());
});
