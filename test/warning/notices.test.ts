import { describe, expect, it } from 'vitest';
import type { DutyRow } from '../../shared/plan/plan-rows.ts';
import type { FormRecord } from '../../shared/submission/record.ts';
import type { Unit } from '../../shared/unit.ts';
import { aLedger } from '../builders/a-ledger.ts';
import { aRecord } from '../builders/a-record.ts';
import { aProject, projects, wan } from '../builders/a-register.ts';
import { aUnit, FINANCE } from '../builders/a-unit.ts';
import { aPlanOf, assessed } from '../builders/an-assessment.ts';

type Ledger = ReturnType<typeof aLedger>;

const monitored = (code: string, month: number | null, budget: number, spent: number, also = {}): FormRecord =>
  aRecord('绩效跟踪汇总表', {
    项目编码: code,
    项目名称: `项目${code}`,
    跟踪年度: 2022,
    跟踪层次: '自评',
    全年预算数: wan(budget),
    执行数: wan(spent),
    截至月份: month,
    ...also,
  });

const rowsOn = (
  day: string,
  units: readonly Unit[],
  ledgers: readonly Ledger[],
  ...rows: readonly Partial<DutyRow>[]
) =>
  assessed(
    day,
    units,
    ledgers.map((one) => one.standing()),
    { plan: aPlanOf(...rows) },
  );

const told = ({ duties }: ReturnType<typeof rowsOn>): readonly string[] =>
  duties.map(({ unit, duty, state, level, deadline, measurement: { numerator, denominator, gap } }) =>
    [unit.code, duty.code, state, level, `${numerator}/${denominator ?? ''}`, gap, deadline].join(' '),
  );

