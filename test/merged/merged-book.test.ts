import { describe, expect, it } from 'vitest';
import { cellNumber } from '../../shared/figure.ts';
import { mergedBook } from '../../shared/merged/merged-book.ts';
import { statutoryHolidays } from '../../shared/outside/holidays.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Standing } from '../../shared/standing/standing.ts';
import { type StatusBook, type StatusTable, type StatusValue, tableOf } from '../../shared/status-sheet/status-book.ts';
import type { Unit } from '../../shared/unit.ts';
import { assessContext } from '../../shared/warning/assess-context.ts';
import { aDistrict } from '../builders/a-district.ts';
import { aLedger } from '../builders/a-ledger.ts';
import { aRecord } from '../builders/a-record.ts';
import { projects, wan } from '../builders/a-register.ts';
import { aUnit, FINANCE } from '../builders/a-unit.ts';
import { aDuty, aPlan } from '../builders/an-assessment.ts';

const merged = (units: readonly Unit[], standings: readonly Standing[], plan: Plan = aPlan(), day = '2022-05-06') =>
  mergedBook(
    assessContext({ plan, roster: { units }, holidays: statutoryHolidays, standings, day, runs: [], notices: [] }),
    `${day}T10:00:00+08:00`,
  );

type Row = Readonly<Record<string, string | number | null>>;

const told = (value: StatusValue): string | number | null =>
  typeof value === 'object' && value !== null ? cellNumber(value) : value;

const rowsOf = (book: StatusBook, name: string): readonly Row[] => {
  const table = tableOf(book, name) as StatusTable;
  return table.rows.map((row) =>
    Object.fromEntries(table.columns.map(({ label }, at) => [label, told(row[at] ?? null)])),
  );
};

const line = (book: StatusBook, wanted: Row): Row | undefined =>
  rowsOf(book, '汇总').find((row) => Object.entries(wanted).every(([label, value]) => row[label] === value));

const evaluation = (code: string, year: number, spent: number, also: object = {}) =>
  aRecord('绩效自评汇总表', {
    项目编码: code,
    项目名称: `项目${code}`,
    预算年度: year,
    全年预算数: wan(100),
    全年执行数: wan(spent),
    ...also,
  });

const [EDUCATION, HEALTH] = [
  aUnit({ code: '101', name: '区教育局', classes: ['区级预算部门', '行业主管部门'] }),
  aUnit({ code: '102', name: '区卫健委' }),
];
const SELF = { 表单: '绩效自评汇总表', 年度: 2021, 汇总项: '全年执行数(万元)' };

