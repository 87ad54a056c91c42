import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORM_NAMES } from '../../shared/form/form-name.ts';
import { columnsOfForm } from '../../shared/form/forms.ts';
import { indicatorColumns } from '../../shared/form/indicator-columns.ts';
import { FormulaFault } from '../../shared/formula/formula-fault.ts';
import type { Names } from '../../shared/formula/names.ts';
import { type Formula, parseFormula } from '../../shared/formula/parse-formula.ts';
import type { Asked } from '../../shared/formula/typed-term.ts';
import type { Fields } from '../../shared/submission/record.ts';

const names = (form: (typeof FORM_NAMES)[number]): Names => ({
  columns: columnsOfForm(form),
  indicators: indicatorColumns(form),
  forms: FORM_NAMES,
  columnsOf: (other) => {
    const known = FORM_NAMES.find((one) => one === other);
    return known === undefined ? null : columnsOfForm(known);
  },
});

/** Money in 分, percentages and points in hundredths, as records keep them. */
const RECORD: Fields = {
  项目编码: 'E01',
  对象类型: '项目',
  预算年度: 2021,
  年初预算数: 100_000_000,
  全年预算数: 120_000_000,
  全年执行数: 108_000_000,
  执行率: 9000,
  自评得分: 9250,
  等级: '优',
};

const asked = (fields: Fields, also: Partial<Asked> = {}): Asked => ({
  today: '2022-05-06',
  field: (column) => fields[column],
  all: (column) => [fields[column]],
  count: () => 1,
  before: () => undefined,
  elsewhere: () => undefined,
  indicators: () => [],
  ...also,
});

const formula = (text: string, form: (typeof FORM_NAMES)[number] = '绩效自评汇总表'): Formula =>
  parseFormula(text, names(form));

const holds = (text: string, fields: Fields = RECORD, also: Partial<Asked> = {}): boolean | null =>
  formula(text).holds(asked(fields, also));

describe('an audit formula', () => {
  it.each([
    ['全年执行数 <= 全年预算数', true],
    ['全年执行数 > 全年预算数', false],
    ['全年执行数≤全年预算数', true],
    ['全年预算数 - 年初预算数 = 20', true],
    ['全年预算数 = 120万元 且 全年预算数 = 1200000元', true],
    ['全年预算数 = 120万', true],
    ['执行率 = 全年执行数 / 全年预算数', true],
    ['执行率 = 全年执行数 / 年初预算数 ± 0.5%', false],
    ['执行率 = 89.6% ± 0.5%', true],
    ['执行率 >= 0.9 且 执行率 >= 90 且 执行率 >= 90%', true],
    ['自评得分 >= 90 则 等级 = 优', true],
    ['自评得分 >= 90 则 等级 = 良', false],
    ['自评得分 < 90 则 等级 = 良', true],
    ['非 (等级 = 差 或 等级 = "中")', true],
    ['等级 <> 优 或 执行率 < 50%', false],
    ['全年执行数 = 108 ± 1%', true],
    ['全年执行数 = 100 ± 1%', false],
    ['绝对值(年初预算数 - 全年预算数) <= 20', true],
    ['四舍五入(自评得分) = 93', true],
    ['四舍五入(自评得分, 1) = 92.5', true],
    ['长度(项目编码) = 3', true],
    ['为空(项目名称)', true],
    ['非 为空(等级)', true],
    ['2 * 年初预算数 > 全年预算数 + 50', true],
    ['-全年执行数 < 0', true],
    ['预算年度 = 2021', true],
    ['[全年执行数] ＜＝ （全年预算数）', true],
    ['1 + 2 * 3 = 7', true],
  ])('%s is %s of an evaluated project', (text, truth) => {
    expect(holds(text)).toBe(truth);
  });

  it('is exact where binary fractions are not', () => {
    const third = { 年初预算数: 33_330_000, 全年预算数: 99_990_000 };

    expect(holds('年初预算数 * 3 = 全年预算数', third)).toBe(true);
    expect(holds('0.1 + 0.2 = 0.3', third)).toBe(true);
  });

  it('says nothing of a record that leaves blank what it needs, unless the rest decides it', () => {
    expect(holds('全年执行数 <= 全年预算数', { 全年执行数: 1 })).toBeNull();
    expect(holds('全年执行数 <= 全年预算数 或 等级 = 优', { 等级: '优' })).toBe(true);
    expect(holds('全年执行数 <= 全年预算数 且 等级 = 良', { 等级: '优' })).toBe(false);
    expect(holds('全年执行数 / 全年预算数 = 执行率', { ...RECORD, 全年预算数: 0 })).toBeNull();
  });

  it('adds up and counts what was handed in together', () => {
    const together = { all: () => [100_000_000, null, 50_000_000], count: () => 3 };

    expect(holds('合计(全年预算数) = 150', RECORD, together)).toBe(true);
    expect(holds('个数() >= 3', RECORD, together)).toBe(true);
  });

  it('looks at the same object a year or a period before, and in another form', () => {
    const lastYear = { before: (column: string) => (column === '全年预算数' ? 50_000_000 : undefined) };
    const register = { elsewhere: (form: string) => (form === '项目清单' ? 120_000_000 : undefined) };

    expect(holds('全年预算数 <= 上年(全年预算数) * 2', RECORD, lastYear)).toBe(false);
    expect(holds('全年预算数 <= 上期(全年预算数) * 2', RECORD)).toBeNull();
    expect(holds('全年预算数 = 表(项目清单, 全年预算数)', RECORD, register)).toBe(true);
    expect(formula('全年预算数 = 表(项目清单, 全年预算数)')).toMatchObject({ forms: ['项目清单'], beyond: true });
    expect(formula('全年执行数 <= 全年预算数')).toMatchObject({ columns: ['全年执行数', '全年预算数'], beyond: false });
  });

  it('compares days with days and with today', () => {
    const log = formula('完成日期 <= 今天 且 完成日期 >= 2022-01-01 且 今天 - 完成日期 <= 30', '工作记录');

    expect(log.holds(asked({ 完成日期: '2022-05-01' }))).toBe(true);
    expect(log.holds(asked({ 完成日期: '2022-05-07' }))).toBe(false);
  });

  it('reads yes and no, and a word among several', () => {
    const register = formula('是否新增 = 是 则 项目类别 = 信息化', '项目清单');

    expect(register.holds(asked({ 是否新增: true, 项目类别: ['信息化', '其他'] }))).toBe(true);
    expect(register.holds(asked({ 是否新增: true, 项目类别: ['其他'] }))).toBe(false);
    expect(register.holds(asked({ 是否新增: false, 项目类别: ['其他'] }))).toBe(true);
  });
});