describe('a department’s execution rate of 60 % by June and 80 % by September', () => {
  const unit = aUnit();
  const EXECUTED: Partial<DutyRow> = {
    取数表单: '绩效跟踪汇总表',
    计量方式: '比率',
    达标条件: '执行数/全年预算数',
    截止日期: '期后10日',
  };
  const JUNE = { ...EXECUTED, 任务编号: 'R6', 期间: '1-6月', 目标值: '≥60%' };
  const SEPTEMBER = { ...EXECUTED, 任务编号: 'R9', 期间: '1-9月', 目标值: '不低于80%' };
  const ledger = aLedger(unit.folder)
    .handIn('2022-02-01', '清单.xlsx', [
      aProject('P1', 2022, { 年初预算数: wan(400), 全年预算数: wan(500) }),
      aProject('P2', 2022, { 年初预算数: wan(300) }),
      aProject('P3', 2022, { 年初预算数: wan(200) }),
      aProject('P3', 2023, { 年初预算数: wan(900) }),
    ])
    .handIn('2022-07-05', '监控.xlsx', [monitored('P1', 6, 500, 450), monitored('P2', 6, 300, 162)])
    .handIn('2022-10-08', '监控.xlsx', [monitored('P1', 9, 500, 480), monitored('P2', 9, 300, 270)]);

  it('adds up the department, what is silent with its declared budget, each month by itself', () => {
    const june = rowsOn('2022-07-08', [FINANCE, unit], [ledger], JUNE, SEPTEMBER);

    // 450 + 162 of 500 + 300 + 200: 61.2 %.
    expect(june.duties[0]).toMatchObject({
      state: 'done',
      measurement: {
        unit: 'money',
        numerator: wan(612),
        denominator: wan(1000),
        achieved: 6120,
        gap: 0,
        missing: ['项目P3'],
      },
    });
    expect(june.duties[1]).toMatchObject({ state: 'in-progress', measurement: { numerator: 0, gap: wan(800) } });
  });

  it('is short by what is missing up to the target, and says where most is left to spend', () => {
    const [june, september] = rowsOn('2022-10-20', [FINANCE, unit], [ledger], JUNE, SEPTEMBER).duties;

    expect(june).toMatchObject({ state: 'done', measurement: { numerator: wan(612) } });
    // 750 of 1,000 are 75 %: 50 short, and P3 has 200 left.
    expect(september).toMatchObject({
      state: 'overdue',
      deadline: '2022-10-10',
      measurement: { numerator: wan(750), achieved: 7500, gap: wan(50), candidates: ['项目P3'] },
    });
  });

  it('goes by the report that was handed in last where two of one month say otherwise', () => {
    const level = (of: string, done: number) => monitored('P1', 6, 500, done, { 跟踪层次: of });
    const both = aLedger(unit.folder)
      .handIn('2022-02-01', '清单.xlsx', [aProject('P1', 2022, { 年初预算数: wan(500) })])
      .handIn('2022-07-01', '部门跟踪.xlsx', [level('部门重点', 100)])
      .handIn('2022-07-03', '自行跟踪.xlsx', [level('自评', 200)])
      .handIn('2022-07-06', '部门跟踪.xlsx', [level('部门重点', 300)]);
    const executedOn = (day: string) => rowsOn(day, [FINANCE, unit], [both], JUNE).duties[0]?.measurement.numerator;

    expect([executedOn('2022-07-02'), executedOn('2022-07-04'), executedOn('2022-07-08')]).toEqual([
      wan(100),
      wan(200),
      wan(300),
    ]);
  });

  it('adds up each of several years, one that is silent as declared', () => {
    const both = aLedger(unit.folder)
      .handIn('2022-02-01', '清单.xlsx', [
        aProject('P1', 2021, { 年初预算数: wan(100) }),
        aProject('P1', 2022, { 年初预算数: wan(200) }),
        aProject('P2', 2021, { 年初预算数: wan(50) }),
        aProject('P2', 2022, { 年初预算数: wan(50) }),
      ])
      .handIn('2022-01-10', '去年.xlsx', [
        monitored('P1', 12, 100, 90, { 跟踪年度: 2021 }),
        monitored('P2', 12, 50, 40, { 跟踪年度: 2021 }),
      ])
      .handIn('2022-07-05', '今年.xlsx', [monitored('P1', 6, 200, 110)]);
    const row = { ...EXECUTED, 任务编号: 'R', 数据年度: 'Y-1~Y', 目标值: '≥60%', 截止日期: '2022-12-31' };

    // 90 + 40 + 110 of 100 + 50 + 200 + 50.
    expect(rowsOn('2022-07-20', [FINANCE, unit], [both], row).duties[0]).toMatchObject({
      state: 'done',
      measurement: { numerator: wan(240), denominator: wan(400), missing: ['项目P2'] },
    });
  });

  it('may not exceed what is asked for where the target is the most', () => {
    const most = { ...JUNE, 任务编号: 'R', 目标值: '≤60%' };

    expect(rowsOn('2022-07-20', [FINANCE, unit], [ledger], most).duties[0]).toMatchObject({
      state: 'overdue',
      measurement: { achieved: 6120, gap: wan(12), candidates: [] },
    });
  });

  it('warns in figures that an officer can follow', () => {
    const { warnings } = rowsOn('2022-10-20', [FINANCE, unit], [ledger], SEPTEMBER);

    expect(warnings.find(({ rule }) => rule === 'W01')?.text).toContain(
      '执行数 750 万元 ÷ 全年预算数 1000 万元，75%，目标 ≥80%，还差 50 万元',
    );
  });
});

describe('cuts that add up to an amount', () => {
  it('are summed in 万元 over what meets the condition', () => {
    const unit = aUnit();
    const cut = (code: string, amount: number, state: string) =>
      aRecord(
        '整改台账',
        {
          项目编码: code,
          项目名称: `项目${code}`,
          评价年度: 2022,
          问题描述: `问题${code}`,
          整改状态: state,
          挂钩金额: wan(amount),
        },
        { year: 2022 },
      );
    const ledger = aLedger(unit.folder).handIn('2022-09-01', '整改.xlsx', [
      cut('P1', 2.63, '已完成'),
      cut('P2', 97, '已销项'),
      cut('P3', 50, '整改中'),
    ]);
    const row: Partial<DutyRow> = {
      任务编号: 'C',
      取数表单: '整改台账',
      计量方式: '金额合计',
      达标条件: '挂钩金额;整改状态=已完成|已销项',
      目标值: '≥100万元',
      截止日期: '2022-12-31',
    };

    expect(rowsOn('2022-10-01', [FINANCE, unit], [ledger], row).duties[0]).toMatchObject({
      state: 'in-progress',
      measurement: { unit: 'money', numerator: wan(99.63), denominator: null, gap: wan(0.37) },
    });
    expect(rowsOn('2022-10-01', [FINANCE, unit], [ledger], { ...row, 目标值: '≤99' }).duties[0]?.measurement.gap).toBe(
      wan(0.63),
    );
  });
});

