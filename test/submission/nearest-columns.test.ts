import { describe, expect, it } from 'vitest';
import { readSubmission } from '../../shared/submission/read-submission.ts';
import { contextOf } from '../builders/context-builder.ts';
import { type SheetTraits, sheetOf, type Written, workbookOf } from '../builders/sheet-builder.ts';

type Line = readonly Written[];

const read = (lines: readonly Line[], traits?: SheetTraits) =>
  readSubmission(workbookOf(sheetOf(lines, traits)), contextOf());

const fieldsOf = (reading: ReturnType<typeof read>) =>
  reading.forms.flatMap(({ records }) => records.map(({ fields }) => fields));

const messagesOf = (reading: ReturnType<typeof read>): string =>
  reading.findings.map(({ message }) => message).join('\n');

const yuan = (tenThousands: number | null): number | null => (tenThousands === null ? null : tenThousands * 1_000_000);

/** 绩效自评汇总表 of 2021 with other columns of money; `cells` are a row's. */
const selfEvaluation = (head: Line, cells: Line, title = '2021年度绩效自评汇总表'): readonly Line[] => [
  [title],
  ['项目编码', '项目名称', '预算年度', ...head, '自评得分'],
  ['A001', '校舍维修', 2021, ...cells, 95],
  ['A002', '河道保洁', 2021, ...cells, 95],
];

const register = (head: Line, cells: Line): readonly Line[] => [
  ['2022年项目清单'],
  ['项目编码', '项目名称', '预算年度', '对象类型', '是否新增', ...head],
  ['A001', '校舍维修', 2022, '项目', '否', ...cells],
];

const monitoring = (head: Line, cells: Line, title = '2022年1-7月绩效跟踪汇总表'): readonly Line[] => [
  [title],
  ['项目编码', '项目名称', '跟踪年度', '跟踪层次', '全年预算数', ...head],
  ['A001', '校舍维修', 2022, '自评', 100, ...cells],
];