const faultOf = (text: string, form?: (typeof FORM_NAMES)[number]): string => {
  try {
    formula(text, form);
  } catch (error) {
    if (error instanceof FormulaFault) return `${error.at} ${error.message}`;
    throw error;
  }
  return 'read';
};

describe('a formula that can’t be read is refused at its place', () => {
  it.each([
    ['', '1 公式没有写完，后面应有栏名、数或文字'],
    ['全年执行数', '1 公式应是一个条件，要有“=”“<=”这样的比较'],
    ['全年执行数 <=', '9 公式没有写完，后面应有栏名、数或文字'],
    ['全年执行 <= 全年预算数', '1 没有“全年执行”这一栏'],
    ['全年预算数 <= 上年.全年预算数 * 1.2', '10 “上年”后面的栏名要写在括号里，例如 上年(全年预算数)'],
    ['全年预算数 <= 上年的全年预算数', '10 “上年”后面的栏名要写在括号里，例如 上年(全年预算数)'],
    ['全年执行数 <= 全年预算', '10 没有“全年预算”这一栏'],
    ['(全年执行数 <= 全年预算数', '16 公式没有写完，后面应有“)”'],
    ['全年执行数 <= <= 1', '10 第10个字“<=”处应是栏名、数或文字'],
    ['全年执行数 + 自评得分 > 0', '7 金额和分数不能用“+”连在一起'],
    ['全年执行数 * 全年预算数 > 0', '7 金额和金额不能用“*”连在一起'],
    ['全年执行数 = "很多"', '7 金额和文字不能用“=”连在一起'],
    ['等级 >= "优"', '4 文字只能用“=”或“<>”比较，不能用“>=”'],
    ['等级 且 全年执行数 > 0', '1 “且”两边应是条件，这里是文字'],
    ['全年执行数 > 0 全年预算数', '11 第11个字“全年预算数”处应是运算符或结尾'],
    ['合计(等级) = 1', '4 “合计”里应是数的栏，“等级”是文字'],
    ['全年执行数 = 1 ± 2022-01-01', '13 “±”后面应是金额或百分比'],
    ['预算年度 = 2022-02-30', '8 “2022-02-30”不是存在的一天'],
    ['全年执行数 ] 3', '7 第7个字“]”在公式里没有意义'],
    ['（全年执行数 ＜＝ 全年预算数', '16 公式没有写完，后面应有“)”'],
    ['全年执行数 ＜＝ ＜＝ 1', '10 第10个字“＜＝”处应是栏名、数或文字'],
    ['全年执行数 ＋ 自评得分 > 0', '7 金额和分数不能用“＋”连在一起'],
    ['全年执行数 × 全年预算数 > 0', '7 金额和金额不能用“×”连在一起'],
    ['等级 ≥ 优', '4 文字只能用“=”或“<>”比较，不能用“≥”'],
    ['全年执行数 ］ 3', '7 第7个字“］”在公式里没有意义'],
    ['全年执行数（Ａ） > 0', '6 第6个字“（”处应是运算符或结尾'],
    ['四舍五入(自评得分, 9) = 90', '12 “四舍五入”的小数位数应是 0 到 6 的整数'],
  ])('%s', (text, fault) => {
    expect(faultOf(text)).toBe(fault);
  });

  it('names the columns and forms that are there', () => {
    expect(faultOf('SUM(年初预算数, 全年预算数) > 0')).toContain('没有“SUM”这个函数；可用：合计、个数');
    expect(faultOf('IF(等级 = 优, 自评得分 >= 90, 自评得分 > 0)')).toContain('“如果…就…”写成 条件 则 条件');
    expect(faultOf('上年(全年支出) > 0')).toContain('没有“全年支出”这一栏；可用：项目编码、项目名称');
    expect(faultOf('表(收入表, 全年预算数) > 0')).toContain('没有“收入表”这张表；可用：单位名录');
    expect(faultOf('表(项目清单, 自评得分) > 0')).toContain('“项目清单”没有“自评得分”这一栏');
  });

  it('whatever is typed', () => {
    const piece = fc.constantFrom(
      ...[
        '全年执行数',
        '等级',
        '(',
        ')',
        '+',
        '-',
        '*',
        '/',
        '=',
        '<=',
        '±',
        '且',
        '或',
        '非',
        '则',
        '1',
        '0.5%',
        '优',
      ],
      ...['上年', '合计', '表', ',', '，', '今天', '“', '[', ' ', '项目清单', '@', '年'],
    );

    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        expect(faultOf(pieces.join(''))).toMatch(/^(?:read|\d+ .+)$/u);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a formula over indicators', () => {
  const line = (level1: string, name: string, weight: number | null, score: number | null, reason = '') => ({
    一级指标: level1,
    二级指标: '',
    三级指标: name,
    年度指标值: '≥10',
    实际完成值: '8',
    分值: weight,
    得分: score,
    偏差原因: reason,
  });
  const LINES = [
    line('产出指标', '改造面积', 3000, 2800),
    line('产出指标', '开工及时率', 2000, 2000),
    line('效益指标', '受益人数', 3000, 3100),
    line('满意度指标', '居民满意度', 1000, null),
  ];
  const card = (text: string) => formula(text, '项目支出绩效自评表');
  const of = (text: string) => card(text).holds(asked({ 自评得分: 8900 }, { indicators: () => LINES }));
  const byLine = (text: string) =>
    LINES.map((indicator) => card(text).holds(asked({}, { indicators: () => LINES, indicator })));

  it.each([
    ['指标个数() = 4', true],
    ['指标个数(一级指标 = 产出指标) >= 3', false],
    ['指标个数(一级指标 = 产出指标 且 得分 < 分值) = 1', true],
    ['指标个数(为空(得分)) = 0', false],
    ['指标个数(非 为空(得分) 且 得分 > 分值) = 1', true],
    ['指标合计(分值) = 90', true],
    ['指标合计(分值, 一级指标 = 满意度指标) <= 10', true],
    ['指标合计(得分, 一级指标 = 效益指标) <= 指标合计(分值, 一级指标 = 效益指标)', false],
    ['指标合计(得分, 包含(三级指标, 面积)) = 28', true],
    ['自评得分 >= 指标合计(得分) 且 指标个数(年度指标值 = "≥10") = 4', true],
  ])('of a card: %s is %s', (text, expected) => {
    expect(of(text)).toBe(expected);
    expect(card(text).byLine).toBe(false);
  });

  it('is about each line where it names one', () => {
    expect(byLine('指标(得分) <= 指标(分值)')).toEqual([true, true, false, null]);
    expect(byLine('指标(一级指标) = 产出指标 则 指标(得分) = 指标(分值)')).toEqual([false, true, true, true]);
    expect(byLine('指标(得分) < 指标(分值) 则 非 为空(自评得分)')).toEqual([false, true, true, null]);
    expect(card('指标(得分) <= 指标(分值)')).toMatchObject({
      byLine: true,
      columns: [],
      shown: [{ label: '指标(得分)' }, { label: '指标(分值)' }],
    });
  });

  it.each([
    [
      '指标(成绩) > 0',
      '4 绩效指标没有“成绩”这一栏；可用：一级指标、二级指标、三级指标、年度指标值、实际完成值、分值、得分、偏差原因',
    ],
    ['指标合计(三级指标) > 0', '6 “指标合计”里应是数的栏（分值、得分），“三级指标”是文字'],
    ['指标个数(得分 + 分值) > 0', '9 这里应是一个条件，例如 一级指标 = 产出指标，不能是分数'],
    ['指标个数(自评得分 > 90) > 0', '6 没有“自评得分”这一栏'],
    ['指标(得分) > 优', '10 没有“优”这一栏'],
    ['指标(三级指标) > 指标(得分)', '10 文字和分数不能用“>”连在一起'],
    ['指标个数(上年(得分) > 1) > 0', '6 “上年”不能用在指标的条件里；条件里直接写栏名，例如 一级指标 = 产出指标'],
    ['指标个数(指标(得分) > 1) > 0', '6 “指标”不能用在指标的条件里；条件里直接写栏名，例如 一级指标 = 产出指标'],
    ['指标合计(分值, 一级指标 = 产出指标 > 0', '22 第22个字“>”处应是“)”'],
  ])('is refused at its place: %s', (text, expected) => {
    expect(faultOf(text, '项目支出绩效自评表')).toBe(expected);
  });

  it('is refused over a list, which has none', () => {
    expect(() => formula('指标个数() > 0', '项目清单')).toThrow('“指标个数”只用于有绩效指标的卡片表');
  });
});
