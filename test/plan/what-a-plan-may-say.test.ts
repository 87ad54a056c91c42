import { describe, expect, it } from 'vitest';
import { DUTIES_FORM } from '../../shared/form/list/plan-forms.ts';
import type { Duty } from '../../shared/plan/duty.ts';
import { MEASURE_SHAPES } from '../../shared/plan/measures/all-measures.ts';
import { DUTY_COLUMNS, type DutyRow, type LadderRow, type WordRow } from '../../shared/plan/plan-rows.ts';
import { parsePlan } from '../../shared/plan/read/read-plan.ts';
import { defaultPlanRows } from '../../shared/plan/shipped/default-plan.ts';

const word = (栏目: string, 词: string, 视同 = ''): WordRow => ({ 栏目, 词, 视同, 说明: '' });

/** A plan of 2022 with this one duty: a coverage by 重点评价台账 where nothing else is said. */
const planWith = (cells: Partial<DutyRow>, words: readonly WordRow[] = []) => {
  const row: DutyRow = {
    ...(Object.fromEntries(DUTY_COLUMNS.map((column) => [column, ''])) as DutyRow),
    任务编号: 'T1',
    任务名称: '任务',
    适用类别: '全区',
    取数表单: '重点评价台账',
    数据年度: 'Y',
    计量方式: '覆盖率-数量',
    目标值: '100%',
    截止日期: '2022-12-31',
    ...cells,
  };
  const plan = defaultPlanRows(2022);
  return parsePlan({ ...plan, words: [...plan.words, ...words], duties: [row] }, 'r1');
};

const dutyOf = (cells: Partial<DutyRow>, words: readonly WordRow[] = []): Duty => {
  const { plan, findings } = planWith(cells, words);
  expect(findings.map(({ column, expected }) => `${column}: ${expected}`)).toEqual([]);
  return plan?.duties[0] as Duty;
};

const refusalOf = (cells: Partial<DutyRow>, words: readonly WordRow[] = []): readonly string[] => {
  const { plan, findings } = planWith(cells, words);
  expect(plan).toBeNull();
  return findings.map(({ column, expected }) => `${column}: ${expected}`);
};