describe('of several columns of figures the one that is read', () => {
  it.each<[string, Line, Line, number, number]>([
    [
      'is of the row’s year',
      ['2020年预算数', '2021年预算数', '2020年执行数', '2021年执行数'],
      [50, 100, 40, 90],
      100,
      90,
    ],
    [
      'is of the row’s year, when that comes first',
      ['2021年预算数', '2021年执行数', '2020年预算数', '2020年执行数'],
      [100, 90, 50, 40],
      100,
      90,
    ],
    [
      'is of the row’s year, whatever more is said',
      ['2020年度全年预算数', '2021年度全年预算数', '全年执行数'],
      [50, 100, 90],
      100,
      90,
    ],
    ['is not of a year to come', ['2022年预算数', '2021年预算数', '2021年执行数'], [200, 100, 90], 100, 90],
    [
      'is of the row’s year among many',
      ['2019年执行数', '2020年执行数', '2021年预算数', '2021年执行数'],
      [33, 44, 100, 90],
      100,
      90,
    ],
    ['names no year beside one of another', ['2020年预算数', '全年预算数', '全年执行数'], [50, 100, 90], 100, 90],
    [
      'is of a span of years by its other words',
      ['2021-2023年规划投入', '全年预算数', '全年执行数'],
      [50, 100, 90],
      100,
      90,
    ],
    ['is the adjusted budget', ['年初预算数', '全年预算数（调整后）', '全年执行数'], [80, 100, 90], 100, 90],
    ['is the whole, not a part before it', ['其中：全年预算数', '全年预算数', '全年执行数'], [50, 100, 90], 100, 90],
    ['is of the whole year', ['全年预算数', '1-6月执行数', '执行数'], [100, 40, 90], 100, 90],
    ['is the year’s budget, not all years’', ['项目总预算', '年度预算数', '全年执行数'], [500, 100, 90], 100, 90],
    [
      'is the whole, not a source’s share',
      ['财政资金预算', '自筹资金预算', '全年预算数合计', '全年执行数'],
      [80, 20, 100, 90],
      100,
      90,
    ],
    ['is one source’s, where it has no other', ['财政资金预算', '财政资金执行数'], [100, 90], 100, 90],
    ['is of this year, not since it began', ['全年预算数', '累计支出', '本年支出'], [100, 700, 90], 100, 90],
    ['is what adds up over the year', ['全年预算数', '累计支出'], [100, 90], 100, 90],
    ['is what stands alone, all years’ by its words', ['项目总预算', '全年执行数'], [100, 90], 100, 90],
  ])('%s: %s', (_, head, cells, budget, spent) => {
    const reading = read(selfEvaluation(head, cells));

    expect(reading.findings).toEqual([]);
    expect(fieldsOf(reading)).toMatchObject([
      { 全年预算数: yuan(budget), 全年执行数: yuan(spent) },
      { 全年预算数: yuan(budget), 全年执行数: yuan(spent) },
    ]);
  });

  it.each<[string, Line, Line, number | null, number | null]>([
    ['is of the year of the register', ['2021年年初预算数', '2022年年初预算数'], [50, 100], 100, null],
    ['is not the project’s over all its years', ['项目总预算', '年初预算数'], [1000, 100], 100, null],
    ['is not what it is to cost at all', ['项目总投资', '年初预算数', '全年预算数'], [1000, 100, 110], 100, 110],
    ['is not last year’s', ['上年预算数', '年初预算数'], [50, 100], 100, null],
  ])('%s: %s', (_, head, cells, initial, budget) => {
    const reading = read(register(head, cells));

    expect(reading.findings).toEqual([]);
    expect(fieldsOf(reading)).toMatchObject([{ 年初预算数: yuan(initial), 全年预算数: yuan(budget) }]);
  });

  it.each<[string, Line, Line, number, number, string?]>([
    ['reaches to the title’s month', ['1-3月执行数', '1-6月执行数', '1-7月执行数'], [20, 50, 60], 60, 7],
    [
      'reaches to the title’s month, not beyond',
      ['1-3月执行数', '1-6月执行数', '1-7月执行数'],
      [20, 50, 60],
      50,
      6,
      '2022年1-6月绩效跟踪汇总表',
    ],
    [
      'reaches to the latest month where the title says none',
      ['1-3月执行数', '1-6月执行数'],
      [20, 50],
      50,
      6,
      '2022年绩效跟踪汇总表',
    ],
    ['comes first', ['1-7月执行数', '1-6月执行数'], [60, 50], 60, 7],
  ])('%s: %s', (_, head, cells, spent, month, title) => {
    const reading = read(monitoring(head, cells, title));

    expect(reading.findings).toEqual([]);
    expect(fieldsOf(reading)).toMatchObject([{ 执行数: yuan(spent), 截至月份: month }]);
  });

  it('is of the year its group is headed with', () => {
    const reading = read(
      [
        ['2021年度绩效自评汇总表'],
        ['项目编码', '项目名称', '预算年度', '2020年', null, '2021年', null, '自评得分'],
        [null, null, null, '预算数', '执行数', '预算数', '执行数'],
        ['A001', '校舍维修', 2021, 50, 40, 100, 90, 95],
      ],
      {
        merges: [
          ...[1, 2, 3, 8].map((left) => ({ top: 2, left, bottom: 3, right: left })),
          { top: 2, left: 4, bottom: 2, right: 5 },
          { top: 2, left: 6, bottom: 2, right: 7 },
        ],
      },
    );

    expect(reading.findings).toEqual([]);
    expect(fieldsOf(reading)).toMatchObject([{ 全年预算数: yuan(100), 全年执行数: yuan(90) }]);
  });

  it('is the title’s year where no column says one', () => {
    const reading = read([
      ['2021年度绩效自评汇总表'],
      ['项目编码', '项目名称', '2020年预算数', '2021年预算数', '2021年执行数', '自评得分'],
      ['A001', '校舍维修', 50, 100, 90, 95],
    ]);

    expect(fieldsOf(reading)).toMatchObject([{ 全年预算数: yuan(100), 全年执行数: yuan(90) }]);
  });

  it('is seen, and told beside a hidden one that says something else', () => {
    const lines = selfEvaluation(['全年预算数', '全年预算数', '全年执行数'], [1, 100, 90]);
    const reading = read(lines, { hiddenColumns: new Set([4]) });

    expect(messagesOf(reading)).toContain('只读了E列，D列的内容没有用上');
    expect(fieldsOf(reading)[0]).toMatchObject({ 全年预算数: yuan(100) });
  });

  it.each(['全年预算数（调整后）', '调整后预算数'])(
    'is the adjusted one, and told beside another one that says something else: %s',
    (adjusted) => {
      const reading = read(selfEvaluation(['全年预算数', adjusted, '全年执行数'], [100, 120, 90]));

      expect(reading.findings).toMatchObject([{ rule: 'Q01', level: 'hint' }]);
      expect(messagesOf(reading)).toContain('只读了E列，D列的内容没有用上');
      expect(fieldsOf(reading)[0]).toMatchObject({ 全年预算数: yuan(120) });
    },
  );
});

