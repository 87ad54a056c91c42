import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import { districtInput } from '../../shared/flow/district.ts';
import { statusOfDay } from '../../shared/flow/publish/status-of-day.ts';
import { writeIssuedWorkbook } from '../../shared/outside/issued-workbook/write-issued-workbook.ts';
import { planWorkbook } from '../../shared/plan/issue/plan-workbook.ts';
import { defaultPlanRows } from '../../shared/plan/shipped/default-plan.ts';
import { statusJson } from '../../shared/status-sheet/status-json.ts';
import { anOfficeWithoutPlan } from '../flow/office-bench.ts';
import { answerIn, answerRows, workbookBytes } from '../flow/workbook-bytes.ts';
import { unwatched } from '../warning/duties/what-it-watches.ts';
import { editCells, type TypedSheets } from './edit-cells.ts';

type Value = string | number | null;
type ListRow = { readonly [label: string]: Value };

/** Name, class, and what else its row says. */
type NoticeUnit = readonly [name: string, unitClass: string, also?: { readonly [label: string]: string }];

export type Notice = {
  readonly year: number;
  /** What is typed over the shipped rows of 工作要点, by sheet. */
  readonly typed: TypedSheets;
  /** The finance office comes first. */
  readonly units: readonly NoticeUnit[];
  /** Today: no hand-in is later. */
  readonly asOf: string;
  /** Blank forms of the district's own, by their names, a head of columns each. */
  readonly ownForms?: { readonly [name: string]: readonly string[] };
  /** 工作要点 with the same rows typed and saved by openpyxl, which `workbooks/` keeps. */
  readonly saved?: string;
};

const listBytes = (lists: { readonly [title: string]: readonly ListRow[] }): Promise<Uint8Array> =>
  workbookBytes(
    Object.fromEntries(
      Object.entries(lists).map(([title, rows], at) => {
        const head = [...new Set(rows.flatMap((row) => Object.keys(row)))];
        return [`表${at + 1}`, [[title], head, ...rows.map((row) => head.map((label) => row[label] ?? null))]];
      }),
    ),
  );

const rosterRow = ([name, unitClass, also = {}]: NoticeUnit, at: number): ListRow => ({
  单位编码: at === 0 ? '001' : String(100 + at),
  单位名称: name,
  单位类别: unitClass,
  主管部门: '',
  绩效专管员: '王老师',
  专管员邮箱: `officer${at}@example.gov.cn`,
  负责人: '李主任',
  负责人邮箱: `head${at}@example.gov.cn`,
  别名: '',
  文件夹: at === 0 ? '财政局' : name,
  ...also,
});

const shippedPlan = (year: number): Promise<Uint8Array> => writeIssuedWorkbook(planWorkbook(defaultPlanRows(year)));

/** The shipped 工作要点 with the rows of a notice typed over, cells alone. */
const planOfNotice = async ({ year, typed, saved }: Notice): Promise<Uint8Array> =>
  saved === undefined
    ? editCells(await shippedPlan(year), typed)
    : readFile(new URL(`workbooks/${saved}.xlsx`, import.meta.url));

/** What the answer of a workbook finds wrong in it, a line each. */
const errorsIn = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const rows = await answerRows(bytes);
  return rows.filter((row) => row.includes('错误')).map((row) => row.join(' '));
};

type Told = { readonly [label: string]: unknown };

const lineOf = (row: Told): string =>
  [
    `${row['单位']} ${row['任务编号']} ${row['状态']} ${row['级别']}`,
    `${row['分子']}/${row['分母'] ?? ''} 差${row['差额'] ?? ''}`,
    `${row['截止日期'] ?? ''}`,
    ...(row['缺口明细'] === '' ? [] : [`${row['缺口明细']}`]),
  ].join(' ');

/** The sheet begins with what is to be done; these tests tell it in the order of units and of duties' codes. */
const byUnitAndCode = (rows: readonly Told[]): readonly Told[] => {
  const keyOf = (row: Told): string => `${row['单位编码']} ${row['任务编号']} ${row['截止日期'] ?? ''}`;
  return rows.toSorted((one, other) => keyOf(one).localeCompare(keyOf(other), 'en', { numeric: true }));
};

