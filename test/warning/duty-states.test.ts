import { describe, expect, it } from 'vitest';
import type { DutyRow } from '../../shared/plan/plan-rows.ts';
import type { FormRecord } from '../../shared/submission/record.ts';
import { aLedger } from '../builders/a-ledger.ts';
import { aRecord } from '../builders/a-record.ts';
import { aProject, projects, wan } from '../builders/a-register.ts';
import { aUnit, FINANCE } from '../builders/a-unit.ts';
import { aDuty, aPlan, assessed } from '../builders/an-assessment.ts';

const unit = aUnit();
const selfEvaluation = (code: string, fields = {}): FormRecord =>
  aRecord('绩效自评汇总表', { 项目编码: code, 项目名称: `项目${code}`, 预算年度: 2021, 自评得分: 9000, ...fields });

/** The one row of a plan of one duty. */
const rowOf = (
  row: Partial<DutyRow>,
  ledger: ReturnType<typeof aLedger>,
  day: string,
  also: readonly ReturnType<typeof aLedger>[] = [],
) => {
  const plan = aPlan({ duties: [aDuty(row)] });
  const standings = [ledger, ...also].map((one) => one.standing());
  return assessed(day, [FINANCE, unit], standings, { plan }).duties[0]!;
};

const covered = (...codes: string[]) => codes.map((code) => selfEvaluation(code));
const registered = () => aLedger(unit.folder).handIn('2022-02-01', '清单.xlsx', projects(4, 2021));

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

