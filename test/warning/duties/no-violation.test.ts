import { describe, expect, it } from 'vitest';
import { aLedger } from '../../builders/a-ledger.ts';
import { aRecord } from '../../builders/a-record.ts';
import { aDuty, aPlan, assessed } from '../../builders/an-assessment.ts';
import { rowOf, unit } from './row-of.ts';

describe('a duty measured by 无违反', () => {
  it('hold 无违反 as long as the named rule finds nothing', () => {
    const row = (day: string) =>
      rowOf(
        { 取数表单: 'W09', 计量方式: '无违反', 数据年度: 'Y', 目标值: '0', 截止日期: '2022-12-31' },
        aLedger(unit.folder)
          .handIn('2022-05-01', 'a.xlsx', [
            aRecord('重点评价台账', {
              项目编码: 'P1',
              项目名称: '项目P1',
              评价年度: 2022,
              评价层次: '部门重点',
              委托方: '单位101',
              被评价单位: '单位101',
            }),
          ])
          .handIn('2022-06-01', 'a.xlsx', [
            aRecord('重点评价台账', {
              项目编码: 'P1',
              项目名称: '项目P1',
              评价年度: 2022,
              评价层次: '部门重点',
              委托方: '区财政局',
              被评价单位: '单位101',
            }),
          ]),
        day,
      );

    expect(
      ['2022-04-30', '2022-05-01', '2022-05-31', '2022-06-01'].map((day) => [
        row(day).state,
        row(day).measurement.numerator,
      ]),
    ).toEqual([
      ['done', 0],
      ['in-progress', 1],
      ['in-progress', 1],
      ['done', 0],
    ]);
  });

  it('can’t tell 无违反 when the rule is switched off', () => {
    const plan = aPlan({
      duties: [aDuty({ 取数表单: 'W09', 计量方式: '无违反', 目标值: '0' })],
      rules: aPlan().rules.map((rule) => ({ ...rule, enabled: rule.rule !== 'W09' })),
    });

    expect(assessed('2022-04-10', [unit], [], { plan }).duties[0]?.state).toBe('cannot-tell');
  });
});
