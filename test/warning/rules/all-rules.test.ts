import { describe, expect, it } from 'vitest';
import { ALL_RULES, menderOf, titleOfRule } from '../../../shared/warning/rules/all-rules.ts';
import { aLedger } from '../../builders/a-ledger.ts';
import { aPlan, assessed } from '../../builders/an-assessment.ts';
import { evaluation, unit } from './found.ts';

describe('the list of rules', () => {
  it('is W03 to W20, each once, in order', () => {
    const expected = Array.from({ length: 18 }, (_, at) => `W${String(at + 3).padStart(2, '0')}`);

    expect(ALL_RULES.map(({ id }) => id)).toEqual(expected);
  });

  it('calls a rule by what it is about, and one that is none of these by its number', () => {
    expect(['W08', 'W01', 'F01'].map(titleOfRule)).toEqual(['评价或跟踪对象重复', 'W01', 'F01']);
    expect(['W13', 'W08', 'W01'].map((rule) => menderOf(rule)?.who ?? null)).toEqual(['finance', null, null]);
  });

  it('has every rule of the plan, which switches it off by 启用', () => {
    const named = aPlan().rules.map(({ rule }) => rule);
    expect(['W01', 'W02', ...ALL_RULES.map(({ id }) => id)]).toEqual(named);

    const off = aPlan({ rules: aPlan().rules.map((one) => ({ ...one, enabled: false })) });
    const ledger = aLedger(unit.folder).handIn('2022-04-01', 'a.xlsx', [evaluation({ 全年执行数: 0 })]);
    expect(assessed('2022-05-06', [unit], [ledger.standing()], { plan: off }).warnings).toEqual([]);
  });
});