describe('a score', () => {
  it.each([
    ['财政复核', '单位自评'],
    ['上年', '本年'],
  ])('is the unit’s own of this year, not that under %s', (other, own) => {
    const reading = read(
      [
        ['2021年度绩效自评汇总表'],
        ['项目编码', '项目名称', '预算年度', '全年预算数', '全年执行数', other, null, own, null],
        [null, null, null, null, null, '得分', '等级', '得分', '等级'],
        ['A001', '校舍维修', 2021, 100, 90, 70, '中', 95, '优'],
      ],
      {
        merges: [
          ...[1, 2, 3, 4, 5].map((left) => ({ top: 2, left, bottom: 3, right: left })),
          { top: 2, left: 6, bottom: 2, right: 7 },
          { top: 2, left: 8, bottom: 2, right: 9 },
        ],
      },
    );

    expect(reading.findings).toEqual([]);
    expect(fieldsOf(reading)).toMatchObject([{ 自评得分: 9500, 等级: '优' }]);
  });
});

describe('shares that no column adds up', () => {
  it('are told with their columns', () => {
    const reading = read(selfEvaluation(['财政资金预算', '自筹资金预算', '全年执行数'], [80, 20, 70]));

    expect(reading.findings).toMatchObject([{ rule: 'Q01', level: 'hint' }]);
    expect(messagesOf(reading)).toContain('“全年预算数”分在D列、E列，没有一列写明是合计，只读了D列。');
  });
});

describe('money of all years', () => {
  it('is no budget of the year beside what it began with, and told with its place', () => {
    const reading = read(selfEvaluation(['项目总预算', '年初预算数', '全年执行数'], [1000, 100, 90]));

    expect(messagesOf(reading)).toContain('缺少“全年预算数”列；D列“项目总预算”是项目各年的总数');
  });
});

describe('a column of another year', () => {
  it('is none of the row’s, and told with its place', () => {
    const reading = read(selfEvaluation(['2020年预算数', '2021年执行数'], [100, 90]));

    expect(reading.verdict).toBe('returned');
    expect(messagesOf(reading)).toContain('缺少“全年预算数”列；D列“2020年预算数”写的是2020年，不是这张表的年度');
  });

  it('may be the one a key evaluation of this year is about', () => {
    const reading = read([
      ['2022年度重点评价台账'],
      ['项目名称', '评价层次', '评价年度', '2021年预算数', '2021年执行数', '评价得分', '等级', '评价机构'],
      ['校舍维修', '部门重点', 2022, 100, 90, 95, '优', '某咨询公司'],
    ]);

    expect(fieldsOf(reading)).toMatchObject([{ 预算数: yuan(100), 执行数: yuan(90) }]);
  });
});

describe('a month beside all months so far', () => {
  it.each<[Line, Line]>([
    [
      ['7月执行数', '累计执行数'],
      [10, 50],
    ],
    [
      ['累计执行数', '7月执行数'],
      [50, 10],
    ],
    [
      ['7月支出', '1-7月支出'],
      [10, 50],
    ],
    [
      ['7月执行数', '1-7月执行数'],
      [10, 50],
    ],
    [
      ['1-6月执行数', '7月执行数', '1-7月累计执行数'],
      [40, 10, 50],
    ],
    [
      ['7月执行数', '截至7月底执行数'],
      [10, 50],
    ],
    [['7月执行数'], [50]],
    [['7月底执行数'], [50]],
  ])('is not read for it: %j', (head, cells) => {
    expect(fieldsOf(read(monitoring(head, cells)))).toMatchObject([{ 执行数: yuan(50) }]);
  });

  it('is told of where nothing holds them all', () => {
    const reading = read(monitoring(['1-3月执行数', '4-7月执行数'], [20, 30]));

    expect(messagesOf(reading)).toContain('“执行数”分在F列、G列，没有一列写明是合计，只读了F列。');
  });
});
