import { describe, expect, it } from 'vitest';
import { DUTY_COLUMNS, type DutyRow } from '../../shared/plan/plan-rows.ts';
import { dutiesOfRow } from '../../shared/plan/read/duties-of-row.ts';
import type { ReadingPlan } from '../../shared/plan/read/reading-plan.ts';
import { SHIPPED_WORDS } from '../../shared/plan/shipped/shipped-words.ts';
import { aUnit } from '../builders/a-unit.ts';

const BLANK = Object.fromEntries(DUTY_COLUMNS.map((column) => [column, ''])) as DutyRow;

const reading: ReadingPlan = {
  year: 2022,
  words: SHIPPED_WORDS,
  own: [],
  units: [aUnit({ code: '101', name: '区教育局', aliases: ['教育局'] }), aUnit({ code: '102', name: '区卫健委' })],
};

const read = (row: Partial<DutyRow>, about: ReadingPlan = reading) =>
  dutiesOfRow(
    {
      ...BLANK,
      任务编号: 'M',
      任务名称: '运行监控',
      适用类别: '区级预算部门',
      取数表单: '绩效跟踪汇总表',
      数据年度: 'Y',
      计量方式: '覆盖率-数量',
      目标值: '100%',
      截止日期: '2022-12-31',
      ...row,
    },
    about,
  );

const dues = (row: Partial<DutyRow>): readonly string[] =>
  read(row).value.map(({ code, name, opens, due }) => `${code} ${name} ${opens} ${due}`);

