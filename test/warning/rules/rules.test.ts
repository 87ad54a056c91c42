import { describe, expect, it } from 'vitest';
import type { FormName } from '../../../shared/form/form-name.ts';
import type { FormReading } from '../../../shared/submission/reading.ts';
import type { Fields, FormRecord, IndicatorFact } from '../../../shared/submission/record.ts';
import { ALL_RULES } from '../../../shared/warning/rules/all-rules.ts';
import { aLedger } from '../../builders/a-ledger.ts';
import { aRecord } from '../../builders/a-record.ts';
import { aProject, wan } from '../../builders/a-register.ts';
import { aUnit, FINANCE } from '../../builders/a-unit.ts';
import { aPlan, assessed } from '../../builders/an-assessment.ts';

const unit = aUnit({ aliases: ['一零一'] });
const row = (form: FormName, fields: Fields, also: Partial<FormRecord> = {}): FormRecord =>
  aRecord(form, { 项目编码: 'P1', 项目名称: '项目P1', ...fields }, also);

type Handed = readonly [day: string, ...records: FormRecord[]];

/** Warnings of one rule on the unit, as level and first day seen. */
const found = (rule: string, day: string, handed: readonly Handed[], finance: readonly Handed[] = []) => {
  const [own, office] = [aLedger(unit.folder), aLedger(FINANCE.folder)];
  for (const [at, [on, ...records]] of handed.entries()) own.handIn(on, `${at}.xlsx`, records);
  for (const [at, [on, ...records]] of finance.entries()) office.handIn(on, `${at}.xlsx`, records);
  return assessed(day, [FINANCE, unit], [own.standing(), office.standing()])
    .warnings.filter((one) => one.rule === rule && one.unit.code === unit.code)
    .map(({ level, firstSeen }) => [level, firstSeen]);
};

const monitoring = (fields: Fields, indicators: IndicatorFact[] = []) =>
  row(
    '绩效跟踪汇总表',
    { 跟踪年度: 2022, 跟踪层次: '自评', 报告日期: '2022-08-10', 全年预算数: wan(100), ...fields },
    { indicators },
  );
const evaluation = (fields: Fields) =>
  row('绩效自评汇总表', { 预算年度: 2021, 全年预算数: wan(100), 全年执行数: wan(100), 自评得分: 9000, ...fields });
const key = (fields: Fields) =>
  row('重点评价台账', { 评价年度: 2022, 对象类型: '项目', 评价层次: '部门重点', ...fields });
const indicator = (target: string, actual: string): IndicatorFact => ({
  level1: '产出指标',
  level2: '数量指标',
  name: '数量',
  target,
  actual,
  weight: null,
  score: null,
  cell: 'D9',
});

describe('the list of rules', () => {
  it('is W03 to W20, each once, in order', () => {
    const expected = Array.from({ length: 18 }, (_, at) => `W${String(at + 3).padStart(2, '0')}`);

    expect(ALL_RULES.map(({ id }) => id)).toEqual(expected);
  });

  it('has every rule of the plan, which switches it off by 启用', () => {
    const named = aPlan().rules.map(({ rule }) => rule);
    expect(['W01', 'W02', ...ALL_RULES.map(({ id }) => id)]).toEqual(named);

    const off = aPlan({ rules: aPlan().rules.map((one) => ({ ...one, enabled: false })) });
    const ledger = aLedger(unit.folder).handIn('2022-04-01', 'a.xlsx', [evaluation({ 全年执行数: 0 })]);
    expect(assessed('2022-05-06', [unit], [ledger.standing()], { plan: off }).warnings).toEqual([]);
  });
});

describe('W03 execution behind the year', () => {
  // August: 8/12 of 100 万元 is 66.67; 80 % of that 53.33, 60 % of it 40.
  it.each([
    [wan(53.34), []],
    [wan(53.33), [['yellow', '2022-08-15']]],
    [wan(40), [['yellow', '2022-08-15']]],
    [wan(39.99), [['red', '2022-08-15']]],
  ])('with %i 分 spent by August', (spent, expected) => {
    expect(found('W03', '2022-09-01', [['2022-08-15', monitoring({ 执行数: spent })]])).toEqual(expected);
  });

  it('goes by the month the card’s heading names', () => {
    expect(found('W03', '2022-09-01', [['2022-08-15', monitoring({ 执行数: wan(47), 截至月份: 7 })]])).toEqual([]);
  });

  it('says nothing of a budget of 0', () => {
    expect(found('W03', '2022-09-01', [['2022-08-15', monitoring({ 全年预算数: 0, 执行数: 0 })]])).toEqual([]);
  });

  it('takes what is reported after the year is over for all of it', () => {
    const late = monitoring({ 执行数: wan(70), 报告日期: '2023-01-10' });

    expect(found('W03', '2023-01-12', [['2023-01-11', late]])).toEqual([['yellow', '2023-01-11']]);
  });
});