describe('a filter of 工作要点', () => {
  it('asks apart for no two words that a record says in one', () => {
    const levels = [word('对象类型', '一级项目', '项目'), word('对象类型', '二级项目', '项目')];

    expect(refusalOf({ 对象范围: '对象类型=一级项目' }, levels)).toEqual([
      '对象范围: 对象类型= 之后应为项目 或 一级项目|二级项目（词表里一级项目、二级项目都视同“项目”，记录里分不开；要分开的，请去掉它们的视同）',
    ]);
    expect(dutyOf({ 对象范围: '对象类型=一级项目|二级项目' }, levels).scope.conditions[0]?.[0]?.values).toEqual([
      '项目',
    ]);
    expect(
      dutyOf({ 达标条件: '评价层次=县级' }, [word('评价层次', '县级', '财政重点')]).qualifies[0]?.[0]?.values,
    ).toEqual(['财政重点']);
  });

  it.each([
    ['是否重大=是', '是'],
    ['是否重大=√', '是'],
    ['是否重大=N', '否'],
    ['是否重大=0', '否'],
  ])('takes a yes/no word as a person writes it: %s', (filter, said) => {
    expect(dutyOf({ 对象范围: filter }).scope.conditions[0]?.[0]?.values).toEqual([said]);
  });

  it.each([
    ['全年预算数>=500万元', '500'],
    ['全年预算数>=1,000', '1000'],
    ['年初预算数<1,000.5万', '1000.5'],
  ])('takes an amount in 万元: %s', (filter, said) => {
    expect(dutyOf({ 对象范围: filter }).scope.conditions[0]?.[0]?.values).toEqual([said]);
  });

  it.each([
    ['执行率>=0.6', '60%'],
    ['执行率>=60', '60%'],
    ['执行率>=60%', '60%'],
    ['执行率>=６０％', '60%'],
    ['执行率>=1', '100%'],
    ['执行率<0.005', '0.5%'],
  ])('reads a share as 目标值 does: %s', (filter, said) => {
    expect(dutyOf({ 取数表单: '绩效自评汇总表', 达标条件: filter }).qualifies[0]?.[0]?.values).toEqual([said]);
  });

  it.each([
    ['剩余月数<=6个月', '6'],
    ['实施年数>1年', '1'],
    ['实施年数>1.5', '1.5'],
    ['预算年度=Y-1', '2021'],
    ['预算年度=2022年', '2022'],
    ['评价得分>=90分', '90'],
    ['开始日期>=2022年9月1日', '2022-09-01'],
  ])('takes a number with its unit, a year relative to the plan, a date: %s', (filter, said) => {
    expect(dutyOf({ 达标条件: filter }).qualifies[0]?.[0]?.values).toEqual([said]);
  });

  it('asks of a district’s own word what a record of it says', () => {
    const words = [word('评价层次', '县级重点', '财政重点'), word('公开内容', '绩效监控')];

    expect(dutyOf({ 达标条件: '评价层次=县级重点' }, words).qualifies[0]?.[0]?.values).toEqual(['财政重点']);
    expect(
      dutyOf({ 取数表单: '绩效信息公开目录', 达标条件: '公开内容=绩效监控' }, words).qualifies[0]?.[0]?.values,
    ).toEqual(['绩效监控']);
  });

  it.each([
    ['对象范围', '是否重大=重大', '是 或 否'],
    ['对象范围', '是否重大=高', '是 或 否'],
    ['对象范围', '对象类型=工程', '项目、财政政策、部门整体、单位整体 中的一个'],
    ['对象范围', '项目类别~道路', '信息化、'],
    ['达标条件', '评价层次=部门重点、财政重点', '几个值之间用 | 隔开，写成 部门重点|财政重点'],
    ['达标条件', '评价层次=部门重点，财政重点', '写成 部门重点|财政重点'],
    ['达标条件', '评价机构~甲、乙', '写成 甲|乙'],
    ['达标条件', '评价机构=甲 且 乙', '写成 甲|乙'],
    ['对象范围', '对象类型=项目,是否重大=是', '几个条件都要满足用 ; 隔开'],
    ['对象范围', '对象类型=项目且是否重大=是', '几个条件都要满足用 ; 隔开'],
    ['对象范围', '结束日期<2022-12-31|是否新增=是', '| 只隔开同一列的几个值'],
    ['对象范围', '全年预算数>=5000000元', '以万元计的数（5000000元 应写 500）'],
    ['对象范围', '全年预算数>=5000000', '以万元计的数（5000000元 应写 500）'],
    ['对象范围', '全年预算数>=50%', '一个数（以万元计'],
    ['对象范围', '全年预算数>=很多', '一个数'],
    ['达标条件', '评价得分>=90%', '一个得分'],
    ['对象范围', '剩余月数<=1年', '一个数（剩余月数）'],
    ['对象范围', '开始日期>=2019-01-01', '2021 年至 2024 年的日期'],
    ['对象范围', '开始日期>=9月', '日期（例如 2022-04-30）或 今天'],
    ['对象范围', '预算年度=2012', '2017 年至 2024 年'],
    ['对象范围', '项目名称>=甲', '比大小只用于'],
    ['对象范围', '是否重大>=1', '比大小只用于'],
    ['对象范围', '全年预算数~5', '不是文字，不能用 ~'],
    ['对象范围', '全年预算数>=1|2', '比大小的条件只能写一个值'],
    ['对象范围', '对象类型=', '只有 != 后面可以不写值'],
    ['对象范围', '重大项目', '列=值|值'],
    ['对象范围', '对象类型=项目或财政政策', '写成 项目|财政政策'],
    ['对象范围', '对象类型=项目和财政政策', '写成 项目|财政政策'],
    ['对象范围', '对象类型=项目/财政政策', '写成 项目|财政政策'],
    ['对象范围', '对象类型=项目或重大', '或 的前后各空一格，后一个也要写列名'],
    ['对象范围', '年初预算数>=500或重大', '或 的前后各空一格，后一个也要写列名'],
    ['对象范围', '是否重大=是或新增', '或 的前后各空一格，后一个也要写列名'],
    ['对象范围', '单位类别=街镇', '没有名为“单位类别”的列'],
    ['对象范围', '评价得分>=90', '“评价得分”是重点评价台账的列'],
    ['达标条件', '自评得分>=90', '“自评得分”是绩效自评汇总表、部门(单位)整体支出绩效自评表'],
    ['对象范围', '项目目录:对象类型=项目', '没有名为“项目目录”的表单'],
  ])('refuses in %s “%s” and says what may stand there', (column, filter, said) => {
    const refused = refusalOf({ [column]: filter });

    expect(refused).toHaveLength(1);
    expect(refused[0]).toContain(`${column}: `);
    expect(refused[0]).toContain(said);
  });

  it('takes a word that is itself joined of two others', () => {
    const words = [word('项目类别', '水利'), word('项目类别', '农业'), word('项目类别', '水利和农业')];

    expect(dutyOf({ 对象范围: '项目类别=水利和农业' }, words).scope.conditions[0]?.[0]?.values).toEqual(['水利和农业']);
    expect(refusalOf({ 对象范围: '项目类别=水利和农业' }, words.slice(0, 2))[0]).toContain('写成 水利|农业');
  });

  it('names every column that it may use where one is unknown', () => {
    const [refused] = refusalOf({ 取数表单: '整改台账', 达标条件: '状态=已完成' });

    for (const column of ['整改状态', '计划完成日期', '是否重大', '在政策目录']) expect(refused).toContain(column);
    expect(refused).not.toContain('自评得分');
  });
});

