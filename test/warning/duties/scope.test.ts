import { describe, expect, it } from 'vitest';
import { aLedger } from '../../builders/a-ledger.ts';
import { aRecord } from '../../builders/a-record.ts';
import { rowOf, unit } from './row-of.ts';

describe('a scope on another form', () => {
  it('asks each of its rows to meet the conditions itself', () => {
    const problem = (at: number, due: string, state: string) =>
      aRecord('整改台账', {
        序号: String(at),
        评价年度: 2022,
        项目编码: 'P1',
        项目名称: '项目P1',
        问题描述: `问题${at}`,
        计划完成日期: due,
        整改状态: state,
      });
    const ledger = aLedger(unit.folder).handIn('2022-06-01', '整改.xlsx', [
      problem(1, '2022-06-30', '已销项'),
      problem(2, '2022-06-30', '整改中'),
      problem(3, '2022-10-31', '未启动'),
    ]);
    const duty = {
      取数表单: '整改台账',
      数据年度: 'Y',
      对象范围: '整改台账:计划完成日期<=今天',
      达标条件: '整改状态=已完成|已销项',
      截止日期: '2022-12-31',
    };

    expect(rowOf(duty, ledger, '2022-06-29').state).toBe('not-applicable');
    expect(rowOf(duty, ledger, '2022-06-30').measurement).toMatchObject({
      numerator: 1,
      denominator: 2,
      missing: ['项目P1：问题2'],
    });
    expect(rowOf(duty, ledger, '2022-11-01').measurement).toMatchObject({ numerator: 1, denominator: 3 });
  });
});