describe('the merged tables', () => {
  it('hold every counting record of a form as one row that says whose it is and where it stands', () => {
    const ledger = aLedger('区教育局').handIn('2022-04-20', '自评.xlsx', [evaluation('E1', 2021, 90)]);

    const [row] = rowsOf(merged([EDUCATION], [ledger.standing()]), '绩效自评汇总表');

    expect(row).toMatchObject({
      单位编码: '101',
      单位: '区教育局',
      单位类别: '区级预算部门、行业主管部门',
      项目编码: 'E1',
      全年预算数: 100,
      全年执行数: 90,
      文件: '区教育局/自评.xlsx',
      工作表: '绩效自评汇总表',
    });
    expect(row?.['回执编号']).toBe(ledger.standing().versions[0]?.receipt);
  });

  it('leave out what does not count: refused rows, dry runs, versions replaced and files taken away', () => {
    const ledger = aLedger('区教育局')
      .handIn('2022-04-18', '自评.xlsx', [evaluation('E1', 2021, 10)])
      .handIn('2022-04-20', '自评.xlsx', [
        evaluation('E1', 2021, 90),
        { ...evaluation('E2', 2021, 70), accepted: false },
      ])
      .handIn('2022-04-21', '试.xlsx', [evaluation('E3', 2021, 5)], { dryRun: true });

    expect(rowsOf(merged([EDUCATION], [ledger.standing()]), '绩效自评汇总表').map((row) => row['全年执行数'])).toEqual([
      90,
    ]);
  });

  it('set each sum beside that of the year before, with the difference and its share', () => {
    const ledger = aLedger('区教育局').handIn('2022-04-20', '自评.xlsx', [
      evaluation('E1', 2021, 90),
      evaluation('E2', 2021, 60),
      evaluation('E1', 2020, 120),
    ]);

    expect(line(merged([EDUCATION], [ledger.standing()]), { ...SELF, 分组: '全区' })).toMatchObject({
      数值: 150,
      上年: 120,
      差额: 30,
      增减: 0.25,
    });
  });

  it('leave 上年 blank where nobody had handed in anything then, and 0 where there was nothing to hand in', () => {
    const plan = aPlan({ duties: [aDuty()] });
    const education = aLedger('区教育局').handIn('2022-04-20', '自评.xlsx', [
      evaluation('E1', 2021, 90, { 项目类别: ['信息化'] }),
      evaluation('E1', 2020, 120, { 项目类别: ['其他'] }),
    ]);
    const health = aLedger('区卫健委').handIn('2022-04-20', '自评.xlsx', [evaluation('H1', 2021, 10)]);
    const civil = aLedger('区民政局')
      .nil('2021-04-20', '零报告.xlsx', '绩效自评汇总表', 2020)
      .handIn('2022-04-20', '自评.xlsx', [evaluation('C1', 2021, 5)]);
    const ledgers = [education, health, civil].map((ledger) => ledger.standing());
    const book = merged([EDUCATION, HEALTH, aUnit({ code: '103', name: '区民政局' })], ledgers, plan);
    const of = (分组: string, 名称: string) => {
      const { 上年, 差额, 增减 } = line(book, { ...SELF, 分组, 名称 }) ?? {};
      return [上年, 差额, 增减];
    };

    expect(of('全区', '全区')).toEqual([120, -15, -0.125]);
    expect(of('单位', '区教育局')).toEqual([120, -30, -0.25]);
    expect(of('单位', '区卫健委')).toEqual([null, null, null]);
    expect(of('单位', '区民政局')).toEqual([0, 5, null]);
    expect(of('项目类别', '信息化')).toEqual([0, 90, null]);

    const alone = merged([HEALTH], [health.standing()], plan);
    expect(line(alone, { ...SELF, 分组: '全区' })).toMatchObject({ 数值: 10, 上年: null, 差额: null, 增减: null });
    expect(line(alone, { ...SELF, 分组: '全区', 汇总项: '记录数' })).toMatchObject({ 数值: 1, 上年: null });
  });

  it('leave blank what nobody has said of a year yet, beside what it was the year before, and call nobody late before the first day', () => {
    const plan = aPlan({ duties: [aDuty({ 开始日期: '2022-03-01', 截止日期: '2022-04-30' })] });
    const education = aLedger('区教育局')
      .handIn('2021-04-20', '自评.xlsx', [evaluation('E1', 2020, 120)])
      .nil('2022-03-05', '零报告.xlsx', '绩效自评汇总表', 2021);
    const health = aLedger('区卫健委').handIn('2021-04-20', '自评.xlsx', [evaluation('H1', 2020, 80)]);
    const standings = [education, health].map((ledger) => ledger.standing());
    const told = (day: string, 分组: string, 名称: string) => {
      const row = line(merged([EDUCATION, HEALTH], standings, plan, day), { ...SELF, 分组, 名称 });
      return ['数值', '上年', '差额', '增减', '未报单位数', '未报单位'].map((label) => row?.[label]);
    };

    expect(told('2022-01-10', '全区', '全区')).toEqual([null, 200, null, null, null, '未到报送时间']);
    expect(told('2022-01-10', '单位', '区教育局')).toEqual([null, 120, null, null, null, '未到报送时间']);
    expect(told('2022-03-02', '全区', '全区')).toEqual([null, 200, null, null, 2, '区教育局、区卫健委']);
    expect(told('2022-03-06', '全区', '全区')).toEqual([0, 200, -200, -1, 1, '区卫健委']);
    expect(told('2022-03-06', '单位', '区教育局')).toEqual([0, 120, -120, -1, 0, '']);
    expect(told('2022-03-06', '单位', '区卫健委')).toEqual([null, 80, null, null, 1, '区卫健委']);
  });

  it('name the units that a duty asks and that have handed in nothing, so that no sum passes as whole', () => {
    const plan = aPlan({ duties: [aDuty()] });
    const ledger = aLedger('区教育局').handIn('2022-04-20', '自评.xlsx', [evaluation('E1', 2021, 90)]);

    const book = merged([EDUCATION, HEALTH], [ledger.standing()], plan);

    expect(line(book, { ...SELF, 分组: '全区' })).toMatchObject({ 数值: 90, 未报单位数: 1, 未报单位: '区卫健委' });
    expect(line(book, { ...SELF, 分组: '单位', 名称: '区卫健委' })).toMatchObject({ 数值: null, 未报单位数: 1 });
    expect(line(book, { ...SELF, 分组: '单位类别', 名称: '行业主管部门' })).toMatchObject({ 未报单位数: 0 });
  });

  it('give a form that asks for no year one line, and call nobody silent who has handed it in', () => {
    const duty = aDuty({
      取数表单: '工作记录',
      数据年度: 'Y',
      计量方式: '登记',
      对象范围: '',
      达标条件: '',
      目标值: '1',
    });
    const log = aRecord('工作记录', { 任务编号: 'O-08', 事项: '成本分析', 完成日期: '2022-04-14' });
    const ledger = aLedger('区教育局').handIn('2022-04-20', '工作记录.xlsx', [log]);

    const book = merged([EDUCATION, HEALTH], [ledger.standing()], aPlan({ duties: [duty] }));

    const whole = rowsOf(book, '汇总').filter((row) => row['表单'] === '工作记录' && row['分组'] === '全区');
    expect(whole).toHaveLength(1);
    expect(whole[0]).toMatchObject({ 年度: null, 数值: 1, 上年: null, 未报单位数: 1, 未报单位: '区卫健委' });
  });

  it('tell a form that asks for no year by the years its titles name', () => {
    const duty = aDuty({
      取数表单: '工作记录',
      数据年度: 'Y',
      计量方式: '登记',
      对象范围: '',
      达标条件: '',
      目标值: '1',
    });
    const log = aRecord('工作记录', { 任务编号: 'O-08', 事项: '成本分析', 完成日期: '2022-04-14' });
    const titled = aLedger('区教育局').handIn('2022-04-20', '工作记录.xlsx', [{ ...log, year: 2022 }]);
    const plain = aLedger('区卫健委').handIn('2022-04-20', '工作记录.xlsx', [log]);

    const book = merged([EDUCATION, HEALTH], [titled.standing(), plain.standing()], aPlan({ duties: [duty] }));

    const whole = rowsOf(book, '汇总').filter((row) => row['表单'] === '工作记录' && row['分组'] === '全区');
    expect(whole.map((row) => [row['年度'], row['数值'], row['未报单位数']])).toEqual([
      [null, 1, 0],
      [2022, 1, 0],
    ]);
  });

  it('take a nil return, and the card in place of its list, for an answer', () => {
    const plan = aPlan({ duties: [aDuty({ 取数表单: '绩效自评汇总表|项目支出绩效自评表' })] });
    const nil = aLedger('区卫健委').nil('2022-04-20', '零报告.xlsx', '绩效自评汇总表', 2021);
    const card = aLedger('区教育局').handIn('2022-04-20', '卡.xlsx', [
      { ...evaluation('E1', 2021, 90), form: '项目支出绩效自评表' },
    ]);

    const book = merged([EDUCATION, HEALTH], [card.standing(), nil.standing()], plan);

    expect(rowsOf(book, '汇总').filter((row) => (row['未报单位数'] ?? 0) !== 0)).toEqual([]);
  });

  it('add lower units up under their upper unit, itself among them', () => {
    const school = aUnit({ code: '10101', name: '实验小学', upper: '101' });
    const ledgers = [
      aLedger('区教育局').handIn('2022-04-20', '自评.xlsx', [evaluation('E1', 2021, 90)]),
      aLedger('实验小学').handIn('2022-04-20', '自评.xlsx', [evaluation('X1', 2021, 30)]),
    ];

    const book = merged(
      [EDUCATION, school, HEALTH],
      ledgers.map((ledger) => ledger.standing()),
      aPlan({ duties: [aDuty()] }),
    );

    expect(line(book, { ...SELF, 分组: '主管部门', 名称: '区教育局' })).toMatchObject({ 数值: 120, 未报单位数: 0 });
    expect(line(book, { ...SELF, 分组: '主管部门', 名称: '区卫健委' })).toMatchObject({ 数值: null, 未报单位数: 1 });
    expect(rowsOf(book, '绩效自评汇总表').map((row) => [row['单位'], row['主管部门']])).toEqual([
      ['区教育局', ''],
      ['实验小学', '区教育局'],
    ]);
  });

  it('count a unit of two classes in both, so that only 全区 adds up to the whole', () => {
    const ledger = aLedger('区教育局').handIn('2022-04-20', '自评.xlsx', [evaluation('E1', 2021, 90)]);
    const book = merged([EDUCATION], [ledger.standing()]);

    const classes = rowsOf(book, '汇总').filter(
      (row) => row['分组'] === '单位类别' && Object.entries(SELF).every(([label, value]) => row[label] === value),
    );

    expect(classes.map((row) => [row['名称'], row['数值']])).toEqual([
      ['区级预算部门', 90],
      ['行业主管部门', 90],
    ]);
  });

  it('put the indicators of a card into a sheet of their own', () => {
    const card = {
      ...evaluation('E1', 2021, 90),
      form: '项目支出绩效自评表' as const,
      indicators: [
        {
          level1: '产出指标',
          level2: '数量指标',
          name: '改造面积',
          target: '≥800平方米',
          actual: '820',
          weight: 1000,
          score: 950,
          cell: 'D9',
        },
      ],
    };
    const ledger = aLedger('区教育局').handIn('2022-04-20', '卡.xlsx', [card]);

    expect(rowsOf(merged([EDUCATION], [ledger.standing()]), '绩效指标')).toMatchObject([
      {
        单位: '区教育局',
        项目编码: 'E1',
        三级指标: '改造面积',
        年度指标值: '≥800平方米',
        分值: 10,
        得分: 9.5,
        单元格: 'D9',
      },
    ]);
  });

  it('call each column of a table by a name of its own, also where the form says 主管部门 itself', () => {
    const { units, standings } = aDistrict(3, 2);

    const tables = merged(units, standings).sheets.filter((sheet) => sheet.kind === 'table');
    const twice = tables.flatMap(({ name, columns }) =>
      columns.flatMap(({ label }, at) =>
        columns.findIndex((one) => one.label === label) < at ? [`${name} ${label}`] : [],
      ),
    );

    expect(tables.length).toBeGreaterThan(3);
    expect(twice).toEqual([]);
  });

  it('keep years apart and leave out those the plan does not look at', () => {
    const ledger = aLedger('区教育局').handIn('2022-02-01', '清单.xlsx', [
      ...projects(2, 2022),
      ...projects(3, 2023),
      ...projects(4, 2015),
    ]);
    const plan = aPlan({ duties: [aDuty({ 数据年度: 'Y~Y+1' })] });
    const book = merged([EDUCATION], [ledger.standing()], plan);

    const counts = rowsOf(book, '汇总').filter(
      (row) => row['表单'] === '项目清单' && row['分组'] === '全区' && row['汇总项'] === '记录数',
    );

    expect(counts.map((row) => [row['年度'], row['数值'], row['上年']])).toEqual([
      [2022, 2, null],
      [2023, 3, 2],
    ]);
  });
});