describe('a cell of 任务', () => {
  it.each([
    ['≥30%', 3000],
    ['>=30%', 3000],
    ['不低于30%', 3000],
    ['30%以上', 3000],
    ['30%(含)以上', 3000],
    ['30%及以上', 3000],
    ['30％', 3000],
    ['0.333333333333333', 3333],
    ['0.666666666666667', 6667],
    ['1', 10_000],
    ['85.5', 8550],
    ['全部', 10_000],
    ['全覆盖', 10_000],
  ])('takes the share %s', (text, value) => {
    expect(dutyOf({ 目标值: text }).target).toEqual({ kind: 'share', value });
  });

  it.each([
    ['10个', 10],
    ['不少于10个', 10],
    ['≥ 5项', 5],
    ['5项以上', 5],
    ['两家', 2],
    ['4.0', 4],
  ])('takes the number %s', (text, value) => {
    expect(dutyOf({ 计量方式: '数量', 目标值: text }).target).toEqual({ kind: 'number', value });
  });

  it.each([
    ['60%以上', { kind: 'share', value: 6000 }],
    ['9%以下', { kind: 'share', value: 900, atMost: true }],
    ['9%以内', { kind: 'share', value: 900, atMost: true }],
  ])('takes the ratio %s', (text, target) => {
    expect(dutyOf({ 计量方式: '比率', 达标条件: '执行数/全年预算数', 目标值: text }).target).toEqual(target);
  });

  it.each([
    ['上年', [-1]],
    ['上年度', [-1]],
    ['本年', [0]],
    ['下年|Y', [0, 1]],
  ])('takes the data year %s', (text, years) => {
    expect(dutyOf({ 数据年度: text }).years).toEqual(years);
  });

  it.each([
    ['比率', '执行数/问题描述', '两列相除，例如 执行数/全年预算数；可用的列：年初预算数、全年预算数、挂钩金额'],
    ['比率', '整改状态=已完成', '要有 分子列/分母列，例如 执行数/全年预算数'],
    ['金额合计', '问题描述', '要相加的金额列：年初预算数、全年预算数、挂钩金额'],
    [
      '限时',
      '实际完成日期<=问题描述+30',
      '从一个日期起算，可用的日期列：开始日期、结束日期、计划完成日期、实际完成日期',
    ],
    ['限时', '完成<=计划完成日期+30天', '到期应有的列<=计划完成日期+30天，例如 实际完成日期<=计划完成日期+30天；'],
    [
      '限时',
      '计划完成日期+30',
      '到期应有的列<=计划完成日期+30，例如 实际完成日期<=计划完成日期+30；可用的列：项目编码、',
    ],
    ['限时', '实际完成日期', '要有 列<=日期列+天数，例如 实际完成日期<=报告日期+30 或 整改措施<=报告日期+20工作日'],
  ])('says of the figures of %s “%s” what may stand there', (计量方式, 达标条件, said) => {
    const [refused, ...more] = refusalOf({ 取数表单: '整改台账', 计量方式, 达标条件, 目标值: '≥1' });

    expect(refused).toContain(`达标条件: ${said}`);
    expect(more).toEqual([]);
  });

  it.each(['3年', '近三年', '三', '3'])('takes three years of no repeats as %s', (text) => {
    expect(dutyOf({ 计量方式: '数量', 目标值: '1', 不重复年限: text }).noRepeatYears).toBe(3);
  });

  it.each([
    [{ 目标值: '0' }, '目标值: 大于 0 的百分比'],
    [{ 目标值: '0%' }, '目标值: 大于 0 的百分比'],
    [{ 目标值: '130%' }, '目标值: 不超过 100% 的百分比'],
    [{ 目标值: '' }, '目标值: 一个百分比，例如 100%'],
    [{ 计量方式: '数量', 目标值: '0' }, '目标值: 大于 0 的整数，例如 10'],
    [{ 计量方式: '包含', 目标值: '80%' }, '目标值: 100%，或空着（“包含”要求一个不缺；只要求一部分的用 覆盖率-数量）'],
    [
      { 计量方式: '数量', 目标值: '1', 对象范围: '是否重大=是' },
      '对象范围: 空白（“数量”不看对象范围，请把条件写进 达标条件）',
    ],
    [{ 计量方式: '阶段', 目标值: '', 达标条件: '是否重大=是' }, '达标条件: 空白（“阶段”不看达标条件）'],
    [{ 不重复年限: '1' }, '不重复年限: 空白（只有“数量”看不重复年限）'],
    [
      { 计量方式: '数量', 目标值: '1000%' },
      '目标值: 大于 0 的整数，例如 10（这一格是百分比；若是单元格格式造成的，请先把格式改为“常规”再填）',
    ],
    [{ 开始日期: '2022-12-01', 截止日期: '2022-06-30' }, '开始日期: 不晚于截止日期（2022-06-30）的日期'],
    [{ 截止日期: '2019-12-31' }, '截止日期: 2021 年至 2024 年的日期'],
    [{ 开始日期: '2025-01-01' }, '开始日期: 2021 年至 2024 年的日期'],
    [
      { 数据年度: 'Y-9' },
      '数据年度: Y、Y-1、Y+1、Y-1~Y+1 这样的区间、用 | 连接的多个，或 不限（Y-5 至 Y+2）；也可写 2017 至 2024 中的年份',
    ],
    [{ 计量方式: '登记', 目标值: '1' }, '取数表单: 工作记录（“登记”只看工作记录；要看别的表请换一种计量方式）'],
  ])('refuses %j', (cells, said) => {
    expect(refusalOf(cells)).toEqual([said]);
  });

  it('refuses a rule that there is not, with those that there are', () => {
    const [refused] = refusalOf({ 计量方式: '无违反', 取数表单: 'W99', 目标值: '0' });

    expect(refused).toContain('W01、W02');
    expect(refused).toContain('W20');
  });

  it('refuses a form that there is not, with those that there are', () => {
    const refused = refusalOf({ 取数表单: '绩效自评表格', 达标条件: '自评得分>=90' });

    expect(refused).toHaveLength(1);
    expect(refused[0]).toContain('绩效自评汇总表、重点评价台账');
    expect(refused[0]).not.toContain('工作要点');
  });
});