describe('state and level over time', () => {
  const duty = { 开始日期: '2022-03-01' };

  it('rise from 未开始 through the ladder to red, counting working days to the rolled deadline', () => {
    const on = (day: string) => {
      const row = rowOf(duty, registered(), day);
      return [row.state, row.level, row.step, row.workingDaysLeft];
    };

    expect([on('2022-02-28')[0], on('2022-03-01').slice(0, 3)]).toEqual(['not-started', ['in-progress', 'none', null]]);
    expect([on('2022-04-11'), on('2022-04-12')]).toEqual([
      ['in-progress', 'none', null, 16],
      ['in-progress', 'blue', '提醒1', 15],
    ]);
  });

  it.each([
    ['2022-04-24', 'in-progress', 'blue', '提醒2', 6],
    ['2022-04-28', 'in-progress', 'blue', '提醒3', 2],
    ['2022-04-29', 'in-progress', 'blue', '提醒4', 1],
    ['2022-05-05', 'in-progress', 'blue', '提醒4', 0],
    ['2022-05-06', 'overdue', 'yellow', '预警1', -1],
    ['2022-05-10', 'overdue', 'yellow', '预警1', -4],
    ['2022-05-11', 'overdue', 'red', '预警2', -5],
    ['2022-05-26', 'overdue', 'red', '预警4', -16],
  ])('on %s is %s at %s by %s with %i working days left', (day, state, level, step, left) => {
    const row = rowOf(duty, registered(), day);

    expect([row.state, row.level, row.step, row.workingDaysLeft]).toEqual([state, level, step, left]);
  });

  it('stop at yellow for what is asked 原则上', () => {
    const row = rowOf({ ...duty, 约束: '原则上' }, registered(), '2022-06-30');

    expect([row.state, row.level, row.step]).toEqual(['overdue', 'yellow', '预警1']);
  });

  it('take what was met by the rolled deadline as 已完成, and what was met after it as 逾期完成', () => {
    const inTime = registered().handIn('2022-05-05', 'a.xlsx', covered('P1', 'P2', 'P3', 'P4'));
    const late = registered().handIn('2022-05-06', 'a.xlsx', covered('P1', 'P2', 'P3', 'P4'));
    const seen = (ledger: ReturnType<typeof aLedger>) => {
      const row = rowOf(duty, ledger, '2022-08-02');
      return [row.state, row.metOn, row.level];
    };

    expect([seen(inTime), seen(late)]).toEqual([
      ['done', '2022-05-05', 'none'],
      ['done-late', '2022-05-06', 'none'],
    ]);
  });

  it('keep 已完成 when a corrected workbook is handed in again after the deadline', () => {
    const ledger = registered()
      .handIn('2022-04-20', 'a.xlsx', covered('P1', 'P2', 'P3', 'P4'))
      .handIn('2022-06-01', 'a.xlsx', covered('P1', 'P2', 'P3', 'P4'));

    expect(rowOf(duty, ledger, '2022-08-02')).toMatchObject({ state: 'done', metOn: '2022-04-20' });
  });

  it('keep 已完成 when a project declared after the deadline is covered by then', () => {
    const ledger = registered()
      .handIn('2022-04-20', 'a.xlsx', covered('P1', 'P2', 'P3', 'P4'))
      .handIn('2022-06-01', '清单.xlsx', projects(5, 2021))
      .handIn('2022-06-02', 'b.xlsx', covered('P5'));

    expect(['2022-06-01', '2022-06-02'].map((day) => rowOf(duty, ledger, day).state)).toEqual(['overdue', 'done']);
  });

  it('open again when the workbook that met it leaves the folder', () => {
    const ledger = registered()
      .handIn('2022-04-20', 'a.xlsx', covered('P1', 'P2', 'P3', 'P4'))
      .withdraw('2022-05-20', 'a.xlsx');

    expect(['2022-05-19', '2022-05-20'].map((day) => rowOf(duty, ledger, day).state)).toEqual(['done', 'overdue']);
  });

  it('are 已延期 with no level until the extension has passed, then count from it', () => {
    const ledger = registered().decide('2022-05-06', 'T-1', '延期至', '2022/5/20');
    const on = (day: string) => {
      const row = rowOf(duty, ledger, day);
      return [row.state, row.level, row.deadline, row.workingDaysLeft];
    };

    expect([on('2022-05-06'), on('2022-05-20'), on('2022-05-23')]).toEqual([
      ['extended', 'none', '2022-05-20', 11],
      ['extended', 'none', '2022-05-20', 0],
      ['overdue', 'yellow', '2022-05-20', -1],
    ]);
  });

  it('are 已完成 when met within the extension', () => {
    const ledger = registered()
      .decide('2022-05-06', 'T-1', '延期至', '2022-05-20')
      .handIn('2022-05-18', 'a.xlsx', covered('P1', 'P2', 'P3', 'P4'));

    expect(rowOf(duty, ledger, '2022-06-20')).toMatchObject({ state: 'done', metOn: '2022-05-18' });
  });

  it('take no extension from a date that is none or not later, and say so', () => {
    const row = rowOf(duty, registered().decide('2022-04-06', 'T-1', '延期至', '下周'), '2022-05-10');

    expect([row.state, row.deadline]).toEqual(['overdue', '2022-05-05']);
    expect(row.measurement.notes.at(-1)).toContain('延期至“下周”');
  });

  it('are 已豁免 while the reason stands, and open again when it is taken back', () => {
    const ledger = registered()
      .decide('2022-05-06', 'T-1', '豁免原因', '涉密项目')
      .decide('2022-05-09', 'T-1', '豁免原因', '');

    expect(['2022-05-06', '2022-05-09'].map((day) => rowOf(duty, ledger, day).state)).toEqual(['waived', 'overdue']);
  });

  it('say loudly that a calendar year is missing, and guess no deadline', () => {
    const plan = aPlan({ year: 2099, duties: [aDuty({ 截止日期: '2099-04-30' })] });
    const ledger = aLedger(unit.folder).handIn('2022-02-01', '清单.xlsx', projects(4, 2098));
    const on = (day: string) => assessed(day, [FINANCE, unit], [ledger.standing()], { plan });

    expect([on('2099-04-10').duties[0]?.state, on('2099-05-10').duties[0]?.state]).toEqual([
      'in-progress',
      'cannot-tell',
    ]);
    expect(on('2099-05-10').duties[0]).toMatchObject({ deadline: null, workingDaysLeft: null, level: 'none' });
    expect(on('2099-05-10').notices[0]).toContain('2099 年');
  });
});