describe('what an assessment cuts', () => {
  const DIFFERENCE: Partial<DutyRow> = {
    任务编号: 'H',
    取数表单: '事前绩效评估台账',
    数据年度: 'Y+1',
    计量方式: '金额合计',
    达标条件: '申报预算-评估后预算;评估主体=自评',
    目标值: '≥200万元',
    截止日期: '2022-12-31',
  };

  it('is the one column less the other, and nothing where one of them says nothing yet', () => {
    const unit = aUnit();
    const assessed = (code: string, asked: number, left: number | null, by = '自评') =>
      aRecord(
        '事前绩效评估台账',
        {
          项目编码: code,
          项目名称: `项目${code}`,
          评估年度: 2023,
          评估主体: by,
          申报预算: wan(asked),
          评估后预算: left === null ? null : wan(left),
        },
        { year: 2023 },
      );
    const ledger = aLedger(unit.folder).handIn('2022-09-01', '评估.xlsx', [
      assessed('P1', 800, 650),
      assessed('P2', 300, null),
      assessed('P3', 90, 100),
      assessed('P4', 500, 0, '部门重点'),
    ]);

    const [row] = rowsOn('2022-10-01', [FINANCE, unit], [ledger], DIFFERENCE).duties;

    expect(row).toMatchObject({ state: 'in-progress', measurement: { numerator: wan(140), gap: wan(60) } });
  });
});

describe('self-evaluation reports as files by 30 April', () => {
  it('are counted by their names, whatever kind of file they are', () => {
    const unit = aUnit();
    const row: Partial<DutyRow> = {
      任务编号: 'A',
      计量方式: '附件',
      达标条件: '文件名~自评报告;文件名~2021 或 文件名~整体评价报告',
      目标值: '2',
      截止日期: '2022-04-30',
    };
    const ledger = aLedger(unit.folder)
      .handInForms('2022-04-20', '2021年自评报告.docx', [])
      .handInForms('2022-04-21', '自评报告（空白）.docx', [])
      .handInForms('2022-04-22', '自检/2021年自评报告.docx', [], { dryRun: true })
      .handInForms('2022-04-28', '整体评价报告.pdf', [])
      .withdraw('2022-05-20', '整体评价报告.pdf');

    expect(told(rowsOn('2022-04-25', [FINANCE, unit], [ledger], row))).toEqual([
      '101 A in-progress blue 1/ 1 2022-05-05',
    ]);
    expect(told(rowsOn('2022-05-10', [FINANCE, unit], [ledger], row))).toEqual(['101 A done none 2/ 0 2022-05-05']);
    expect(told(rowsOn('2022-05-20', [FINANCE, unit], [ledger], row))).toEqual(['101 A overdue red 1/ 1 2022-05-05']);
  });
});

