import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HttpRequest, InvocationContext } from '@azure/functions';
import { describe, expect, it } from 'vitest';
import { getRecordsHandler } from '../../../functions/get-records.ts';
import { mergeTables } from '../../../shared/flow/merge/merge-tables.ts';
import { openTroubles } from '../../../shared/flow/troubles.ts';
import { mergedTablePath } from '../../../shared/folder/ignored-name.ts';
import { openPackage, partBytes, zipEntry } from '../../../shared/outside/xlsx/zip/zip-package.ts';
import { aUnit } from '../../builders/a-unit.ts';
import { aDuty, aPlan } from '../../builders/an-assessment.ts';
import { readSheet, tableOf } from '../../season/read-sheet.ts';
import { anOffice } from '../office-bench.ts';
import { workbookBytes } from '../workbook-bytes.ts';

const UNIT = aUnit();
const PATH = mergedTablePath(2022);

const ROWS = [
  ['项目编码', '项目名称', '预算年度', '年初预算数', '全年预算数', '全年执行数', '自评得分', '等级'],
  ['P1', '校舍维修', 2021, 100, 120.5, 110, 95, '优'],
  ['P2', '教师培训', 2021, 50, 50, 50, 96, '优'],
];

/** An office whose one unit has handed in two self-evaluations. */
const anOfficeWithRecords = async () => {
  const office = await anOffice('2022-05-06');
  await office.home.rules.acceptPlan({ file: '工作要点.xlsx', at: '', content: aPlan({ duties: [aDuty()] }) });
  await office.home.rules.acceptRoster({ file: '单位名录.xlsx', at: '', content: { units: [UNIT] } });
  await office.drop(`${UNIT.folder}/自评 表#1.xlsx`, await workbookBytes({ 绩效自评汇总表: ROWS }));
  await office.run();
  return { ...office, path: join(office.share, PATH) };
};

const sumIn = async (path: string): Promise<unknown> =>
  tableOf(await readSheet(path, '汇总'), '表单').find(
    (row) => row['分组'] === '全区' && row['汇总项'] === '全年预算数(万元)',
  )?.['数值'];

