import { describe, expect, it } from 'vitest';
import { aLedger } from '../../builders/a-ledger.ts';
import { aRecord } from '../../builders/a-record.ts';
import { aProject, projects, wan } from '../../builders/a-register.ts';
import { aDuty, aPlan, assessed } from '../../builders/an-assessment.ts';
import { covered, registered, rowOf, selfEvaluation, unit } from './row-of.ts';

describe('a coverage duty', () => {
  it('counts covered objects of the register and names the missing and the fewest that close the gap', () => {
    const ledger = aLedger(unit.folder)
      .handIn(
        '2022-03-01',
        '清单.xlsx',
        [1, 2, 3, 4].map((at) => aProject(`P${at}`, 2021, { 年初预算数: wan(at) })),
      )
      .handIn('2022-04-01', '自评.xlsx', covered('P1', 'P3'));

    const row = rowOf({ 目标值: '75%' }, ledger, '2022-04-10');

    expect(row).toMatchObject({
      state: 'in-progress',
      lastHandIn: '2022-04-01T10:00:00+08:00',
      deadline: '2022-05-05',
    });
    expect(row.measurement).toMatchObject({
      numerator: 2,
      denominator: 4,
      achieved: 5000,
      gap: 1,
      missing: ['项目P2', '项目P4'],
      candidates: ['项目P4'],
    });
  });

  it('weighs by 全年预算数, or 年初预算数 where that is blank, when it is by amount', () => {
    const ledger = aLedger(unit.folder)
      .handIn('2022-03-01', '清单.xlsx', [
        aProject('P1', 2021, { 年初预算数: wan(10), 全年预算数: wan(30) }),
        aProject('P2', 2021, { 年初预算数: wan(50) }),
        aProject('P3', 2021, { 年初预算数: wan(20) }),
      ])
      .handIn('2022-04-01', '自评.xlsx', covered('P1'));

    const row = rowOf({ 计量方式: '覆盖率-金额', 目标值: '60%' }, ledger, '2022-04-10');

    expect(row.measurement).toMatchObject({
      unit: 'money',
      numerator: wan(30),
      denominator: wan(100),
      achieved: 3000,
      gap: wan(30),
      candidates: ['项目P2'],
    });
  });

  it('is 无法核对 for a unit without a register, says what is needed, and keeps climbing the ladder', () => {
    const row = rowOf({}, aLedger(unit.folder), '2022-05-06');

    expect([row.state, row.level, row.step]).toEqual(['cannot-tell', 'yellow', '预警1']);
    expect(row.measurement.notes[0]).toContain('请先报送项目清单');
  });

  it('is 不适用 where nothing of the register is in scope, and no ladder step is due', () => {
    const row = rowOf({ 对象范围: '项目类别~专项债券' }, registered(), '2022-06-01');

    expect([row.state, row.level]).toEqual(['not-applicable', 'none']);
  });

  it('lets the plan year’s rows stand in for a year the register does not have, and says so', () => {
    const ledger = aLedger(unit.folder)
      .handIn('2022-03-01', '清单.xlsx', projects(2, 2022))
      .handIn('2022-04-01', '自评.xlsx', covered('P1', 'P2'));

    const row = rowOf({}, ledger, '2022-04-10');

    expect([row.state, row.measurement.denominator]).toEqual(['done', 2]);
    expect(row.measurement.notes).toEqual(['项目清单没有 2021 年度的行，以 2022 年度的行代替。']);
  });

  it('counts each object once and each of its years’ amounts once over several data years', () => {
    const ledger = aLedger(unit.folder)
      .handIn('2022-03-01', '清单.xlsx', [
        aProject('P1', 2021, { 年初预算数: wan(10) }),
        aProject('P1', 2022, { 年初预算数: wan(20) }),
        aProject('P2', 2022, { 年初预算数: wan(5) }),
      ])
      .handIn('2022-04-01', '自评.xlsx', covered('P1'));

    const byAmount = rowOf({ 数据年度: 'Y-1~Y+1', 计量方式: '覆盖率-金额' }, ledger, '2022-04-10');
    const byNumber = rowOf({ 数据年度: 'Y-1~Y+1' }, ledger, '2022-04-10');

    expect([byAmount.measurement.numerator, byAmount.measurement.denominator]).toEqual([wan(30), wan(35)]);
    expect([byNumber.measurement.numerator, byNumber.measurement.denominator]).toEqual([1, 2]);
  });

  it('counts only accepted records that meet the conditions, of the right year, outside 自检', () => {
    const ledger = registered()
      .handIn('2022-04-01', 'a.xlsx', [selfEvaluation('P1'), { ...selfEvaluation('P2'), accepted: false }])
      .handIn('2022-04-01', 'b.xlsx', [selfEvaluation('P3', { 预算年度: 2020 })])
      .handIn('2022-04-02', 'c.xlsx', covered('P4'), { dryRun: true });

    expect(rowOf({ 达标条件: '自评得分>=90' }, ledger, '2022-04-10').measurement.missing).toEqual([
      '项目P2',
      '项目P3',
      '项目P4',
    ]);
    expect(rowOf({ 达标条件: '自评得分>90' }, ledger, '2022-04-10').measurement.numerator).toBe(0);
  });

  it('joins a record without a code to the only object of exactly its name, and shows a near name instead of guessing', () => {
    const ledger = aLedger(unit.folder)
      .handIn('2022-03-01', '清单.xlsx', [
        aProject('P1', 2021, { 项目名称: '智慧社区建设(一期)' }),
        aProject('P2', 2021, { 项目名称: '道路养护' }),
      ])
      .handIn('2022-04-01', '自评.xlsx', [
        selfEvaluation('', { 项目名称: '道路养护' }),
        selfEvaluation('', { 项目名称: '智慧社区建设（一期）' }),
      ]);
    const plan = aPlan({ duties: [aDuty({})] });

    const before = assessed('2022-04-10', [unit], [ledger.standing()], { plan });
    const asked = before.warnings.filter(({ rule }) => rule === 'W00');

    expect(before.duties[0]?.measurement.missing).toEqual(['智慧社区建设(一期)']);
    expect(asked.map(({ id, level, firstSeen }) => [id, level, firstSeen])).toEqual([
      ['W00-101-智慧社区建设（一期）≈P1', 'blue', '2022-04-01'],
    ]);

    ledger.decide('2022-04-11', asked[0]!.id, '处置', '同一项目');
    const after = assessed('2022-04-11', [unit], [ledger.standing()], { plan });

    expect([after.duties[0]?.state, after.warnings.filter(({ rule }) => rule === 'W00')]).toEqual(['done', []]);
    expect(assessed('2022-04-10', [unit], [ledger.standing()], { plan }).duties[0]?.state).toBe('in-progress');
  });

  it('stops asking about a near name once a person said 不是', () => {
    const ledger = registered().handIn('2022-04-01', '自评.xlsx', [selfEvaluation('', { 项目名称: '项目 P1' })]);
    const asked = assessed('2022-04-10', [unit], [ledger.standing()]).warnings.find(({ rule }) => rule === 'W00')!;

    ledger.decide('2022-04-11', asked.id, '处置', '不是');

    expect(assessed('2022-04-11', [unit], [ledger.standing()]).warnings.some(({ rule }) => rule === 'W00')).toBe(false);
  });

  it('lets the card win over its summary list, and keeps what only the list says', () => {
    const list = (rate: number | null) =>
      aRecord('绩效跟踪汇总表', {
        项目编码: 'P1',
        项目名称: '项目P1',
        跟踪年度: 2022,
        跟踪层次: '部门重点',
        执行率: rate,
      });
    const card = aRecord('项目支出绩效运行监控表', {
      项目编码: 'P1',
      项目名称: '项目P1',
      跟踪年度: 2022,
      跟踪层次: '自评',
      对象类型: '项目',
      执行率: 3000,
    });
    const ledger = aLedger(unit.folder)
      .handIn('2022-03-01', '清单.xlsx', projects(1, 2022))
      .handIn('2022-08-01', 'list.xlsx', [list(9000)])
      .handIn('2022-07-20', 'card.xlsx', [card]);
    const duty = { 取数表单: '绩效跟踪汇总表|项目支出绩效运行监控表', 数据年度: 'Y', 截止日期: '2022-08-31' };

    expect(rowOf({ ...duty, 达标条件: '跟踪层次=部门重点;执行率<=30' }, ledger, '2022-08-10').state).toBe('done');
    expect(rowOf({ ...duty, 达标条件: '执行率>30' }, ledger, '2022-08-10').state).toBe('in-progress');
  });

  it('finds an object’s type in the register where the row does not say it, and takes 项目 where nobody does', () => {
    const ledger = aLedger(unit.folder)
      .handIn('2022-03-01', '清单.xlsx', [
        aProject('P1', 2021, { 对象类型: '财政政策' }),
        aProject('P2', 2021, { 对象类型: null }),
      ])
      .handIn('2022-04-01', '自评.xlsx', covered('P1', 'P2'));

    const row = rowOf({ 达标条件: '对象类型=项目' }, ledger, '2022-04-10');

    expect(row.measurement.missing).toEqual(['项目P1']);
  });
});