describe('rectification within 30 days of the feedback', () => {
  const unit = aUnit();
  const evaluated = (code: string, day: string) =>
    aRecord('重点评价台账', {
      项目编码: code,
      项目名称: `项目${code}`,
      评价年度: 2022,
      评价层次: '财政重点',
      报告日期: day,
      被评价单位: unit.name,
    });
  const measures = (code: string, text: string) =>
    aRecord(
      '整改台账',
      { 项目编码: code, 项目名称: `项目${code}`, 评价年度: 2022, 问题描述: '慢', 整改措施: text },
      { year: 2022 },
    );
  const row: Partial<DutyRow> = {
    任务编号: 'T',
    取数表单: '整改台账',
    计量方式: '限时',
    对象范围: '重点评价台账:评价层次=财政重点',
    达标条件: '整改措施<=报告日期+30',
    截止日期: '2022-12-31',
  };
  const office = aLedger('财政局').handIn('2022-06-10', '重点评价.xlsx', [
    evaluated('P1', '2022-06-01'),
    evaluated('P2', '2022-06-10'),
    evaluated('P3', '2022-08-01'),
  ]);
  const own = aLedger(unit.folder).handIn('2022-06-20', '整改.xlsx', [measures('P1', '加快')]);

  it('is due for each object at its own day, and reminds of the next one', () => {
    // P1 by 1 July: done. P2 by 11 July (10 July is a Sunday). P3 by 31 August.
    const before = rowsOn('2022-07-05', [FINANCE, unit], [office, own], row);
    const after = rowsOn('2022-07-13', [FINANCE, unit], [office, own], row);

    expect(told(before)).toEqual(['101 T in-progress blue 1/1 0 2022-07-11']);
    expect(told(after)).toEqual(['101 T overdue yellow 1/2 1 2022-07-11']);
    expect(after.duties[0]?.measurement.missing).toEqual(['项目P2（应在2022-07-11前）']);
  });

  it('is done late where one object was, and done where all were in time', () => {
    const late = aLedger(unit.folder)
      .handIn('2022-06-20', '整改.xlsx', [measures('P1', '加快')])
      .handIn('2022-07-15', '整改二.xlsx', [measures('P2', '规范')])
      .handIn('2022-08-10', '整改三.xlsx', [measures('P3', '完善')]);
    const good = aLedger(unit.folder).handIn(
      '2022-07-01',
      '整改.xlsx',
      ['P1', 'P2', 'P3'].map((code) => measures(code, '改')),
    );

    expect(told(rowsOn('2022-09-05', [FINANCE, unit], [office, late], row))).toEqual([
      '101 T done-late none 2/3 0 2023-01-03',
    ]);
    expect(told(rowsOn('2022-09-05', [FINANCE, unit], [office, good], row))).toEqual([
      '101 T done none 3/3 0 2023-01-03',
    ]);
  });

  it('runs for every declared project, whether or not anybody wrote about it, from a day of its own', () => {
    const ends = (day: string) => ({ 结束日期: day });
    const ledger = aLedger(unit.folder)
      .handIn('2022-02-01', '清单.xlsx', [
        aProject('P1', 2022, ends('2022-05-31')),
        aProject('P2', 2022, ends('2022-05-31')),
        aProject('P3', 2022, ends('2022-12-01')),
        aProject('P4', 2022),
      ])
      .handIn('2022-06-20', '评价.xlsx', [
        aRecord('重点评价台账', { 项目编码: 'P1', 项目名称: '项目P1', 评价年度: 2022, 评价得分: 8000 }),
      ]);
    const ended: Partial<DutyRow> = {
      ...row,
      取数表单: '重点评价台账',
      对象范围: '',
      达标条件: '评价得分<=结束日期+60',
    };
    const { duties } = rowsOn('2022-08-05', [FINANCE, unit], [ledger], ended);

    // 60 days after 31 May is 30 July, a Saturday.
    expect(told({ duties } as ReturnType<typeof rowsOn>)).toEqual(['101 T overdue yellow 1/2 1 2022-08-01']);
    expect(duties[0]?.measurement.missing).toEqual(['项目P2（应在2022-08-01前）']);
  });

  it('keeps the day the finance office first wrote it, also when its ledger comes again', () => {
    const about = (day: string | null) => ({
      ...evaluated('P1', '2022-06-01'),
      fields: { ...evaluated('P1', '2022-06-01').fields, 主要问题: day },
    });
    const twice = aLedger('财政局')
      .handIn('2022-06-10', '重点评价.xlsx', [about(null)])
      .handIn('2022-06-20', '重点评价.xlsx', [about('目标不明')])
      .handIn('2022-09-01', '重点评价.xlsx', [about('目标不明'), evaluated('P2', '2022-08-20')]);
    const found: Partial<DutyRow> = { ...row, 取数表单: '重点评价台账', 达标条件: '主要问题<=报告日期+30' };

    expect(told(rowsOn('2022-09-10', [FINANCE, unit], [twice], found))).toEqual([
      '101 T in-progress blue 1/1 0 2022-09-19',
    ]);
  });

  it('may count working days', () => {
    const days = { ...row, 达标条件: '整改措施<=报告日期+20个工作日' };

    // 20 working days after 10 June, with 端午节 on the 3rd behind it: 8 July.
    expect(told(rowsOn('2022-07-05', [FINANCE, unit], [office, own], days))).toEqual([
      '101 T in-progress blue 1/1 0 2022-07-08',
    ]);
  });
});

