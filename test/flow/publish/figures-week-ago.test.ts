import { describe, expect, it } from 'vitest';
import type { Home } from '../../../shared/flow/home.ts';
import { publishStatus } from '../../../shared/flow/publish/publish-status.ts';
import { statusOfDay } from '../../../shared/flow/publish/status-of-day.ts';
import { aUnit } from '../../builders/a-unit.ts';
import { aDuty, aPlan } from '../../builders/an-assessment.ts';
import { anOffice } from '../office-bench.ts';

const FEW = [aUnit(), aUnit({ code: '102', name: '单位102', folder: '单位102' })];
const MORE = [...FEW, aUnit({ code: '103', name: '单位103', folder: '单位103' })];

const on = (home: Home, day: string): Home => ({
  ...home,
  clock: { ...home.clock, today: () => day, now: () => `${day}T09:00:00+08:00` },
});

/** What 总览 says of each figure against a week ago. */
const changes = async (home: Home): Promise<Readonly<Record<string, string | undefined>>> => {
  const [overview] = (await statusOfDay(home)).sheets.filter((sheet) => sheet.kind === 'overview');
  return Object.fromEntries((overview?.tiles ?? []).map(({ label, change }) => [label, change]));
};

const anOfficeWith = async (planAt: string) => {
  const { home } = await anOffice('2022-05-06');
  const plan = aPlan({ duties: [aDuty({ 截止日期: '2022-06-30' })] });
  await home.rules.acceptPlan({ file: '工作要点.xlsx', at: planAt, content: plan });
  await home.rules.acceptRoster({ file: '单位名录.xlsx', at: '2022-05-01T09:00:00+08:00', content: { units: FEW } });
  return home;
};

describe('a figure against a week ago', () => {
  it('is told of what is owed by what the sheet said then, and of nothing else before it said anything', async () => {
    const home = await anOfficeWith('2022-05-01T09:00:00+08:00');
    const first = await changes(on(home, '2022-05-06'));
    await publishStatus(on(home, '2022-05-06'));
    await home.rules.acceptRoster({ file: '单位名录.xlsx', at: '2022-05-09T09:00:00+08:00', content: { units: MORE } });

    expect(first['应办任务']).toBeUndefined();
    expect(first['60天内到期']).toMatch(/^较上周/u);
    expect((await changes(on(home, '2022-05-12')))['应办任务']).toBeUndefined();
    expect((await changes(on(home, '2022-05-13')))['应办任务']).toBe('较上周 +1');
    await publishStatus(on(home, '2022-05-13'));
    expect((await changes(on(home, '2022-05-18')))['应办任务']).toBe('较上周 +1');
    expect((await changes(on(home, '2022-05-20')))['应办任务']).toBe('较上周持平');
  });

  it('of a year whose plan came this week says nothing at all', async () => {
    const home = await anOfficeWith('2022-05-01T09:00:00+08:00');
    const next = aPlan({ duties: [aDuty({ 截止日期: '2023-06-30' })], year: 2023 });
    await home.rules.acceptPlan({ file: '工作要点2023.xlsx', at: '2022-12-30T09:00:00+08:00', content: next });

    expect(Object.values(await changes(on(home, '2023-01-03'))).filter((change) => change !== undefined)).toEqual([]);
  });
});