describe('a finding', () => {
  it('is one, as serious as the worst, where two rows say it of one object', () => {
    const [own, department] = [monitoring({ 执行数: wan(50) }), monitoring({ 跟踪层次: '部门重点', 执行数: wan(39) })];

    expect(found('W03', '2022-09-01', [['2022-08-15', own, department]])).toEqual([['red', '2022-08-15']]);
  });
});

describe('W04 indicators off their path', () => {
  // By August a count of 120 should stand at 80: 64 is 80 % of it, 48 is 60 %, 96 is 120 %.
  it.each([
    ['≥120个', '64个', []],
    ['≥120个', '63个', ['yellow']],
    ['≥120个', '48个', ['yellow']],
    ['≥120个', '47个', ['red']],
    ['≥120个', '95个', []],
    ['≥120个', '96个', ['blue']],
    ['≤20万元', '20万元', []],
    ['≤20万元', '20.01万元', ['red']],
    ['≥90%', '90%', []],
    ['≥90%', '71%', ['yellow']],
    ['优良', '优良', []],
    ['1-3次', '2次', []],
  ])('target %s and result %s', (target, actual, levels) => {
    const handed: Handed[] = [['2022-08-15', monitoring({ 执行数: wan(100) }, [indicator(target, actual)])]];

    expect(found('W04', '2022-09-01', handed).map(([level]) => level)).toEqual(levels);
  });
});

describe('W05 self-score inflated', () => {
  // 86 points of which 8 for a rate of 80 %: indicators 78/90 = 86.67 %, (86.67−80)/86.67 = 7.69 %.
  it.each([
    [wan(80), 8600, ['red']],
    // (I/90 − 0.8) ÷ (I/90) passes 5 % where I passes 75.789 of 90 points, with 8 more for the rate.
    [wan(80), 8378, []],
    [wan(80), 8379, ['red']],
    [wan(100), 10_000, []],
    [0, 9000, ['red']],
  ])('with %i 分 spent of 100 万元 and a score of %i hundredths', (spent, score, levels) => {
    const handed: Handed[] = [['2022-04-15', evaluation({ 全年执行数: spent, 自评得分: score })]];

    expect(found('W05', '2022-05-06', handed).map(([level]) => level)).toEqual(levels);
  });

  it('takes the points a card states over what a summary lets one work out', () => {
    const card = {
      指标得分合计: 8000,
      指标分值合计: 9000,
      执行率得分: 1000,
      执行率分值: 1000,
      自评得分: 9000,
      全年执行数: 0,
    };

    expect(found('W05', '2022-05-06', [['2022-04-15', evaluation(card)]])).toEqual([]);
  });

  it('keeps its first day when the same fault is handed in again, and closes when it is mended', () => {
    const bad = evaluation({ 全年执行数: wan(10) });
    const ledger = aLedger(unit.folder).handIn('2022-04-15', 'a.xlsx', [bad]).handIn('2022-04-20', 'a.xlsx', [bad]);
    const seen = (day: string) =>
      assessed(day, [unit], [ledger.standing()])
        .warnings.filter(({ rule }) => rule === 'W05')
        .map(({ id, firstSeen }) => [id, firstSeen]);

    expect(seen('2022-04-25')).toEqual([['W05-101-P1', '2022-04-15']]);
    ledger.handIn('2022-04-26', 'a.xlsx', [evaluation({ 自评得分: 9500 })]);
    expect([seen('2022-04-25').length, seen('2022-04-26').length]).toEqual([1, 0]);
  });
});

describe('W06 funds unused', () => {
  it.each([
    [wan(80), []],
    [wan(79.99), ['yellow']],
  ])('with %i 分 spent of 100 万元', (spent, levels) => {
    expect(
      found('W06', '2022-05-06', [['2022-04-15', evaluation({ 全年执行数: spent })]]).map(([level]) => level),
    ).toEqual(levels);
  });
});

