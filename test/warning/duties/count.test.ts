import { describe, expect, it } from 'vitest';
import { aLedger } from '../../builders/a-ledger.ts';
import { aRecord } from '../../builders/a-record.ts';
import { aProject, wan } from '../../builders/a-register.ts';
import { aUnit, FINANCE } from '../../builders/a-unit.ts';
import { aDuty, aPlan, assessed } from '../../builders/an-assessment.ts';
import { rowOf, unit } from './row-of.ts';

describe('a count duty', () => {
  const evaluation = (code: string, year = 2022, fields = {}) =>
    aRecord('重点评价台账', {
      项目编码: code,
      项目名称: `项目${code}`,
      对象类型: '项目',
      评价层次: '部门重点',
      评价年度: year,
      ...fields,
    });
  const duty = {
    取数表单: '重点评价台账',
    数据年度: 'Y',
    计量方式: '数量',
    达标条件: '对象类型=项目;评价层次=部门重点',
    目标值: '2',
    截止日期: '2022-07-31',
  };

  it('counts distinct objects once, whatever number of rows and files they stand in', () => {
    const ledger = aLedger(unit.folder)
      .handIn('2022-06-01', 'a.xlsx', [evaluation('P1'), evaluation('P1', 2022, { 评价层次: '项目再评价' })])
      .handIn('2022-06-02', 'b.xlsx', [evaluation('P1'), evaluation('P2')]);

    expect(rowOf(duty, ledger, '2022-06-10')).toMatchObject({
      state: 'done',
      metOn: '2022-06-02',
      measurement: { numerator: 2 },
    });
  });

  it('proposes the heaviest declared objects of the right kind that would close the gap', () => {
    const ledger = aLedger(unit.folder)
      .handIn('2022-02-01', '清单.xlsx', [
        aProject('P1', 2022, { 年初预算数: wan(10) }),
        aProject('P2', 2022, { 年初预算数: wan(30) }),
        aProject('P3', 2022, { 年初预算数: wan(90), 对象类型: '财政政策' }),
      ])
      .handIn('2022-06-01', 'a.xlsx', [evaluation('P1')]);

    expect(rowOf(duty, ledger, '2022-06-10').measurement).toMatchObject({
      numerator: 1,
      gap: 1,
      candidates: ['项目P2'],
    });
  });

  it.each([
    ['repeated objects don’t count', [evaluation('P1', 2021)], ['P1', 'P2'], 'in-progress', 1],
    ['other objects of last year do no harm', [evaluation('P9', 2021)], ['P1', 'P2'], 'done', 2],
    [
      'last year’s self-evaluations are no repeat',
      [evaluation('P1', 2021, { 评价层次: '自评' })],
      ['P1', 'P2'],
      'done',
      2,
    ],
    ['enough without last year’s list can’t be told', [], ['P1', 'P2'], 'cannot-tell', 2],
    ['short even so is short', [], ['P1'], 'in-progress', 1],
  ] as const)('with 不重复年限 1: %s', (_, before, now, state, numerator) => {
    const ledger = aLedger(unit.folder).handIn(
      '2022-06-01',
      'now.xlsx',
      now.map((code) => evaluation(code)),
    );
    if (before.length > 0) ledger.handIn('2022-03-01', 'before.xlsx', before);

    const row = rowOf({ ...duty, 不重复年限: '1' }, ledger, '2022-06-10');

    expect([row.state, row.measurement.numerator]).toEqual([state, numerator]);
  });

  it('tells whole units of the finance office’s ledger apart by the evaluated unit', () => {
    const whole = (of: string) =>
      aRecord('重点评价台账', {
        项目名称: '部门整体支出',
        对象类型: '部门整体',
        评价层次: '财政重点',
        评价年度: 2022,
        被评价单位: of,
      });
    const plan = aPlan({
      duties: [aDuty({ ...duty, 适用类别: '区财政局', 达标条件: '对象类型=部门整体|单位整体;评价层次=财政重点' })],
    });
    const ledger = aLedger(FINANCE.folder).handIn('2022-06-01', 'a.xlsx', [whole('单位101'), whole('单位102')]);

    expect(assessed('2022-06-10', [FINANCE], [ledger.standing()], { plan }).duties[0]?.measurement.numerator).toBe(2);
  });

  it('counts over all units for 全区, once under the finance office', () => {
    const disclosed = (code: string, name: string) =>
      aRecord('绩效信息公开目录', {
        项目编码: code,
        项目名称: name,
        对象类型: '财政政策',
        公开内容: '绩效目标',
        年度: 2022,
      });
    const other = aUnit({ code: '102' });
    const plan = aPlan({
      duties: [
        aDuty({
          ...duty,
          适用类别: '全区',
          取数表单: '绩效信息公开目录',
          达标条件: '对象类型=财政政策;公开内容=绩效目标',
          目标值: '5',
        }),
      ],
    });
    const standings = [
      aLedger(unit.folder)
        .handIn('2022-05-01', 'a.xlsx', [disclosed('C1', '政策一'), disclosed('', '政策二')])
        .standing(),
      aLedger(other.folder)
        .handIn('2022-05-02', 'a.xlsx', [disclosed('C1', '政策一'), disclosed('', '政策二')])
        .standing(),
    ];

    const { duties } = assessed('2022-06-10', [FINANCE, unit, other], standings, { plan });

    expect(duties.map((row) => [row.unit.name, row.measurement.numerator, row.lastHandIn?.slice(0, 10)])).toEqual([
      ['区财政局', 3, '2022-05-02'],
    ]);
  });
});
