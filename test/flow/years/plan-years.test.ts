import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { districtOn } from '../../../shared/flow/district.ts';
import type { Home } from '../../../shared/flow/home.ts';
import { publishStatus } from '../../../shared/flow/publish/publish-status.ts';
import { statusOfDay } from '../../../shared/flow/publish/status-of-day.ts';
import { rulesInForce } from '../../../shared/flow/rules/rules-in-force.ts';
import { openTroubles } from '../../../shared/flow/troubles.ts';
import { currentStanding, storeStanding } from '../../../shared/flow/unit-standing.ts';
import { sendWarnings } from '../../../shared/flow/warn/send-warnings.ts';
import { STATUS_SHEET, statusSheetOf } from '../../../shared/folder/ignored-name.ts';
import { NO_PLAN_TEXT } from '../../../shared/plan/no-plan.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { statusJson } from '../../../shared/status-sheet/status-json.ts';
import { aUnit, FINANCE } from '../../builders/a-unit.ts';
import { aDuty, aPlan } from '../../builders/an-assessment.ts';
import { readSheet, tableOf } from '../../season/read-sheet.ts';
import { typeInto } from '../../season/type-into-status.ts';
import { anOfficeWithoutPlan } from '../office-bench.ts';

const UNIT = aUnit();
const UNITS = [FINANCE, UNIT];

const planOf = (year: number, due: string, settings: Partial<Plan['settings']> = {}): Plan => {
  const plan = aPlan({ year, version: `HZ-${year}`, rules: [], duties: [aDuty({ 截止日期: due })] });
  return { ...plan, settings: { ...plan.settings, ...settings } };
};

/** An office whose day and hour the test sets, with the plans of 2022 and 2023 accepted on days of their own. */
const anOfficeOver = async (plans: readonly (readonly [day: string, plan: Plan])[]) => {
  const { home, share } = await anOfficeWithoutPlan('2022-01-03');
  const on = (day: string): Home => {
    const clock = { today: () => day, now: () => `${day}T09:00:00+08:00` };
    return { ...home, clock, rules: rulesInForce({ ...home, clock }) };
  };
  await on('2022-01-03').rules.acceptRoster({
    file: '名录',
    at: '2022-01-03T09:00:00+08:00',
    content: { units: UNITS },
  });
  for (const [day, content] of plans)
    await on(day).rules.acceptPlan({ file: `工作要点${content.year}`, at: `${day}T09:00:00+08:00`, content });
  const rowsIn = async (path: string) =>
    tableOf(await readSheet(join(share, path), '任务进度'), '单位编码').filter((row) => row['单位编码'] === UNIT.code);
  return { home, share, on, rowsIn };
};

const BOTH = [
  ['2022-03-01', planOf(2022, '2022-04-30')],
  ['2022-12-10', planOf(2023, '2023-04-30')],
] as const;

describe('a district without an accepted plan', () => {
  it('has no duties, no warnings and no mails, and says so at the top', async () => {
    const { on } = await anOfficeOver([]);

    const { assessment } = await districtOn(on('2022-05-09'), '2022-05-09');

    expect([assessment.duties, assessment.warnings]).toEqual([[], []]);
    expect(assessment.notices).toEqual([NO_PLAN_TEXT]);
    expect((await sendWarnings(on('2022-05-09'))).code).toBe('rest');
  });

  it('has none either while its only plan is a draft', async () => {
    const { on } = await anOfficeOver([['2022-03-01', planOf(2022, '2022-04-30', { inForce: false })]]);

    expect((await on('2022-05-09').rules.current()).plans).toEqual([]);
    expect((await sendWarnings(on('2022-05-09'))).code).toBe('rest');
  });
});