describe('W07 scores disagree', () => {
  it.each([
    [8000, []],
    [7999, ['yellow']],
    [7000, ['yellow']],
    [6999, ['red']],
  ])('self 90, re-evaluation %i hundredths', (score, levels) => {
    const again = key({ 评价层次: '项目再评价', 评价得分: score, 被评价单位: '一零一', 项目编码: '' });

    expect(
      found('W07', '2022-10-06', [['2022-04-15', evaluation({})]], [['2022-09-15', again]]).map(([level]) => level),
    ).toEqual(levels);
  });

  it('leaves another unit’s project of the same name alone', () => {
    const again = key({ 评价层次: '项目再评价', 评价得分: 5000, 被评价单位: '单位102', 项目编码: '' });

    expect(found('W07', '2022-10-06', [['2022-04-15', evaluation({})]], [['2022-09-15', again]])).toEqual([]);
  });
});

describe('W08 objects repeated', () => {
  it.each([
    [2021, ['red']],
    [2020, ['yellow']],
    [2019, ['yellow']],
    [2018, []],
  ])('evaluated in 2022 and in %i', (year, levels) => {
    expect(
      found('W08', '2022-06-06', [
        ['2022-06-01', key({})],
        ['2022-03-01', key({ 评价年度: year })],
      ]).map(([level]) => level),
    ).toEqual(levels);
  });

  it('is no fault of a re-evaluation', () => {
    expect(
      found('W08', '2022-06-06', [
        ['2022-06-01', key({ 评价层次: '项目再评价' })],
        ['2022-03-01', key({ 评价年度: 2021 })],
      ]),
    ).toEqual([]);
  });
});

describe('W09 evaluator not independent', () => {
  it.each([
    [{ 委托方: '单位101', 被评价单位: '单位101' }, ['red']],
    [{ 评价机构: '一零一', 被评价单位: '单位101' }, ['red']],
    [{ 委托方: '区财政局', 评价机构: '某咨询公司', 被评价单位: '单位101' }, []],
    [{ 委托方: '单位101' }, []],
    [{ 委托方: '单位101', 被评价单位: '单位101', 评价层次: '自评' }, []],
    [{ 委托方: '单位101', 被评价单位: '单位101', 评价年度: 2021 }, []],
  ])('with %o', (fields, levels) => {
    expect(found('W09', '2022-06-06', [['2022-06-01', key(fields)]]).map(([level]) => level)).toEqual(levels);
  });
});

describe('W10 rectification late', () => {
  const problem = (fields: Fields) =>
    row('整改台账', {
      评价年度: 2022,
      问题描述: '问题',
      计划完成日期: '2022-06-30',
      整改状态: '整改中',
      未整改原因: '等待验收',
      ...fields,
    });

  it.each([
    ['2022-06-30', {}, []],
    ['2022-07-01', {}, ['yellow']],
    ['2022-07-13', {}, ['yellow']],
    ['2022-07-14', {}, ['red']],
    ['2022-07-01', { 未整改原因: '' }, ['red']],
    ['2022-07-14', { 整改状态: '已销项' }, []],
  ])('on %s with %o', (day, fields, levels) => {
    expect(found('W10', day, [['2022-06-01', problem(fields)]]).map(([level]) => level)).toEqual(levels);
  });

  it('opens on the day after the planned one, not on the day of hand-in', () => {
    expect(found('W10', '2022-07-20', [['2022-06-01', problem({})]])).toEqual([['red', '2022-07-01']]);
  });
});

describe('W11 result not applied', () => {
  const budgets = (now: number, next: number): Handed => [
    '2022-02-01',
    aProject('P1', 2022, { 年初预算数: wan(now) }),
    ...(next < 0 ? [] : [aProject('P1', 2023, { 年初预算数: wan(next) })]),
  ];

  it.each([
    [100, 100, ['red']],
    [100, 99, []],
    [100, -1, []],
  ])('graded 差, budget %i 万元 then %i', (now, next, levels) => {
    expect(
      found('W11', '2022-11-06', [budgets(now, next), ['2022-06-01', key({ 等级: '差' })]]).map(([level]) => level),
    ).toEqual(levels);
  });

  it.each([
    [0, []],
    [100, ['red']],
  ])('not supported before the budget, yet budgeted with %i 万元', (next, levels) => {
    const refused = row('事前绩效评估台账', { 评估年度: 2023, 评估主体: '部门重点', 评估结论: '不予支持' });
    expect(
      found('W11', '2022-11-06', [
        ['2022-02-01', aProject('P1', 2023, { 年初预算数: wan(next) })],
        ['2022-10-01', refused],
      ]).map(([level]) => level),
    ).toEqual(levels);
  });
});

