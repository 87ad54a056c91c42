import { describe, expect, it } from 'vitest';
import { aLedger } from '../../builders/a-ledger.ts';
import { aRecord } from '../../builders/a-record.ts';
import { FINANCE } from '../../builders/a-unit.ts';
import { aDuty, aPlan, assessed } from '../../builders/an-assessment.ts';
import { rowOf, unit } from './row-of.ts';

describe('the other measures', () => {
  it('count accepted records for 报送, and take a nil return as handed in', () => {
    const duty = { 取数表单: '部门(单位)整体支出绩效自评表', 计量方式: '报送', 目标值: '1' };
    const whole = aRecord('部门(单位)整体支出绩效自评表', { 项目名称: unit.name, 预算年度: 2021 });

    expect(rowOf(duty, aLedger(unit.folder), '2022-04-10').state).toBe('in-progress');
    expect(
      rowOf(duty, aLedger(unit.folder).handIn('2022-04-01', 'a.xlsx', [{ ...whole, accepted: false }]), '2022-04-10')
        .state,
    ).toBe('in-progress');
    expect(rowOf(duty, aLedger(unit.folder).handIn('2022-04-01', 'a.xlsx', [whole]), '2022-04-10').state).toBe('done');
    const nil = rowOf(
      duty,
      aLedger(unit.folder).nil('2022-04-02', 'a.xlsx', '部门(单位)整体支出绩效自评表', 2021),
      '2022-04-10',
    );
    expect([nil.state, nil.metOn, nil.measurement.numerator]).toEqual(['done', '2022-04-02', 0]);
  });

  it.each([
    [2021, 'done'],
    [null, 'done'],
    [2019, 'in-progress'],
  ])('take a 零报告 about the year %s for 2021 as %s', (year, state) => {
    const form = '部门(单位)整体支出绩效自评表';
    const ledger = aLedger(unit.folder).nil('2022-04-02', 'a.xlsx', form, year);

    expect(rowOf({ 取数表单: form, 计量方式: '报送', 目标值: '1' }, ledger, '2022-04-10').state).toBe(state);
  });

  it.each([
    [2021, 'not-applicable'],
    [null, 'not-applicable'],
    [2019, 'cannot-tell'],
  ])('take a 项目清单 that says 零报告 for %s as %s where 2021 is asked about', (year, state) => {
    const ledger = aLedger(unit.folder).nil('2022-04-02', 'a.xlsx', '项目清单', year);

    expect(rowOf({}, ledger, '2022-04-10').state).toBe(state);
  });

  it.each([
    ['2022-05-01', null, '2022-05-10', 'done'],
    ['2022-05-11', null, '2022-05-10', 'in-progress'],
    ['2021-12-31', null, '2022-05-10', 'in-progress'],
    ['2021-12-31', 2022, '2022-05-10', 'done'],
    ['2022-05-01', 2021, '2022-05-10', 'in-progress'],
  ])('take a 工作记录 done %s in a sheet of year %s, on %s, as %s', (done, year, day, state) => {
    const record = aRecord('工作记录', { 任务编号: 'T-1', 事项: '会审', 完成日期: done }, { year });
    const ledger = aLedger(unit.folder).handIn('2022-04-01', 'a.xlsx', [
      record,
      aRecord('工作记录', { 任务编号: 'T-2', 完成日期: '2022-01-05' }),
    ]);

    const row = rowOf(
      { 取数表单: '工作记录', 计量方式: '登记', 数据年度: 'Y', 目标值: '1', 截止日期: '2022-12-31' },
      ledger,
      day,
    );

    expect(row.state).toBe(state);
  });

  it('read 系统 from the days the warnings ran in the plan year', () => {
    const plan = aPlan({
      duties: [aDuty({ 适用类别: '区财政局', 计量方式: '系统', 数据年度: 'Y', 目标值: '1', 截止日期: '2022-12-31' })],
    });
    const on = (day: string) => assessed(day, [FINANCE], [], { plan, runs: ['2021-12-31', '2022-03-15'] }).duties[0]!;

    expect([on('2022-03-14').state, on('2022-03-15').state, on('2023-02-01').metOn]).toEqual([
      'in-progress',
      'done',
      '2022-03-15',
    ]);
  });

  it.each([
    ['2022-02-28', 'not-started'],
    ['2022-03-01', 'in-progress'],
    ['2022-07-31', 'in-progress'],
    ['2022-08-01', 'done'],
  ])('show a 阶段 by its dates alone: %s is %s', (day, state) => {
    const plan = aPlan({
      duties: [
        aDuty({
          适用类别: '全区',
          取数表单: '',
          计量方式: '阶段',
          目标值: '',
          数据年度: 'Y',
          开始日期: '2022-03-01',
          截止日期: '2022-07-31',
          顺延规则: '无',
        }),
      ],
    });

    const row = assessed(day, [FINANCE], [], { plan }).duties[0];

    expect([row?.state, row?.level]).toEqual([state, 'none']);
  });

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
