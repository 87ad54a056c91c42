import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeIssuedWorkbook } from '../../../shared/outside/issued-workbook/write-issued-workbook.ts';
import { planWorkbook } from '../../../shared/plan/issue/plan-workbook.ts';
import { defaultPlanRows } from '../../../shared/plan/shipped/default-plan.ts';
import { rosterBytes, workbookBytes } from '../../flow/workbook-bytes.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { runOffice } from './run-office.ts';

const HEAD = ['项目编码', '项目名称', '预算年度', '年初预算数', '全年预算数', '全年执行数', '自评得分', '等级'];
const REPAIRED = ['P1', '校舍"维修",二期', 2021, 100, 120.5, 110, 95, '优'];
const TRAINED = ['P2', '教师培训', 2021, 50, 50, 50, 96, '优'];

const drop = (path: string, bytes: Uint8Array, at: string): void => {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, bytes);
  utimesSync(path, new Date(at), new Date(at));
};

/** A share whose one unit handed in two projects in April and, in May, one of them otherwise. */
const aYear = async () => {
  const base = temporaryFolder();
  const places = ['--share', join(base, 'share'), '--data', join(base, 'data')];
  const file = join(base, 'share', '区教育局', '自评.xlsx');
  const shipped = defaultPlanRows(2022);
  const asks = { 取数表单: '绩效自评汇总表', 数据年度: 'Y-1', 达标条件: '' };
  const duties = shipped.duties.filter(({ 任务编号 }) => 任务编号 === 'O-25').map((row) => ({ ...row, ...asks }));
  const plan = { ...shipped, duties };
  drop(
    join(base, 'share', '财政局', '工作要点.xlsx'),
    await writeIssuedWorkbook(planWorkbook(plan)),
    '2022-03-01T09:00+08:00',
  );
  drop(join(base, 'share', '财政局', '单位名录.xlsx'), await rosterBytes(['区教育局']), '2022-03-01T09:00+08:00');
  drop(file, await workbookBytes({ 绩效自评汇总表: [HEAD, REPAIRED, TRAINED] }), '2022-04-02T09:00+08:00');
  const april = await runOffice(['--once', '--as-of', '2022-04-10', ...places]);
  const spent = [...REPAIRED.slice(0, 5), 120, ...REPAIRED.slice(6)];
  drop(file, await workbookBytes({ 绩效自评汇总表: [HEAD, spent, TRAINED] }), '2022-05-04T09:00+08:00');
  const may = await runOffice(['--once', '--as-of', '2022-05-06', ...places]);
  console.log(april.out, may.out);
  expect([april.code, may.code]).toEqual([0, 0]);
  return { places, folder: join(base, '出') };
};

const jsonIn = (folder: string, name: string) => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));

describe('--export', () => {
  it('writes every merged table as CSV and JSON, and with --since what has changed, field by field', async () => {
    const { places, folder } = await aYear();

    const { code, out } = await runOffice([
      '--export',
      folder,
      '--since',
      '2022-04-10',
      '--as-of',
      '2022-05-06',
      ...places,
    ]);

    expect(code).toBe(0);
    expect(out).toContain('2022 年的 2 张汇总表');
    expect(out).toContain('2022-04-10 以后的变化(共 1 行)写在 差异.csv 和 差异.json');
    expect(readdirSync(folder).sort()).toEqual(
      ['差异', '汇总', '绩效自评汇总表'].flatMap((name) => [`${name}.csv`, `${name}.json`]).sort(),
    );
    const { form, year, records } = jsonIn(folder, '差异');
    expect([form, year]).toEqual(['差异', 2022]);
    expect(records).toEqual([
      expect.objectContaining({
        表单: '绩效自评汇总表',
        变化: '修改',
        单位: '闵行区教育局',
        对象: '校舍"维修",二期',
        列: '全年执行数',
        原值: 110,
        现值: 120,
        文件: '区教育局/自评.xlsx',
      }),
    ]);
    expect(jsonIn(folder, '绩效自评汇总表').records.map((row: Record<string, unknown>) => row['全年执行数'])).toEqual([
      120, 50,
    ]);
    const [head, first] = readFileSync(join(folder, '绩效自评汇总表.csv'), 'utf8').split('\r\n');
    expect(head).toMatch(/^\uFEFF单位编码,单位,主管部门,单位类别,项目编码,项目名称,/u);
    expect(first).toContain('"校舍""维修"",二期"');
  });

  it('writes nothing into the share, where it would be taken for hand-ins', async () => {
    const base = temporaryFolder();
    const share = join(base, 'share');
    mkdirSync(share);
    const places = ['--share', share, '--data', join(base, 'data')];

    for (const folder of [share, join(share, '出'), join(base, '出', '..', 'share', '出')]) {
      const { code, error } = await runOffice(['--export', folder, '--as-of', '2022-05-06', ...places]);

      expect([code, error]).toEqual([2, expect.stringContaining('不能放在共享文件夹里面，请换一个位置。')]);
    }
    expect(readdirSync(share)).toEqual([]);
  });

  it('refuses a day to compare with that is not over', async () => {
    const base = temporaryFolder();
    const places = ['--share', join(base, 'share'), '--data', join(base, 'data')];

    const { code, error } = await runOffice([
      '--export',
      join(base, '出'),
      '--since',
      '2022-05-06',
      '--as-of',
      '2022-05-06',
      ...places,
    ]);

    expect(code).toBe(2);
    expect(error).toContain('--since 的日期 2022-05-06 应早于 2022-05-06');
  });
});
