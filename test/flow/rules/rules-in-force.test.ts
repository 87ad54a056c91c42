import { describe, expect, it } from 'vitest';
import { yearsOfForms } from '../../../shared/flow/rules/rules-in-force.ts';
import { defaultPlan } from '../../../shared/plan/default-plan.ts';

describe('the years a form may be about', () => {
  const years = yearsOfForms(defaultPlan(2022));

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
