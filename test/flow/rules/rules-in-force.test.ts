import { describe, expect, it } from 'vitest';
import { rulesFrom } from '../../../shared/flow/rules/rules-in-force.ts';
import { sha256 } from '../../../shared/outside/sha256.ts';
import { yearsOfForms } from '../../../shared/plan/plans-asking.ts';
import { defaultPlan } from '../../../shared/plan/shipped/default-plan.ts';
import type { Unit } from '../../../shared/unit.ts';
import { aUnit } from '../../builders/a-unit.ts';

describe('the years a form may be about', () => {
  const years = yearsOfForms([defaultPlan(2022)]);

  it('are those the duties take from it', () => {
    expect([...(years.get('绩效自评汇总表') ?? [])].sort()).toEqual([2021, 2022]);
    expect([...(years.get('部门(单位)整体支出绩效目标表') ?? [])]).toEqual([2023]);
  });

  it('reach three years back where last year’s objects must not be repeated', () => {
    expect([...(years.get('绩效跟踪汇总表') ?? [])].sort()).toEqual([2019, 2020, 2021, 2022]);
    expect([...(years.get('重点评价台账') ?? [])].sort()).toEqual([2019, 2020, 2021, 2022]);
  });

  it('are open for a form that some duty takes from any year', () => {
    expect(years.has('事前绩效评估台账')).toBe(false);
  });
});

describe('the digest of the rules', () => {
  const digest = (change: Partial<Unit> = {}, plan = defaultPlan(2022)): string =>
    rulesFrom([plan], { units: [aUnit(change)] }, '2022-05-09', sha256).digest;

  it.each([
    [{ aliases: ['一零一局'] }],
    [{ name: '区教育局' }],
    [{ folder: '教育' }],
    [{ code: '102' }],
    [{ classes: ['街镇'] }],
  ] as const)('differs where a reading may depend on it: %o', (change) => {
    expect(digest(change)).not.toBe(digest());
  });

  it('is the same where only people, dates and targets differ, so that no file is read anew', () => {
    const plan = defaultPlan(2022);
    const later = { ...plan, duties: plan.duties.map((duty) => ({ ...duty, due: '2022-12-01' })) };

    expect(digest({ officer: { name: '新人', mail: 'new@example.gov.cn' } })).toBe(digest());
    expect(digest({}, later)).toBe(digest());
  });

  it('differs with the plan year and with the years a form may be about', () => {
    const plan = defaultPlan(2022);
    const wider = { ...plan, duties: plan.duties.map((duty) => ({ ...duty, years: [-5] })) };

    expect(digest({}, defaultPlan(2023))).not.toBe(digest());
    expect(digest({}, wider)).not.toBe(digest());
  });
});