describe('a card and its list that disagree about a grade', () => {
  const graded = (list: string, card: string): Handed[] => [
    ['2022-02-01', aProject('P1', 2022, { 年初预算数: wan(100) }), aProject('P1', 2023, { 年初预算数: wan(100) })],
    ['2022-04-01', evaluation({ 等级: list })],
    ['2022-04-02', row('项目支出绩效自评表', { 预算年度: 2021, 等级: card })],
  ];

  it.each([
    ['差', '中', []],
    ['中', '差', ['red']],
  ])('W11 goes by the card: %s in the list, %s on the card', (list, card, levels) => {
    expect(found('W11', '2022-11-06', graded(list, card)).map(([level]) => level)).toEqual(levels);
  });
});

describe('W12 policy not listed', () => {
  const policy = (fields: Fields): Handed => [
    '2022-02-01',
    aProject('P1', 2022, {
      对象类型: '财政政策',
      是否区级: true,
      是否经常性: true,
      受惠对象: '个人、企业',
      年初预算数: wan(200),
      ...fields,
    }),
  ];
  const listed: Handed = [
    '2022-03-01',
    row('财政专项资金政策目录', { 年度: 2022, 政策名称: '政策', 主管部门: '单位101' }),
  ];

  it.each([
    [{}, ['yellow']],
    [{ 年初预算数: wan(199.99) }, []],
    [{ 受惠对象: '事业单位' }, []],
    [{ 是否经常性: false }, []],
    [{ 是否区级: null }, []],
    [{ 对象类型: '项目' }, []],
  ])('with %o', (fields, levels) => {
    expect(found('W12', '2022-04-06', [policy(fields)]).map(([level]) => level)).toEqual(levels);
  });

  it('closes when the finance office lists it', () => {
    expect(found('W12', '2022-04-06', [policy({})], [listed])).toEqual([]);
  });
});

describe('W13 project not listed, or listed and repeated', () => {
  const project = (amount: number): Handed => ['2022-02-01', aProject('P1', 2022, { 年初预算数: wan(amount) })];
  const listed: Handed = ['2022-03-01', row('重点绩效评价项目目录', { 年度: 2022 })];
  const evaluated = (year: number): Handed => ['2022-03-05', key({ 评价年度: year })];

  it.each([
    [300, [], [], ['yellow']],
    [299.99, [], [], []],
    [300, [evaluated(2019)], [], []],
    [300, [evaluated(2018)], [], ['yellow']],
    [300, [], [listed], []],
    [300, [evaluated(2021)], [listed], ['red']],
    [10, [evaluated(2018)], [listed], []],
  ])('of %i 万元', (amount, own, office, levels) => {
    expect(found('W13', '2022-04-06', [project(amount), ...own], office).map(([level]) => level)).toEqual(levels);
  });
});

describe('W13 where no list of the years before was handed in', () => {
  it('does not claim that nothing was evaluated, and says how to make it known', () => {
    const own = aLedger(unit.folder).handIn('2022-02-01', '清单.xlsx', [
      aProject('P1', 2022, { 年初预算数: wan(300) }),
    ]);

    const { warnings } = assessed('2022-04-06', [FINANCE, unit], [own.standing()]);

    expect(warnings.find(({ rule }) => rule === 'W13')?.text).toContain(
      '没有报送过近三年的重点评价记录（如评价过，请补报当年的重点评价台账，本预警会自己消除）',
    );
  });
});