describe('期间 of a row of 任务', () => {
  it.each([
    ['1-6月', 1, 6],
    ['１—８月', 1, 8],
    ['8月', 8, 8],
    ['上半年', 1, 6],
    ['下半年', 7, 12],
    ['三季度', 7, 9],
    ['第3季度', 7, 9],
    ['前三季度', 1, 9],
    ['全年', 1, 12],
  ])('takes %s', (期间, from, to) => {
    expect(read({ 期间 }).value.map(({ period }) => period)).toEqual([{ from, to }]);
  });

  it('makes one duty a month, each due so many days after it', () => {
    expect(dues({ 期间: '每月', 截止日期: '期后10日' })).toEqual([
      'M-01 运行监控（1月） 2022-01-01 2022-02-10',
      'M-02 运行监控（2月） 2022-02-01 2022-03-10',
      'M-03 运行监控（3月） 2022-03-01 2022-04-10',
      'M-04 运行监控（4月） 2022-04-01 2022-05-10',
      'M-05 运行监控（5月） 2022-05-01 2022-06-10',
      'M-06 运行监控（6月） 2022-06-01 2022-07-10',
      'M-07 运行监控（7月） 2022-07-01 2022-08-10',
      'M-08 运行监控（8月） 2022-08-01 2022-09-10',
      'M-09 运行监控（9月） 2022-09-01 2022-10-10',
      'M-10 运行监控（10月） 2022-10-01 2022-11-10',
      'M-11 运行监控（11月） 2022-11-01 2022-12-10',
      'M-12 运行监控（12月） 2022-12-01 2023-01-10',
    ]);
  });

  it('makes one a quarter and one a half-year, from 开始日期 on and in the data year', () => {
    expect(dues({ 期间: '每季', 截止日期: '期后15日', 开始日期: '2022-05-01' })).toEqual([
      'M-02 运行监控（二季度） 2022-05-01 2022-07-15',
      'M-03 运行监控（三季度） 2022-07-01 2022-10-15',
      'M-04 运行监控（四季度） 2022-10-01 2023-01-15',
    ]);
    expect(dues({ 期间: '每半年', 截止日期: '期后30日', 数据年度: 'Y-1' })).toEqual([
      'M-01 运行监控（上半年） 2021-01-01 2021-07-30',
      'M-02 运行监控（下半年） 2021-07-01 2022-01-30',
    ]);
  });

  it.each([
    ['按月', 12],
    ['逐月', 12],
    ['每个月', 12],
    ['分季度', 4],
    ['每季度', 4],
    ['按半年', 2],
  ])('takes %s for as many duties as it says', (期间, duties) => {
    expect(dues({ 期间, 截止日期: '期后10日' })).toHaveLength(duties);
  });

  it.each(['期后10日', '月后10日', '每月结束后10日内', '次月10日前', '下月10号前'])(
    'takes %s as ten days after',
    (截止日期) => {
      expect(dues({ 期间: '按月', 截止日期 })[1]).toBe('M-02 运行监控（2月） 2022-02-01 2022-03-10');
    },
  );

  it.each([
    ['期后1日', '2022-07-01'],
    ['期后366日', '2023-07-01'],
  ])('takes %s, the least and the most there is', (截止日期, due) => {
    expect(read({ 期间: '上半年', 截止日期 }).value).toMatchObject([{ due, dueAfter: null }]);
  });

  it('counts working days after a period when there is a calendar to count by', () => {
    const [duty] = read({ 期间: '上半年', 截止日期: '期后5个工作日' }).value;

    expect(duty).toMatchObject({ code: 'M', series: 'M', due: '2022-06-30', dueAfter: 5 });
  });

  it('asks for the year of a plan that says none, of which no period has a last day', () => {
    const { faults } = read({ 期间: '上半年', 截止日期: '期后10日' }, { ...reading, year: null });

    expect(faults).toContainEqual({
      column: '截止日期',
      expected: '一个日期，例如 2022-04-30（看不出是哪一年的工作要点，请在标题里写明年份）',
    });
  });

  it.each([
    ['截止日期', { 截止日期: '期后10日' }, '要在 期间 写明是哪一期'],
    ['截止日期', { 期间: '每月' }, '期后10日 或 期后5工作日（每期一条任务，各有自己的截止日）'],
    ['截止日期', { 期间: '上半年', 截止日期: '期后几日' }, '1 至 366'],
    ['截止日期', { 期间: '上半年', 截止日期: '期后0日' }, '1 至 366'],
    ['截止日期', { 期间: '上半年', 截止日期: '期后367日' }, '1 至 366'],
    ['期间', { 期间: '13月' }, '1-6月、上半年、三季度'],
    ['期间', { 期间: '6-1月' }, '每月'],
    ['适用单位', { 适用单位: '教育局、卫生局' }, '单位名录里没有“卫生局”'],
  ] as const)('refuses at %s what can’t be meant by %o', (column, row, says) => {
    const { faults } = read(row);

    expect(faults.map((one) => one.column)).toEqual([column]);
    expect(faults[0]?.expected).toContain(says);
  });

  it('takes units by code, name or alias, and all but some', () => {
    expect(read({ 适用单位: '101、区卫健委' }).value[0]?.units).toEqual({ kind: 'only', names: ['101', '区卫健委'] });
    expect(read({ 适用单位: '除教育局以外' }).value[0]?.units).toEqual({ kind: 'except', names: ['教育局'] });
    expect(read({ 适用单位: '不含教育局' }).value[0]?.units).toEqual({ kind: 'except', names: ['教育局'] });
    expect(read({ 适用单位: '各预算单位' }).value[0]?.units).toBeNull();
  });

  it('joins conditions by 或, below ; and never inside a value', () => {
    const filterOf = (对象范围: string) =>
      read({ 对象范围 }).value[0]?.scope.conditions.map((all) =>
        all.map(({ column, values }) => `${column}=${values}`),
      );

    expect(filterOf('是否新增=是;年初预算数>=100 或 是否重大=是')).toEqual([
      ['是否新增=是', '年初预算数=100'],
      ['是否重大=是'],
    ]);
    expect(filterOf('是否新增=是或是否重大=是')).toEqual([['是否新增=是'], ['是否重大=是']]);
    expect(filterOf('是否新增=是 或者 是否重大=是')).toEqual([['是否新增=是'], ['是否重大=是']]);
    expect(filterOf('年初预算数>=500或者是否重大=是')).toEqual([['年初预算数=500'], ['是否重大=是']]);
    expect(filterOf('项目名称~维修或改造')).toEqual([['项目名称=维修或改造']]);
    expect(read({ 对象范围: '是否新增=是 或 ' }).faults).toHaveLength(1);
  });
});