describe('the merged tables of a share', () => {
  it('are written once, and again only when something that counts has changed', async () => {
    const { home, path, share, run } = await anOfficeWithRecords();

    expect(await mergeTables(home)).toEqual({ code: 'written' });
    expect(await sumIn(path)).toBe(170.5);
    expect(await mergeTables(home)).toEqual({ code: 'same' });
    rmSync(join(share, UNIT.folder, '自评 表#1.xlsx'));
    await run(3600);
    expect(await mergeTables(home)).toEqual({ code: 'written' });
    expect(await sumIn(path)).not.toBe(170.5);
  });

  it('are written for every open plan year, and not for one that is closed', async () => {
    const { home, share } = await anOfficeWithRecords();
    const accept = (year: number, closesOn: string | null) => {
      const plan = aPlan({ year, duties: [aDuty()] });
      const content = { ...plan, settings: { ...plan.settings, closesOn } };
      return home.rules.acceptPlan({ file: `${year}.xlsx`, at: `${year}-01-04`, content });
    };
    await accept(2021, null);
    await accept(2020, '2021-06-30');

    expect(await mergeTables(home)).toEqual({ code: 'written' });
    expect([2020, 2021, 2022].map((year) => existsSync(join(share, mergedTablePath(year))))).toEqual([
      false,
      true,
      true,
    ]);
    expect(await mergeTables(home)).toEqual({ code: 'same' });
  });

  it('stay byte for byte as they were once their year is closed, whatever is handed in, and go on when it is opened again', async () => {
    const { home, path, drop, run } = await anOfficeWithRecords();
    const accept = (closesOn: string | null, at: string) => {
      const plan = aPlan({ duties: [aDuty()] });
      const content = { ...plan, settings: { ...plan.settings, closesOn } };
      return home.rules.acceptPlan({ file: '工作要点.xlsx', at, content });
    };
    await mergeTables(home);
    const before = readFileSync(path);
    await accept('2022-05-05', '2022-05-05T12:00:00+08:00');
    await drop(
      `${UNIT.folder}/又一份.xlsx`,
      await workbookBytes({ 绩效自评汇总表: [ROWS[0]!, ['P9', '迟到的', 2021, 1, 1, 1, 90, '优']] }),
    );
    await run();

    await mergeTables(home);
    const closed = readFileSync(path);
    await accept(null, '2022-05-06T12:00:00+08:00');
    await mergeTables(home);

    expect(closed.equals(before)).toBe(true);
    expect(await sumIn(path)).toBe(171.5);
  });

  it('come back when somebody changes or removes them, and are never taken for a hand-in', async () => {
    const { home, path, run } = await anOfficeWithRecords();
    await mergeTables(home);
    writeFileSync(path, 'changed by hand');

    expect(await run()).toEqual([]);
    expect(await mergeTables(home)).toEqual({ code: 'written' });
    rmSync(path);
    expect(await mergeTables(home)).toEqual({ code: 'written' });
    expect(statSync(path).size).toBeGreaterThan(5000);
  });

  it('are tried ever less often, and said to wait, where they change each time they are to be written', async () => {
    const { home } = await anOfficeWithRecords();
    const wanted: unknown[] = [];
    const queue = { ...home.queue, mergeWanted: async (seconds?: number) => void wanted.push(seconds) };
    const folder = { ...home.folder, create: async () => ({ kind: 'changed', reason: '文件已有新版本' }) as const };
    for (let time = 0; time < 8; time += 1) await mergeTables({ ...home, queue, folder });
    const told = (await openTroubles(home)).map(({ text }) => text);

    expect(wanted).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
    expect(told).toEqual([expect.stringContaining('暂时写不进去(文件已有新版本)')]);
    expect(await mergeTables(home)).toEqual({ code: 'written' });
    expect([await openTroubles(home), await home.notes.list('overtaken/')]).toEqual([[], []]);
  });

  it('wait for a person who has them open, are said to wait, and follow by themselves', async () => {
    const { home } = await anOfficeWithRecords();
    const wanted: unknown[] = [];
    const queue = { ...home.queue, mergeWanted: async (seconds?: number) => void wanted.push(seconds) };
    const folder = { ...home.folder, create: async () => ({ kind: 'locked', reason: '有人正在用' }) as const };

    const outcome = await mergeTables({ ...home, queue, folder });

    expect(outcome).toEqual({ code: 'postponed', reason: '有人正在用' });
    expect(wanted).toEqual([60]);
    expect(await mergeTables(home)).toEqual({ code: 'written' });
  });

  it('are tables of the spreadsheet program that cover head and rows, with a link to the file of each row', async () => {
    const { home, path, bytesOf } = await anOfficeWithRecords();
    await mergeTables(home);
    const rows = tableOf(await readSheet(path, '绩效自评汇总表'), '单位编码');
    const zip = openPackage(Buffer.from(await bytesOf(PATH)));
    const part = (name: string): string => {
      const entry = zipEntry(zip, name);
      return entry === undefined ? '' : partBytes(zip, entry).toString('utf8');
    };
    const parts = zip.directory.entries.map(({ name }) => name);
    const tables = parts.filter((name) => name.startsWith('xl/tables/')).map(part);
    const relations = parts
      .filter((name) => name.endsWith('.rels'))
      .map(part)
      .join('\n');

    expect(rows.map((row) => [row['项目编码'], row['全年预算数'], row['行']])).toEqual([
      ['P1', 120.5, 2],
      ['P2', 50, 3],
    ]);
    expect(tables.find((xml) => xml.includes('displayName="绩效自评汇总表"'))).toMatch(/<autoFilter ref="A1:[A-Z]+3"/u);
    expect(relations).toContain(
      `Target="../${encodeURIComponent(UNIT.folder)}/${encodeURIComponent('自评 表#1.xlsx')}"`,
    );
  });
});

const asked = async (query: string) => {
  const { home } = await anOfficeWithRecords();
  const url = `http://localhost:7071/api/records?${query}`;
  const request = { url, query: new URL(url).searchParams } as unknown as HttpRequest;
  return (await getRecordsHandler(home)(request, {} as InvocationContext)) as { status?: number; jsonBody: object };
};

describe('GET /api/records', () => {
  it('gives the counting records of a form in the words of its table', async () => {
    const { status, jsonBody } = await asked(`form=${encodeURIComponent('绩效自评汇总表')}&year=2022`);

    expect(status).toBeUndefined();
    expect(jsonBody).toMatchObject({
      form: '绩效自评汇总表',
      year: 2022,
      total: 2,
      page: 1,
      pages: 1,
      next: null,
      records: [{ 项目编码: 'P1', 全年预算数: 120.5, 自评得分: 95 }, { 项目编码: 'P2' }],
    });
  });

  it.each([
    ['form=收入表', '“form”应是下列之一'],
    [`form=${encodeURIComponent('绩效自评汇总表')}&page=0`, '“page”应是从 1 起的整数'],
    [`form=${encodeURIComponent('绩效自评汇总表')}&year=1999`, '“year”应是有工作要点生效的年度：2022'],
    ['asOf=2022-02-30', '“asOf”应是存在的一天'],
  ])('says what is wrong with %s', async (query, sentence) => {
    const { status, jsonBody } = await asked(query);

    expect(status).toBe(400);
    expect(JSON.stringify(jsonBody)).toContain(sentence);
  });
});