describe('10 projects and 2 departments monitored by the finance office itself', () => {
  const units = [
    FINANCE,
    aUnit({ code: '101', name: '区教育局' }),
    aUnit({ code: '102', name: '区卫健委', aliases: ['卫健委'] }),
  ];
  const ledgers = [
    aLedger('区教育局').handIn('2022-02-01', '清单.xlsx', projects(6, 2022)),
    aLedger('区卫健委').handIn(
      '2022-02-01',
      '清单.xlsx',
      [1, 2, 3, 4].map((at) => aProject(`Q${at}`, 2022)),
    ),
  ];
  const whole = (name: string) =>
    monitored('', null, 1000, 500, {
      项目名称: '部门整体',
      项目编码: null,
      对象类型: '部门整体',
      被评价单位: name,
      报告日期: '2022-10-10',
    });
  const office = aLedger('财政局').handIn('2022-10-12', '财政监控.xlsx', [
    ...[1, 2, 3, 4, 5].map((at) => monitored(`P${at}`, 8, 100, 50)),
    ...[1, 2, 3].map((at) => monitored(`Q${at}`, 8, 100, 50)),
    whole('区教育局'),
    whole('卫健委'),
  ]);
  const PROJECTS: Partial<DutyRow> = {
    任务编号: 'F1',
    适用类别: '区财政局',
    取数表单: '绩效跟踪汇总表',
    计量方式: '数量',
    达标条件: '对象类型=项目',
    目标值: '10',
    截止日期: '2022-10-31',
  };

  it('are counted apart, projects as projects and departments as departments', () => {
    const rows = rowsOn('2022-10-20', units, [...ledgers, office], PROJECTS, {
      ...PROJECTS,
      任务编号: 'F2',
      达标条件: '对象类型=部门整体',
      目标值: '2',
    });

    expect(told(rows)).toEqual(['001 F1 in-progress blue 8/ 2 2022-10-31', '001 F2 done none 2/ 0 2022-10-31']);
  });

  it('count for the units they name, and once in the whole district', () => {
    const coverage: Partial<DutyRow> = {
      ...PROJECTS,
      适用类别: '区级预算部门',
      计量方式: '覆盖率-数量',
      达标条件: '',
      目标值: '100%',
    };
    const rows = rowsOn(
      '2022-10-20',
      units,
      [...ledgers, office],
      { ...coverage, 任务编号: 'U' },
      { ...coverage, 任务编号: 'D', 适用类别: '全区' },
      { ...PROJECTS, 任务编号: 'N', 适用类别: '全区', 达标条件: '', 目标值: '12' },
      { ...PROJECTS, 任务编号: 'H', 适用类别: '区级预算部门', 计量方式: '报送', 目标值: '1' },
    );

    expect(rows.duties[0]?.measurement.missing).toEqual(['项目P6（区教育局）', '项目Q4（区卫健委）']);
    expect(told(rows)).toEqual([
      '001 D in-progress blue 8/10 2 2022-10-31',
      // 8 projects, and the two departments as wholes.
      '001 N in-progress blue 10/ 2 2022-10-31',
      '101 U in-progress blue 5/6 1 2022-10-31',
      '101 H in-progress blue 0/ 1 2022-10-31',
      '102 U in-progress blue 3/4 1 2022-10-31',
      '102 H in-progress blue 0/ 1 2022-10-31',
    ]);
  });
});