describe('W14 policy expiring', () => {
  const policy = (end: string, next = false): Handed => [
    '2022-02-01',
    aProject('P1', 2022, { 对象类型: '财政政策', 结束日期: end }),
    ...(next ? [aProject('P1', 2023, { 对象类型: '财政政策' })] : []),
  ];

  it.each([
    ['2022-12-30', [], []],
    ['2022-12-29', [], ['yellow']],
    ['2022-06-29', [], ['yellow']],
    ['2022-06-28', [], ['red']],
    ['2022-06-28', [key({ 等级: '良' })], []],
  ])('ending %s, seen on 2022-06-29', (end, evaluations, levels) => {
    const handed: Handed[] = [policy(end), ...evaluations.map((one): Handed => ['2022-06-01', one])];
    expect(found('W14', '2022-06-29', handed).map(([level]) => level)).toEqual(levels);
  });

  it('is red for a policy found 差 that goes on', () => {
    expect(found('W14', '2022-06-29', [policy('2022-06-28', true), ['2022-06-01', key({ 等级: '差' })]])).toEqual([
      ['red', '2022-06-01'],
    ]);
  });
});

describe('W15 budget above assessment', () => {
  const assessment = (by: string, after: number | null) =>
    row('事前绩效评估台账', { 评估年度: 2023, 评估主体: by, 评估后预算: after });

  it.each([
    [[assessment('部门重点', wan(100))], []],
    [[assessment('部门重点', wan(99.99))], ['red']],
    [[assessment('部门重点', wan(50)), assessment('财政重点', wan(100))], []],
    [[assessment('自评', null)], []],
  ])('of 100 万元 planned', (assessments, levels) => {
    const handed: Handed[] = [
      ['2022-02-01', aProject('P1', 2023, { 年初预算数: wan(100) })],
      ['2022-10-01', ...assessments],
    ];
    expect(found('W15', '2022-11-06', handed).map(([level]) => level)).toEqual(levels);
  });
});

describe('W16 officer unreachable', () => {
  const on = (officer: { name: string; mail: string }, standings: readonly ReturnType<typeof aLedger>[] = []) =>
    assessed(
      '2022-04-06',
      [FINANCE, aUnit({ officer })],
      standings.map((one) => one.standing()),
    )
      .warnings.filter(({ rule }) => rule === 'W16')
      .map(({ level, firstSeen }) => [level, firstSeen]);

  it.each([
    [{ name: '张一', mail: 'zhang@example.gov.cn' }, 0],
    [{ name: '', mail: 'zhang@example.gov.cn' }, 1],
    [{ name: '张一', mail: '' }, 1],
    [{ name: '张一', mail: 'zhang.example.gov.cn' }, 1],
    [{ name: '张一', mail: 'zhang@a@example.gov.cn' }, 1],
  ])('with %o', (officer, count) => {
    expect(on(officer)).toHaveLength(count);
  });

  it('opened with the roster’s first hand-in that had the fault', () => {
    const roster = (mail: string) => [
      aRecord('单位名录', { 单位名称: '单位101', 绩效专管员: '张一', 专管员邮箱: mail }, { year: null }),
    ];
    const office = aLedger(FINANCE.folder)
      .handIn('2022-02-01', '名录.xlsx', roster('zhang@example.gov.cn'))
      .handIn('2022-03-01', '名录.xlsx', roster('无'))
      .handIn('2022-03-10', '名录.xlsx', roster('没有'));

    expect(on({ name: '张一', mail: '没有' }, [office])).toEqual([['yellow', '2022-03-01']]);
  });
});

describe('W17 execution below a checkpoint', () => {
  it.each([
    ['2022-04-20', wan(25), []],
    ['2022-04-20', wan(24.99), ['yellow']],
    ['2022-04-20', wan(15), ['yellow']],
    ['2022-04-20', wan(14.99), ['red']],
    ['2022-03-31', wan(1), []],
    ['2022-09-05', wan(59.99), ['yellow']],
    ['2022-10-31', wan(69.99), ['red']],
  ])('reported on %s with %i 分 spent', (report, spent, levels) => {
    expect(
      found('W17', '2022-11-06', [['2022-11-01', monitoring({ 报告日期: report, 执行数: spent })]]).map(
        ([level]) => level,
      ),
    ).toEqual(levels);
  });
});

describe('W18 output and money apart', () => {
  it.each([
    ['完成60%', wan(50), []],
    ['完成60.01%', wan(50), ['yellow']],
    ['完成70%', wan(50), ['yellow']],
    ['70.01%', wan(50), ['red']],
    ['20%', wan(50), ['red']],
    ['按计划', wan(50), []],
    // 39.997 % and 50 % are 10.003 points apart, whatever 40.00 % a reader is shown.
    ['完成50%', wan(39.997), ['yellow']],
    ['完成50%', wan(40.003), []],
  ])('output %s and %i 分 of 100 万元', (output, spent, levels) => {
    expect(
      found('W18', '2022-09-06', [['2022-08-15', monitoring({ 产出完成情况: output, 执行数: spent })]]).map(
        ([level]) => level,
      ),
    ).toEqual(levels);
  });
});

