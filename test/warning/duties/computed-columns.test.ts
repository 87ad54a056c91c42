import { describe, expect, it } from 'vitest';
import type { FormRecord } from '../../../shared/submission/record.ts';
import { aLedger } from '../../builders/a-ledger.ts';
import { aRecord } from '../../builders/a-record.ts';
import { aProject, projects, wan } from '../../builders/a-register.ts';
import { aUnit, FINANCE } from '../../builders/a-unit.ts';
import { aDuty, aPlan, assessed } from '../../builders/an-assessment.ts';
import { rowOf, unit } from './row-of.ts';

describe('computed columns', () => {
  const policy = (code: string, fields = {}) =>
    aProject(code, 2022, { 对象类型: '财政政策', 开始日期: '2021-03-01', 结束日期: '2022-12-30', ...fields });
  const scopeOf = (
    scope: string,
    day: string,
    records: FormRecord[],
    also: readonly ReturnType<typeof aLedger>[] = [],
  ) =>
    rowOf(
      { 数据年度: 'Y', 对象范围: scope, 截止日期: '2022-12-31' },
      aLedger(unit.folder).handIn('2022-02-01', '清单.xlsx', records),
      day,
      also,
    ).measurement.denominator;

  it('take the anniversary as exactly one year of 实施年数', () => {
    expect([
      scopeOf('实施年数>1', '2022-03-01', [policy('P1')]),
      scopeOf('实施年数>1', '2022-03-02', [policy('P1')]),
    ]).toEqual([0, 1]);
  });

  it('take the same day of month as exactly six 剩余月数, and count what has expired', () => {
    expect(
      ['2022-06-29', '2022-06-30', '2023-02-01'].map((day) => scopeOf('剩余月数<=6', day, [policy('P1')])),
    ).toEqual([0, 1, 1]);
  });

  it('find a budget adjusted only where both figures stand and differ', () => {
    const records = [
      policy('P1', { 全年预算数: wan(120) }),
      policy('P2', { 全年预算数: wan(100) }),
      policy('P3', { 全年预算数: null }),
    ];

    expect(scopeOf('预算调整=是', '2022-06-01', records)).toBe(1);
  });

  it('find a policy in the directory by code, or by name unless the row names another department', () => {
    const other = aUnit({ code: '102' });
    const listed = (fields: object) => aRecord('财政专项资金政策目录', { 年度: 2022, 主管部门: unit.name, ...fields });
    const directory = aLedger(FINANCE.folder).handIn('2022-03-01', '目录.xlsx', [
      listed({ 项目编码: 'P1', 政策名称: '改了名的政策' }),
      listed({ 政策名称: '项目P2' }),
      listed({ 政策名称: '项目P3', 主管部门: other.name }),
    ]);
    const plan = aPlan({ duties: [aDuty({ 数据年度: 'Y', 对象范围: '在政策目录=是' })] });
    const ledger = aLedger(unit.folder).handIn('2022-02-01', '清单.xlsx', [
      policy('P1'),
      policy('P2'),
      policy('P3'),
      policy('P4'),
    ]);

    const { duties } = assessed('2022-04-01', [FINANCE, unit, other], [directory.standing(), ledger.standing()], {
      plan,
    });

    expect(duties[0]?.measurement.missing).toEqual(['项目P1', '项目P2']);
  });

  it('count differing hand-ins of an object’s record as its 版本', () => {
    const target = (amount: number) =>
      aRecord('项目支出绩效目标申报表', { 项目编码: 'P1', 项目名称: '项目P1', 年度: 2022, 全年预算数: wan(amount) });
    const duty = {
      取数表单: '项目支出绩效目标申报表',
      数据年度: 'Y',
      对象范围: '预算调整=是',
      达标条件: '版本>=2',
      截止日期: '2022-12-31',
    };
    const ledger = aLedger(unit.folder)
      .handIn('2022-02-01', '清单.xlsx', [policy('P1', { 全年预算数: wan(120) })])
      .handIn('2022-03-01', '目标.xlsx', [target(100)])
      .handIn('2022-03-05', '目标.xlsx', [target(100)]);

    expect(rowOf(duty, ledger, '2022-06-01').measurement.numerator).toBe(0);
    expect(rowOf(duty, ledger.handIn('2022-06-02', '调整.xlsx', [target(120)]), '2022-06-02').state).toBe('done');
  });

  it('find a 部门重点 ex-ante assessment of the same year', () => {
    const assessment = (year: number, by: string) =>
      aRecord('事前绩效评估台账', { 项目编码: 'P1', 项目名称: '项目P1', 评估年度: year, 评估主体: by });
    const duty = { 数据年度: 'Y', 计量方式: '包含', 对象范围: '重点事前评估=是' };
    const ledger = () => aLedger(unit.folder).handIn('2022-02-01', '清单.xlsx', projects(2, 2022));

    expect(
      rowOf(
        duty,
        ledger().handIn('2022-02-02', '事前.xlsx', [assessment(2023, '部门重点'), assessment(2022, '自评')]),
        '2022-03-01',
      ).state,
    ).toBe('not-applicable');
    expect(
      rowOf(duty, ledger().handIn('2022-02-02', '事前.xlsx', [assessment(2022, '部门重点')]), '2022-03-01').measurement
        .missing,
    ).toEqual(['项目P1']);
  });
});