describe('coverage by 主管部门 over its lower units', () => {
  it('is one row with the gaps named by unit, and adds up the rates of all of them', () => {
    const chief = aUnit({ code: '101', name: '区教育局' });
    const schools = ['第一中学', '第二中学'].map((name, at) =>
      aUnit({ code: `10${at + 2}`, name, upper: '101', classes: ['区级预算部门'] }),
    );
    const ledgers = [
      aLedger('区教育局')
        .handIn('2022-02-01', '清单.xlsx', projects(1, 2022))
        .handIn('2022-07-04', '监控.xlsx', [monitored('P1', 6, 100, 90)]),
      aLedger('第一中学')
        .handIn('2022-02-01', '清单.xlsx', projects(2, 2022))
        .handIn('2022-07-04', '监控.xlsx', [monitored('P1', 6, 100, 40), monitored('P2', 6, 100, 70)]),
      aLedger('第二中学').handIn('2022-02-01', '清单.xlsx', projects(1, 2022)),
    ];
    const row: Partial<DutyRow> = {
      任务编号: 'L',
      取数表单: '绩效跟踪汇总表',
      计量方式: '覆盖率-数量',
      目标值: '100%',
      期间: '上半年',
      截止日期: '期后10日',
      统计口径: '含下属',
    };
    const { duties } = rowsOn('2022-07-05', [FINANCE, chief, ...schools], ledgers, row, {
      ...row,
      任务编号: 'R',
      计量方式: '比率',
      达标条件: '执行数/全年预算数',
      目标值: '60%',
    });

    expect(
      duties.map(({ unit, duty, measurement: { numerator, denominator, missing } }) => [
        unit.code,
        duty.code,
        numerator,
        denominator,
        missing,
      ]),
    ).toEqual([
      ['101', 'L', 3, 4, ['项目P1（第二中学）']],
      ['101', 'R', wan(200), wan(400), ['项目P1（第二中学）']],
    ]);
  });
});

describe('a county’s towns and schools that monitor month by month', () => {
  it('each owe a report ten days after each month, all but the school that is left out', () => {
    const units = [
      FINANCE,
      aUnit({ code: '201', name: '许岭镇', classes: ['街镇'] }),
      aUnit({ code: '301', name: '县一中', classes: ['行业主管部门'] }),
      aUnit({ code: '302', name: '县二中', classes: ['行业主管部门'] }),
    ];
    const ledger = aLedger('许岭镇')
      .handIn('2022-02-01', '清单.xlsx', projects(2, 2022))
      .handIn('2022-09-09', '月报.xlsx', [monitored('P1', 8, 100, 60), monitored('P2', 8, 100, 20)])
      .handIn('2022-10-10', '月报.xlsx', [monitored('P1', 9, 100, 70)]);
    const { duties } = rowsOn('2022-10-12', units, [ledger], {
      任务编号: 'M',
      任务名称: '月度监控',
      适用类别: '街镇、行业主管部门',
      适用单位: '除县二中',
      取数表单: '绩效跟踪汇总表|项目支出绩效运行监控表',
      计量方式: '覆盖率-数量',
      目标值: '100%',
      期间: '每月',
      开始日期: '2022-08-01',
      截止日期: '期后10日',
    });

    expect(duties.map(({ unit, duty, state }) => `${unit.code} ${duty.code} ${duty.name} ${state}`)).toEqual([
      '201 M-08 月度监控（8月） done',
      '201 M-09 月度监控（9月） overdue',
      '201 M-10 月度监控（10月） in-progress',
      '201 M-11 月度监控（11月） not-started',
      '201 M-12 月度监控（12月） not-started',
      '301 M-08 月度监控（8月） cannot-tell',
      '301 M-09 月度监控（9月） cannot-tell',
      '301 M-10 月度监控（10月） cannot-tell',
      '301 M-11 月度监控（11月） cannot-tell',
      '301 M-12 月度监控（12月） cannot-tell',
    ]);
    expect(duties[1]?.measurement.missing).toEqual(['项目P2']);
  });
});