/** An office in which a notice is in force from the first working days of its year on. */
export const noticeOffice = async (notice: Notice) => {
  const office = await anOfficeWithoutPlan(notice.asOf);
  const start = `${notice.year}-01-04T09:00:00+08:00`;
  await office.drop('财政局/单位名录.xlsx', await listBytes({ 单位名录: notice.units.map(rosterRow) }), start);
  await office.run();
  for (const [name, head] of Object.entries(notice.ownForms ?? {})) {
    await office.drop(`财政局/表样/${name}.xlsx`, await workbookBytes({ [name]: [[name], [...head]] }), start);
    await office.run();
  }
  await office.drop('财政局/工作要点.xlsx', await planOfNotice(notice), start);
  await office.run();
  const errors = await errorsIn(await office.bytesOf('财政局/工作要点.xlsx'));
  if (errors.length > 0) throw new Error(errors.join('\n'));

  const status = async (day: string) => statusJson(await statusOfDay(office.home, day, notice.year));
  const sheet = async (day: string, name: string): Promise<readonly Told[]> =>
    ((await status(day)) as unknown as { readonly [sheet: string]: readonly Told[] })[name] ?? [];
  return {
    ...office,
    status,
    sheet,
    /** The rows of 任务进度 on a day. */
    progress: async (day: string): Promise<readonly Told[]> => byUnitAndCode(await sheet(day, '任务进度')),
    /** Lists by their titles, as one workbook that arrives in the morning of a day; what its answer says. */
    handIn: async (day: string, path: string, lists: { readonly [title: string]: readonly ListRow[] }) => {
      await office.drop(path, await listBytes(lists), `${day}T10:00:00+08:00`);
      await office.run();
      const bytes = await office.bytesOf(path);
      return [(await answerIn(bytes))['结论'], ...(await errorsIn(bytes))].join('\n');
    },
    /** Every cell of a file's answer. */
    answerTexts: async (path: string) => (await answerRows(await office.bytesOf(path))).flat(),
    /** A file that holds no form. */
    put: async (day: string, path: string) => {
      await office.drop(path, new TextEncoder().encode('正文'), `${day}T10:00:00+08:00`);
      await office.run();
    },
    /** What 任务进度 says on a day, a line a row: all, or those of some duties. Each measure also shows what it depends on. */
    told: async (day: string, ...codes: readonly string[]): Promise<readonly string[]> => {
      expect(unwatched(await districtInput(office.home, day, notice.year))).toEqual([]);
      return byUnitAndCode(await sheet(day, '任务进度'))
        .filter((row) => codes.length === 0 || codes.includes(String(row['任务编号'])))
        .map(lineOf);
    },
  };
};

/** A row of 项目清单. */
export const declared = (code: string, name: string, year: number, budget: number, also: ListRow = {}): ListRow => ({
  项目编码: code,
  项目名称: name,
  预算年度: year,
  对象类型: '项目',
  项目类别: '其他',
  是否新增: '否',
  是否经常性: '是',
  是否区级: '是',
  年初预算数: budget,
  全年预算数: budget,
  开始日期: `${year}-01-01`,
  结束日期: `${year}-12-31`,
  是否重大: '否',
  是否纳入公开范围: '是',
  是否需编报绩效目标: '是',
  ...also,
});

/** A row of 绩效跟踪汇总表. */
export const monitored = (
  code: string,
  name: string,
  year: number,
  [month, budget, spent]: readonly [month: number, budget: number, spent: number],
  also: ListRow = {},
): ListRow => ({
  项目编码: code,
  项目名称: name,
  跟踪年度: year,
  截至月份: month,
  跟踪层次: '自评',
  全年预算数: budget,
  执行数: spent,
  执行率: Math.round((spent / budget) * 10_000) / 10_000,
  产出完成情况: '正常',
  ...also,
});

/** A row of 绩效自评汇总表. */
export const evaluated = (
  code: string,
  name: string,
  year: number,
  [budget, spent, score, grade]: readonly [budget: number, spent: number, score: number, grade: string],
): ListRow => ({
  项目编码: code,
  项目名称: name,
  对象类型: '项目',
  预算年度: year,
  年初预算数: budget,
  全年预算数: budget,
  全年执行数: spent,
  执行率: Math.round((spent / budget) * 10_000) / 10_000,
  自评得分: score,
  等级: grade,
});