describe('W19 hand-in shrunk', () => {
  const rows = (count: number, amount = 100) =>
    Array.from({ length: count }, (_, at) => aProject(`P${at}`, 2022, { 年初预算数: wan(amount) }));
  const versions = (before: FormRecord[], now: FormRecord[]) =>
    assessed(
      '2022-04-06',
      [unit],
      [aLedger(unit.folder).handIn('2022-03-01', 'a.xlsx', before).handIn('2022-03-05', 'a.xlsx', now).standing()],
    )
      .warnings.filter(({ rule }) => rule === 'W19')
      .map(({ level, firstSeen }) => [level, firstSeen]);

  it.each([
    [10, 8, []],
    [10, 7, ['yellow']],
    [10, 5, ['yellow']],
    [10, 4, ['red']],
    [8, 10, []],
  ])('from %i rows to %i', (before, now, levels) => {
    expect(versions(rows(before), rows(now))).toEqual(levels.map((level) => [level, '2022-03-05']));
  });

  const three = (...counts: readonly [number, number, number]) => {
    const ledger = counts.reduce(
      (one, count, at) => one.handIn(`2022-03-0${1 + at * 4}`, 'a.xlsx', rows(count, 10)),
      aLedger(unit.folder),
    );
    const { warnings } = assessed('2022-04-06', [unit], [ledger.standing()]);
    return warnings
      .filter(({ rule }) => rule === 'W19')
      .map(({ firstSeen, level, text }) => ({ firstSeen, level, text }));
  };

  it('stays one finding while version after version says less', () => {
    expect(three(5, 3, 2)).toMatchObject([{ firstSeen: '2022-03-05' }]);
  });

  it('is a question of its own for each version that is held, against the one that counts', () => {
    const [one, ...others] = three(10, 5, 4);

    expect(others).toEqual([]);
    expect(one).toMatchObject({ firstSeen: '2022-03-09', level: 'red' });
    expect(one?.text).toContain('第 3 版比第 1 版由 10 行 减为 4 行');
    expect(one?.text).toContain('“处置”列填“确认”');
  });

  it('looks at the amount as well', () => {
    expect(versions(rows(10), rows(10, 49))).toEqual([['red', '2022-03-05']]);
  });

  it('takes several sheets of one form in a workbook together', () => {
    const sheet = (record: FormRecord): FormReading => ({
      form: record.form,
      sheet: record.name,
      year: record.year,
      unit: null,
      verdict: 'passed',
      nil: false,
      records: [record],
      errors: 0,
      hints: 0,
    });
    const [large, small] = [
      aProject('P1', 2022, { 年初预算数: wan(800) }),
      aProject('P2', 2022, { 年初预算数: wan(100) }),
    ];
    const ledger = aLedger(unit.folder)
      .handInForms('2022-03-01', 'a.xlsx', [sheet(large), sheet(small)])
      .handInForms('2022-03-05', 'a.xlsx', [sheet(large), sheet(small)]);

    const { warnings } = assessed('2022-04-06', [unit], [ledger.standing()]);

    expect(warnings.filter(({ rule }) => rule === 'W19')).toEqual([]);
  });
});

describe('W20 copied from last year', () => {
  const monitored = (year: number, fields: Fields = {}) =>
    monitoring({ 跟踪年度: year, 报告日期: `${year}-08-10`, 执行数: wan(70), ...fields });

  it('finds a list that differs only in its year and dates', () => {
    expect(
      found('W20', '2022-09-06', [
        ['2022-03-01', monitored(2021)],
        ['2022-08-15', monitored(2022)],
      ]),
    ).toEqual([['yellow', '2022-08-15']]);
  });

  it('lets one different figure speak for the whole', () => {
    expect(
      found('W20', '2022-09-06', [
        ['2022-03-01', monitored(2021)],
        ['2022-08-15', monitored(2022, { 执行数: wan(71) })],
      ]),
    ).toEqual([]);
  });
});
