import { describe, expect, it } from 'vitest';
import { closedWhenHandedIn, yearsOfForms } from '../../shared/plan/plans-asking.ts';
import { aPlanOf } from '../builders/an-assessment.ts';

const register = { 任务编号: 'T-1', 取数表单: '项目清单', 计量方式: '报送', 目标值: '1', 截止日期: '2022-03-31' };
const covered = {
  任务编号: 'T-2',
  取数表单: '绩效自评汇总表',
  数据年度: 'Y-1',
  计量方式: '覆盖率-数量',
  目标值: '1',
  截止日期: '2022-04-30',
};
const planOf = (year: number) => {
  const plan = aPlanOf(register, covered);
  return { ...plan, year, settings: { ...plan.settings, closesOn: `${year + 1}-06-30` } };
};

const sorted = (years: ReadonlySet<number> | undefined) => [...(years ?? [])].sort();

describe('the years a form may be about', () => {
  it('are those whose rows a duty counts its objects by as well: last year’s register is asked for beside this year’s', () => {
    const years = yearsOfForms([planOf(2022)]);

    expect(sorted(years.get('项目清单'))).toEqual([2021, 2022]);
    expect(sorted(years.get('绩效自评汇总表'))).toEqual([2021]);
  });

  it('are not narrowed by a count of objects: a register that no duty takes may be about any year', () => {
    expect(yearsOfForms([aPlanOf(covered)]).has('项目清单')).toBe(false);
  });
});

describe('what came after a year was closed', () => {
  const late = '2023-07-03T09:00:00+08:00';
  const closed = (year: number) =>
    closedWhenHandedIn([planOf(2022), planOf(2023)], { form: '项目清单', year }, late)?.year ?? null;

  it('counts where the next year counts its objects by it', () => {
    expect(closed(2022)).toBeNull();
  });

  it('counts for nothing where only the closed year does', () => {
    expect(closed(2021)).toBe(2022);
  });
});