describe('plan years side by side', () => {
  it('assesses a day by the version of the plan in force on it', async () => {
    const { on } = await anOfficeOver([
      ['2022-03-01', planOf(2022, '2022-04-30')],
      ['2022-05-20', planOf(2022, '2022-06-30')],
    ]);
    const dueOn = async (day: string) => (await districtOn(on('2022-07-01'), day)).assessment.duties[0]?.duty.due;

    expect([await dueOn('2022-05-19'), await dueOn('2022-05-20')]).toEqual(['2022-04-30', '2022-06-30']);
  });

  it('shows the figures of the same day last year beside the new year’s, and none where there was no plan', async () => {
    const waived = { about: 'T-1', planYear: 2022, column: '豁免原因', value: '机构改革', by: '赵' } as const;
    const { on } = await anOfficeOver(BOTH);
    const home = on('2022-05-06');
    const at = '2022-05-06T10:00:00+08:00';
    await home.ledger.append({
      unit: UNIT.ledger,
      number: 1,
      at,
      day: '2022-05-06',
      event: { kind: 'decided', ...waived },
    });
    await storeStanding(home, UNIT.ledger);
    const beside = async (day: string, year: number) => {
      const book: { readonly [sheet: string]: object | string | number } = statusJson(
        await statusOfDay(on(day), day, year),
      );
      return Object.entries(book['总览'] ?? {}).find(([title]) => title.includes('上年同期'));
    };

    expect(await beside('2022-05-09', 2022)).toBeUndefined();
    // In force before its year: on 20 December 2021 the plan of 2022 had not come.
    expect(await beside('2022-12-20', 2023)).toBeUndefined();
    // On 5 May 2022 nothing was waived yet, a day later it was.
    expect((await beside('2023-05-05', 2023))?.[1]).toContainEqual({ 指标: '应办任务', 今年: 1, 上年同期: 1, 增减: 0 });
    const [title, rows] = (await beside('2023-05-08', 2023)) ?? [];
    expect(title).toBe('与上年同期相比(上年是 2022-05-08)');
    expect(rows).toEqual([
      { 指标: '应办任务', 今年: 1, 上年同期: 0, 增减: 1 },
      { 指标: '已完成', 今年: 0, 上年同期: 0, 增减: 0 },
      { 指标: '逾期', 今年: 0, 上年同期: 0, 增减: 0 },
      { 指标: '红色(任务和预警)', 今年: 0, 上年同期: 0, 增减: 0 },
      { 指标: '按期率', 今年: 0, 上年同期: null, 增减: null },
      { 指标: '覆盖达标率', 今年: null, 上年同期: null, 增减: null },
    ]);
  });

  it('keeps one workbook a year: the unnumbered one is that of the calendar year', async () => {
    const { on, share, rowsIn } = await anOfficeOver(BOTH);

    await publishStatus(on('2022-12-15'));
    expect((await rowsIn(STATUS_SHEET))[0]?.['截止日期']).toBe('2022-04-30');
    expect((await rowsIn(statusSheetOf(2023)))[0]?.['截止日期']).toBe('2023-04-30');

    await publishStatus(on('2023-01-03'));
    expect((await rowsIn(STATUS_SHEET))[0]?.['截止日期']).toBe('2023-04-30');
    expect((await rowsIn(statusSheetOf(2022)))[0]?.['截止日期']).toBe('2022-04-30');
    expect(existsSync(join(share, statusSheetOf(2023)))).toBe(false);
    expect((await publishStatus(on('2023-01-03'))).code).toBe('same');
  });

  it('takes what was typed in the numbered workbook of a year before that became the day’s own', async () => {
    const { on, share, rowsIn } = await anOfficeOver(BOTH);
    const row = { 单位编码: UNIT.code, 任务编号: 'T-1' };
    await publishStatus(on('2022-12-30'));
    await typeInto(join(share, statusSheetOf(2023)), '任务进度', row, '延期至', '2023-05-31');

    await publishStatus(on('2023-01-03'));

    const { decisions } = await currentStanding(on('2023-01-03'), UNIT.folder);
    expect(decisions.map(({ about, value }) => [about, value])).toEqual([['2023/T-1', '2023-05-31']]);
    expect((await rowsIn(STATUS_SHEET))[0]?.['延期至']).toBe('2023-05-31');
    expect(existsSync(join(share, statusSheetOf(2023)))).toBe(false);
  });

  it('takes what was typed for the year of the workbook, also on the day the years turn', async () => {
    const { on, share } = await anOfficeOver(BOTH);
    const row = { 单位编码: UNIT.code, 任务编号: 'T-1' };
    await publishStatus(on('2022-12-30'));
    await typeInto(join(share, STATUS_SHEET), '任务进度', row, '豁免原因', '机构改革，区政府同意');

    await publishStatus(on('2023-01-03'));

    const { decisions } = await currentStanding(on('2023-01-03'), UNIT.folder);
    expect(decisions.map(({ about, column }) => [about, column])).toEqual([['2022/T-1', '豁免原因']]);
    const stateIn = async (year: number) =>
      (await districtOn(on('2023-01-04'), '2023-01-04', year)).assessment.duties.find(
        ({ unit }) => unit.code === UNIT.code,
      )?.state;
    expect([await stateIn(2022), await stateIn(2023)]).toEqual(['waived', 'cannot-tell']);
  });

  it('leaves a numbered workbook whose typing can’t be taken over until somebody has seen to it', async () => {
    const { on, home, share } = await anOfficeOver(BOTH);
    await publishStatus(on('2022-12-30'));
    const row = { 单位编码: UNIT.code, 任务编号: 'T-1' };
    await typeInto(join(share, statusSheetOf(2023)), '任务进度', row, '延期至', '某日');

    await publishStatus(on('2023-01-03'));

    expect((await openTroubles(home)).map(({ text }) => text)).toEqual([
      expect.stringContaining('绩效管理状态表(2023年).xlsx 里有没能采用的填写'),
    ]);
    rmSync(join(share, statusSheetOf(2023)));
    await publishStatus(on('2023-01-03'));
    expect(await openTroubles(home)).toEqual([]);
  });

  it('writes each unit one mail a day about both years, and starts the new year’s ladder anew', async () => {
    const { on, home } = await anOfficeOver(BOTH);
    await sendWarnings(on('2022-05-09'));
    await sendWarnings(on('2023-05-08'));

    const sent = (await home.mails.all()).filter(({ state, unitCode }) => state === 'sent' && unitCode === UNIT.code);

    expect(sent.map(({ planYear, step }) => `${planYear} ${step}`)).toEqual(['2022 预警1', '2022 预警4', '2023 预警1']);
    expect(new Set(sent.slice(1).map(({ mail }) => mail)).size).toBe(1);
  });

  it('leaves a closed year as it was: no mails, the workbook byte for byte, its day the last one', async () => {
    const { on, home, share } = await anOfficeOver(BOTH);
    await publishStatus(on('2023-06-30'));
    await publishStatus(on('2023-07-03'));
    const closed = readFileSync(join(share, statusSheetOf(2022)));

    await publishStatus(on('2023-09-01'));
    await sendWarnings(on('2023-09-01'));

    expect(readFileSync(join(share, statusSheetOf(2022))).equals(closed)).toBe(true);
    expect((await home.mails.all()).filter(({ planYear }) => planYear === 2022)).toEqual([]);
    expect((await districtOn(on('2023-09-01'), '2023-09-01', 2022)).assessment.day).toBe('2023-06-30');
  });

  it('sets the closed year’s very bytes aside when the next year’s plan comes late', async () => {
    const { on, share, rowsIn } = await anOfficeOver([['2022-03-01', planOf(2022, '2022-04-30')]]);
    await publishStatus(on('2023-07-03'));
    const closed = readFileSync(join(share, STATUS_SHEET));

    const later = on('2023-08-01');
    await later.rules.acceptPlan({ file: '新', at: '2023-08-01T08:00:00+08:00', content: planOf(2023, '2023-09-30') });
    await publishStatus(later);

    expect(readFileSync(join(share, statusSheetOf(2022))).equals(closed)).toBe(true);
    expect((await rowsIn(STATUS_SHEET))[0]?.['截止日期']).toBe('2023-09-30');
  });
});
