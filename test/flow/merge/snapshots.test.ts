import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HttpRequest, InvocationContext } from '@azure/functions';
import { describe, expect, it } from 'vitest';
import { getRecordsHandler } from '../../../functions/get-records.ts';
import { mergeTables } from '../../../shared/flow/merge/merge-tables.ts';
import { aUnit } from '../../builders/a-unit.ts';
import { aDuty, aPlan } from '../../builders/an-assessment.ts';
import { readSheet, tableOf } from '../../season/read-sheet.ts';
import { anOffice } from '../office-bench.ts';
import { workbookBytes } from '../workbook-bytes.ts';

const UNIT = aUnit();
const FILE = `${UNIT.folder}/自评.xlsx`;
const FOLDER = '财政局/汇总快照';
// 2022-04-30 is a rest day; the deadline in force is the first working day after the holidays.
const NAME = '2022-05-05 T-1 试验任务.xlsx';
const HEAD = ['项目编码', '项目名称', '预算年度', '年初预算数', '全年预算数', '全年执行数', '自评得分', '等级'];
const P1 = ['P1', '校舍维修', 2021, 100, 120.5, 110, 95, '优'];
const P2 = ['P2', '教师培训', 2021, 50, 50, 50, 96, '优'];
const P3 = ['P3', '校园网', 2021, 30, 30, 30, 97, '优'];

/** Handed in before the deadline and looked at on a day after it. */
const anOfficeOn = async (day: string) => {
  const office = await anOffice(day);
  const { rules } = office.home;
  const content = aPlan({
    duties: [aDuty(), aDuty({ 任务编号: 'T-2', 取数表单: '项目清单', 截止日期: '2022-06-30' })],
  });
  await rules.acceptPlan({ file: '工作要点.xlsx', at: '', content });
  await rules.acceptRoster({ file: '单位名录.xlsx', at: '', content: { units: [UNIT] } });
  await office.drop(FILE, await workbookBytes({ 绩效自评汇总表: [HEAD, P1, P2] }), '2022-04-28T10:00:00+08:00');
  await office.run();
  await mergeTables(office.home);
  return office;
};

type Office = Awaited<ReturnType<typeof anOfficeOn>>;

const kept = ({ share }: Office): readonly string[] => {
  try {
    return readdirSync(join(share, FOLDER));
  } catch {
    return [];
  }
};

const changed = async (office: Office) => {
  const bytes = await workbookBytes({ 绩效自评汇总表: [HEAD, [...P1.slice(0, 5), 120, 95, '优'], P3] });
  await office.drop(FILE, bytes, '2022-05-06T10:00:00+08:00');
  await office.run();
  await mergeTables(office.home);
};

describe('the merged tables of a deadline', () => {
  it('are kept from the day after it on, with the forms due then as they counted at its end', async () => {
    const office = await anOfficeOn('2022-05-06');

    expect(kept(office)).toEqual([NAME]);
    const rows = tableOf(await readSheet(join(office.share, FOLDER, NAME), '绩效自评汇总表'), '单位编码');
    expect(rows.map((row) => [row['项目编码'], row['全年执行数']])).toEqual([
      ['P1', 110],
      ['P2', 50],
    ]);
    expect(kept(await anOfficeOn('2022-05-05'))).toEqual([]);
  });

  it('are kept however long the machine stood still, but not those of before it was there', async () => {
    const office = await anOfficeOn('2022-04-29');
    const clock = { today: () => '2022-07-20', now: () => '2022-07-20T09:00:00+08:00' };

    await mergeTables({ ...office.home, clock });

    expect(kept(office).toSorted()).toEqual([NAME, '2022-06-30 T-2 试验任务.xlsx']);
    expect(kept(await anOfficeOn('2022-07-20'))).toEqual(['2022-06-30 T-2 试验任务.xlsx']);
  });

  it('are never written again, whatever is handed in since', async () => {
    const office = await anOfficeOn('2022-05-06');
    const path = join(office.share, FOLDER, NAME);
    const before = readFileSync(path);

    await changed(office);

    expect(readFileSync(path)).toEqual(before);
    expect(await office.run()).toEqual([]);
  });

  it('leave alone what somebody keeps under that name', async () => {
    const office = await anOfficeOn('2022-05-05');
    const later = await anOfficeOn('2022-05-06');
    const path = join(later.share, FOLDER, NAME);
    writeFileSync(path, 'mine');
    await later.home.notes.remove('snapshot/2022/2022-05-05');

    await mergeTables(later.home);

    expect(readFileSync(path, 'utf8')).toBe('mine');
    expect(kept(office)).toEqual([]);
  });

  it('are compared in the merged workbook, form by form, with what counts now', async () => {
    const office = await anOfficeOn('2022-05-06');
    await changed(office);
    const sheet = await readSheet(join(office.share, '财政局', '全区汇总表(2022年).xlsx'), '差异');
    const rows = tableOf(sheet, '表单');

    expect(
      rows.map((row) => [row['表单'], row['截止日'], row['变化'], row['对象'], row['列'], row['原值'], row['现值']]),
    ).toEqual([
      ['绩效自评汇总表', '2022-05-05', '修改', '校舍维修', '全年执行数', 110, 120],
      ['绩效自评汇总表', '2022-05-05', '新增', '校园网', '', '', ''],
      ['绩效自评汇总表', '2022-05-05', '减少', '教师培训', '', '', ''],
    ]);
    expect(rows.map((row) => row['文件'])).toEqual([FILE, FILE, FILE]);
  });

  it('say so where nothing has changed, and before the first deadline nothing at all', async () => {
    const path = ({ share }: Office): string => join(share, '财政局', '全区汇总表(2022年).xlsx');
    const quiet = tableOf(await readSheet(path(await anOfficeOn('2022-05-06')), '差异'), '表单');

    expect(quiet.map((row) => [row['表单'], row['变化'], row['单位']])).toEqual([['绩效自评汇总表', '没有变化', '']]);
    await expect(readSheet(path(await anOfficeOn('2022-05-05')), '差异')).rejects.toThrow();
  });

  it('show what has changed since, field by field', async () => {
    const office = await anOfficeOn('2022-05-06');
    await changed(office);
    const url = `http://localhost:7071/api/records?form=${encodeURIComponent('绩效自评汇总表')}&since=2022-05-05`;
    const request = { url, query: new URL(url).searchParams } as unknown as HttpRequest;

    const { jsonBody } = (await getRecordsHandler(office.home)(request, {} as InvocationContext)) as {
      jsonBody: { records: readonly Record<string, unknown>[] };
    };

    expect(jsonBody.records.map(({ 变化, 对象, 列, 原值, 现值 }) => [变化, 对象, 列, 原值, 现值])).toEqual([
      ['修改', '校舍维修', '全年执行数', 110, 120],
      ['新增', '校园网', null, null, null],
      ['减少', '教师培训', null, null, null],
    ]);
  });
});
