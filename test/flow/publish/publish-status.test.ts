import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { Home } from '../../../shared/flow/home.ts';
import { announceChanges } from '../../../shared/flow/publish/announce-changes.ts';
import { publishStatus } from '../../../shared/flow/publish/publish-status.ts';
import { statusOfDay } from '../../../shared/flow/publish/status-of-day.ts';
import { currentStanding } from '../../../shared/flow/unit-standing.ts';
import { STATUS_SHEET } from '../../../shared/folder/ignored-name.ts';
import { aUnit } from '../../builders/a-unit.ts';
import { aDuty, aPlan } from '../../builders/an-assessment.ts';
import { readSheet, tableOf } from '../../season/read-sheet.ts';
import { typeInto } from '../../season/type-into-status.ts';
import { anOffice } from '../office-bench.ts';

const UNIT = aUnit();
const OTHER = aUnit({ code: '102', name: '单位102', folder: '单位102' });
const ROW = { 单位编码: UNIT.code, 任务编号: 'T-1' };

const planDue = (due: string) => aPlan({ duties: [aDuty({ 截止日期: due })] });

/** A published status sheet of two units that owe one duty due 2022-04-30. */
const aPublishedSheet = async () => {
  const office = await anOffice('2022-05-06');
  const { home } = office;
  await home.rules.acceptPlan({ file: '工作要点.xlsx', at: '', content: planDue('2022-04-30') });
  await home.rules.acceptRoster({ file: '单位名录.xlsx', at: '', content: { units: [UNIT, OTHER] } });
  await publishStatus(home);
  const type = (sheet: string, row: { readonly [label: string]: string }, column: string, text: string) =>
    typeInto(join(office.share, STATUS_SHEET), sheet, row, column, text);
  const decisions = async () =>
    (await currentStanding(home, UNIT.folder)).decisions.map(({ column, value, by, until }) => [
      column,
      value,
      by,
      until,
    ]);
  const notices = async () =>
    (await statusOfDay(home)).sheets.flatMap((sheet) => (sheet.kind === 'overview' ? sheet.notices : [])).join('\n');
  /** The row as the file shows it. */
  const shown = async () => {
    const rows = tableOf(await readSheet(join(office.share, STATUS_SHEET), '任务进度'), '单位编码');
    return rows.find((row) => row['单位编码'] === UNIT.code);
  };
  return { home, share: office.share, type, decisions, notices, shown };
};

/** How often one look through the share asks for publishing. */
const publishingsWanted = async (home: Home): Promise<number> => {
  const wanted: unknown[] = [];
  const publishWanted = async (delay?: number) => {
    wanted.push(delay);
  };
  await announceChanges({ ...home, queue: { ...home.queue, publishWanted } });
  return wanted.length;
};

