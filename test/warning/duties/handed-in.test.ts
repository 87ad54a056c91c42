import { describe, expect, it } from 'vitest';
import { aLedger } from '../../builders/a-ledger.ts';
import { aRecord } from '../../builders/a-record.ts';
import { rowOf, unit } from './row-of.ts';

describe('a duty measured by 报送', () => {
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
});