describe('the sums of a made-up district', () => {
  const { units, standings } = aDistrict(40, 3);
  const book = merged([FINANCE, ...units.slice(1)], standings, aPlan(), '2022-11-30');
  const lines = rowsOf(book, '汇总');

  it('are those of the base rows, added up here in the plainest way', () => {
    const whole = lines.filter((row) => row['分组'] === '全区' && row['汇总项'] !== '记录数');
    expect(whole.length).toBeGreaterThan(5);

    for (const row of whole) {
      const column = String(row['汇总项']).replace('(万元)', '');
      const year = String(row['年度']);
      const base = rowsOf(book, String(row['表单'])).filter((one) =>
        ['预算年度', '跟踪年度', '评价年度', '评估年度', '年度'].some((label) => String(one[label]) === year),
      );
      const sum = base.reduce((all, one) => all + Math.round(Number(one[column] ?? 0) * 1e6), 0) / 1e6;
      // What nobody handed in is not known to be nothing.
      expect([row['表单'], column, row['数值']]).toEqual([row['表单'], column, base.length === 0 ? null : sum]);
    }
  });

  it('come to the same by unit as for the whole district', () => {
    const sumOf = (grouping: string): ReadonlyMap<string, number> => {
      const sums = new Map<string, number>();
      for (const row of lines.filter((one) => one['分组'] === grouping)) {
        const key = [row['表单'], row['年度'], row['汇总项']].join(' ');
        sums.set(key, (sums.get(key) ?? 0) + Math.round(Number(row['数值']) * 1e6));
      }
      return sums;
    };

    expect(sumOf('单位')).toEqual(sumOf('全区'));
  });
});