describe('what is typed in the status sheet on its way into force', () => {
  it('is taken over with who and when, and a cell of the system’s is put right again', async () => {
    const { home, type, decisions, shown } = await aPublishedSheet();
    await type('任务进度', ROW, '延期至', '2022-06-30');
    await type('任务进度', ROW, '状态', '已完成');

    const published = await publishStatus(home);

    expect(published).toEqual({ code: 'written', decisions: 1 });
    expect(await decisions()).toEqual([['延期至', '2022-06-30', '财政局(状态表)', null]]);
    expect(await shown()).toMatchObject({ 状态: '无法核对', 级别: '无' });
    expect((await publishStatus(home)).code).toBe('same');
  });

  it('is noticed by the look through the share, once the sheet was saved or taken away, and not before', async () => {
    const { home, share, type } = await aPublishedSheet();
    const wanted = () => publishingsWanted(home);

    const calm = await wanted();
    await type('任务进度', ROW, '备注', '已电话联系');
    const typed = await wanted();
    await publishStatus(home);
    const published = await wanted();
    rmSync(join(share, STATUS_SHEET));

    expect([calm, typed, published, await wanted()]).toEqual([0, 1, 0, 1]);
  });

  it('is taken over ever less hastily, and told to wait, where the sheet changes each time it is to be written', async () => {
    const { home, type, notices } = await aPublishedSheet();
    await type('任务进度', ROW, '备注', '已电话联系');
    const wanted: unknown[] = [];
    const queue = { ...home.queue, publishWanted: async (seconds?: number) => void wanted.push(seconds) };
    const folder = { ...home.folder, renew: async () => ({ kind: 'changed', reason: '文件已有新版本' }) as const };
    for (let time = 0; time < 7; time += 1) await publishStatus({ ...home, queue, folder });

    expect(wanted).toEqual([1, 2, 4, 8, 16, 32, 60]);
    expect(await notices()).toContain('暂时写不进去(文件已有新版本)');
    expect((await publishStatus(home)).code).toBe('written');
    expect(await notices()).toBe('');
  });

  it('is asked for once while somebody keeps the sheet open', async () => {
    const { home, share, type } = await aPublishedSheet();
    await type('任务进度', ROW, '备注', '已电话联系');
    writeFileSync(join(share, STATUS_SHEET.replace('财政局/', '财政局/~$')), '');

    const outcome = await publishStatus(home);

    expect([outcome.code, await publishingsWanted(home)]).toEqual(['postponed', 0]);
  });

  it('leaves a sheet alone that was saved anew with nothing changed, as a library does', async () => {
    const { home, share } = await aPublishedSheet();
    const path = join(share, STATUS_SHEET);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(path);
    await workbook.xlsx.writeFile(path);
    const saved = readFileSync(path);

    const outcome = await publishStatus(home);

    expect(outcome.code).toBe('same');
    expect(readFileSync(path).equals(saved)).toBe(true);
    expect((await publishStatus(home)).code).toBe('same');
  });

  it('is tried again when a new plan makes it good, though nobody touched the sheet since', async () => {
    const { home, type, decisions, notices } = await aPublishedSheet();
    await type('任务进度', ROW, '延期至', '2022-04-20');
    await publishStatus(home);
    const refused = [await decisions(), await notices()] as const;

    await home.rules.acceptPlan({ file: '工作要点.xlsx', at: '', content: planDue('2022-04-10') });
    for (const _ of [1, 2]) await publishStatus(home);

    expect(refused[0]).toEqual([]);
    expect(refused[1]).toContain('单位101 T-1 的 延期至 填的 2022-04-20 不晚于截止日期 2022-04-30');
    expect(await decisions()).toEqual([['延期至', '2022-04-20', '财政局(状态表)', null]]);
    expect(await notices()).toBe('');
  });

  it('is found by the unit’s name where its code is another now', async () => {
    const { home, type, decisions } = await aPublishedSheet();
    await type('任务进度', ROW, '备注', '已电话联系');
    const units = [{ ...UNIT, code: '901' }, OTHER];
    await home.rules.acceptRoster({ file: '单位名录.xlsx', at: '', content: { units } });

    await publishStatus(home);

    expect(await decisions()).toEqual([['备注', '已电话联系', '财政局(状态表)', null]]);
  });

  it('stays told where its row cannot be recognised, until somebody saves the sheet again', async () => {
    const { home, type, notices } = await aPublishedSheet();
    await type('任务进度', ROW, '备注', '催办过');
    await type('任务进度', ROW, '单位', '某单位');
    await type('任务进度', { 任务编号: 'T-1', 单位: '某单位' }, '单位编码', '999');
    await type('任务进度', { 单位编码: OTHER.code, 任务编号: 'T-1' }, '延期至', '下周');

    for (const _ of [1, 2]) await publishStatus(home);
    const told = await notices();
    await type('任务进度', { 单位编码: OTHER.code, 任务编号: 'T-1' }, '延期至', '2022-07-01');
    await publishStatus(home);

    expect(told).toContain('「催办过」没有生效');
    expect(told).toContain('「下周」，看不出是哪一天');
    expect(await notices()).toBe('');
  });
});
