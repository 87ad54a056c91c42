import { describe, expect, it } from 'vitest';
import { statutoryHolidays } from '../../shared/outside/holidays.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { defaultPlan } from '../../shared/plan/shipped/default-plan.ts';
import { simulate } from '../../shared/warning/simulate.ts';
import { aLedger } from '../builders/a-ledger.ts';
import { aRecord } from '../builders/a-record.ts';
import { projects, wan } from '../builders/a-register.ts';
import { aUnit } from '../builders/a-unit.ts';
import { aDuty, aPlan } from '../builders/an-assessment.ts';

const unit = aUnit();
const standings = [aLedger(unit.folder).handIn('2022-02-01', '清单.xlsx', projects(2, 2021)).standing()];
const inForce = aPlan({ duties: [aDuty({}), aDuty({ 任务编号: 'T-2', 截止日期: '2022-06-30' })] });
const trial = (...duties: Parameters<typeof aDuty>[0][]) =>
  simulate(
    {
      plan: inForce,
      roster: { units: [unit] },
      holidays: statutoryHolidays,
      standings,
      day: '2022-05-06',
      runs: [],
      notices: [],
    },
    aPlan({ duties: duties.map(aDuty) }),
  );

describe('trying another plan', () => {
  it('says who would newly be warned and who no longer', () => {
    const { newly, noLonger } = trial(
      { 截止日期: '2022-12-31' },
      { 任务编号: 'T-2', 截止日期: '2022-06-30' },
      { 任务编号: 'T-3', 截止日期: '2022-05-06' },
    );

    expect(newly.map(({ id, before, after }) => [id, before, after])).toEqual([['W01-101-T-3', 'none', 'blue']]);
    expect(noLonger.map(({ id, before, after }) => [id, before, after])).toEqual([['W01-101-T-1', 'yellow', 'none']]);
  });

  it('counts a duty as warned of once, whether by its pace or by its deadline', () => {
    const { newly, noLonger, otherLevel } = trial({}, { 任务编号: 'T-2', 截止日期: '2022-05-05' });

    expect([newly, noLonger]).toEqual([[], []]);
    expect(otherLevel.map(({ id, ruleBefore, before, after }) => [id, ruleBefore, before, after])).toEqual([
      ['W01-101-T-2', 'W02', 'yellow', 'yellow'],
    ]);
  });

  it('says whose level changes, and which duties come and go', () => {
    const { otherLevel, added, removed } = trial(
      { 截止日期: '2022-04-20' },
      { 任务编号: 'T-3', 截止日期: '2022-12-31' },
    );

    expect(otherLevel.map(({ id, before, after }) => [id, before, after])).toEqual([['W01-101-T-1', 'yellow', 'red']]);
    expect([added, removed]).toEqual([['T-3'], ['T-2']]);
  });

  it('finds nothing to tell of the same plan', () => {
    expect(trial({}, { 任务编号: 'T-2', 截止日期: '2022-06-30' })).toMatchObject({
      newly: [],
      noLonger: [],
      otherLevel: [],
      added: [],
      removed: [],
    });
  });

  it('tries it in its place among the plans in force beside it, so that what it closes is closed', () => {
    const evaluated = (count: number) =>
      Array.from({ length: count }, (_, at) =>
        aRecord('绩效自评汇总表', { 项目编码: `P${at}`, 项目名称: `项目${at}`, 全年预算数: wan(100) }, { year: 2021 }),
      );
    const loss = aLedger(unit.folder)
      .handIn('2022-04-20', 'a.xlsx', evaluated(10))
      .handIn('2023-05-04', 'a.xlsx', evaluated(5))
      .standing();
    const [closing, next] = [defaultPlan(2022), defaultPlan(2023)];
    const input = { holidays: statutoryHolidays, runs: [], notices: [], roster: { units: [unit] }, standings: [loss] };
    const early = { ...closing, settings: { ...closing.settings, closesOn: '2023-04-30' } };
    const changes = (plans: readonly Plan[] | undefined) => {
      const asked = { ...input, day: '2023-05-06', plan: closing, ...(plans === undefined ? {} : { plans }) };
      return simulate(asked, early).noLonger.map(({ rule }) => rule);
    };

    expect(changes([closing, next])).toContain('W19');
    expect(changes(undefined)).toContain('W19');
    expect(simulate({ ...input, day: '2023-05-06', plan: closing, plans: [closing, next] }, closing)).toMatchObject({
      newly: [],
      noLonger: [],
    });
  });
});