describe('a step of 提醒规则', () => {
  const stepWith = (cells: Partial<LadderRow>) => {
    const rows = defaultPlanRows(2022);
    const ladder = [{ ...rows.ladder[0]!, 步骤: '约谈', ...cells }];
    return parsePlan({ ...rows, ladder }, 'r1');
  };

  it.each([
    [{ 适用任务: 'O-25、O-26' }, { duties: { codes: ['O-25', 'O-26'], bindings: [] } }],
    [{ 适用任务: '原则上' }, { duties: { codes: [], bindings: ['in-principle'] } }],
    [{ 适用任务: '全部' }, { duties: { codes: [], bindings: [] } }],
    [{ 连续次数: '3' }, { times: 3 }],
    [{ 连续次数: '3次' }, { times: 3 }],
    [{ 连续次数: '' }, { times: 1 }],
    [{ '相对截止日(工作日)': '+5个工作日' }, { offset: 5 }],
  ])('takes %j', (cells, said) => {
    expect(stepWith(cells).plan?.ladder[0]).toMatchObject(said);
  });

  it.each([
    [{ 适用任务: 'O-99' }, '“任务”表里的任务编号（没有“O-99”）、刚性 或 原则上，几个用、连接；所有任务就空着'],
    [{ 适用任务: '街镇' }, '“任务”表里的任务编号（没有“街镇”）、刚性 或 原则上，几个用、连接；所有任务就空着'],
    [{ 连续次数: '0' }, '次数，1 至 12；每次都发就空着'],
    [{ 连续次数: '三天' }, '次数，1 至 12；每次都发就空着'],
    [{ 级别: '无' }, '蓝、黄、红'],
  ])('refuses %j', (cells, said) => {
    expect(stepWith(cells).findings.map(({ expected }) => expected)).toEqual([said]);
  });
});

describe('the declared measures', () => {
  it('are the words of the closed column, each with a worked row that reads', () => {
    const column = DUTIES_FORM.columns.find(({ label }) => label === '计量方式');

    expect(MEASURE_SHAPES.map(({ word }) => word)).toEqual(column?.vocabulary);
    for (const { word, example } of MEASURE_SHAPES) {
      const cells = { 取数表单: '', 目标值: '', 数据年度: '', ...example, 计量方式: word };
      const inYear = (text = ''): string => text.replace(/^(\d+)月(\d+)日$/u, '2022-$1-$2');
      dutyOf({ ...cells, 开始日期: inYear(cells.开始日期), 截止日期: inYear(cells.截止日期) || '2022-12-31' });
    }
  });
});
