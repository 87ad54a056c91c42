import { PROJECT_SELF_EVALUATION } from '../../form/card/forms/project-self-evaluation.ts';
import type { FormName } from '../../form/form-name.ts';

/** What may stand in a formula of 审核公式: as it is written, what it means, and a formula over a form that uses it. */
export type FormulaWord = {
  readonly word: string;
  readonly meaning: string;
  readonly form: FormName;
  readonly example: string;
};

const on =
  (form: FormName) =>
  (word: string, meaning: string, example: string): FormulaWord => ({ word, meaning, form, example });

const summary = on('绩效自评汇总表');
const card = on(PROJECT_SELF_EVALUATION.name);
const register = on('项目清单');

const JOINTS: readonly FormulaWord[] = [
  summary('= <> < <= > >=', '比较；≤ ≥ ≠ 和 不超过、不低于 也可以；文字只能用 = 和 <>', '全年执行数 <= 全年预算数'),
  summary('+ - * / ( )', '四则运算；两个金额相除是百分比，两个日期相减是天数', '执行率 = 全年执行数 / 全年预算数'),
  summary('±', '相差不超过多少算相等：百分比或同样的单位', '执行率 = 全年执行数 / 全年预算数 ± 0.5%'),
  summary('且 或 非', '都成立、有一个成立、不成立', '自评得分 >= 60 或 非 为空(等级)'),
  summary('条件 则 条件', '前一个成立时，后一个也要成立', '自评得分 >= 90 则 等级 = 优'),
  register('金额', '以万元计；也可写明 万元 或 元', '年初预算数 <= 1,000万元'),
  summary('百分比', '60%、0.6 是一样的', '执行率 >= 60%'),
  register('日期', '年-月-日', '结束日期 <= 2024-12-31'),
  register('是否', '是 或 否', '是否重大 = 是 则 是否纳入公开范围 = 是'),
  register('文字', '写词或加引号；栏名里有空格、符号的用方括号', '[对象类型] = "项目"'),
  register('空白', '没有填的栏算不出来，这条公式就不判；要求填的写 非 为空(栏)', '非 为空(受惠对象)'),
];

/** Each function there is, as it is called. */
const CALLS: readonly FormulaWord[] = [
  register('合计(栏)', '同一份表里这一栏各行相加', '合计(年初预算数) >= 100'),
  register('个数()', '同一份表里有几条记录', '个数() <= 200'),
  summary('绝对值(数)', '去掉负号', '绝对值(全年预算数 - 年初预算数) <= 500'),
  summary('四舍五入(数, 位数)', '位数 0 至 6，不写就是 0；金额按万元、得分按分', '四舍五入(自评得分) >= 60'),
  register('为空(栏)', '这一栏没有填', '非 为空(项目编码)'),
  register('长度(栏)', '有几个字', '长度(项目名称) >= 4'),
  register('包含(栏, 文字)', '有这几个字', '包含(项目名称, 其他) 则 非 为空(备注)'),
  register('今天', '审核的那一天', '结束日期 >= 今天'),
  register(
    '上年(栏)',
    '同一对象上一年度计入的数；没有就不判。只能是 需说明 或 提示',
    '年初预算数 <= 上年(年初预算数) * 1.3',
  ),
  on('绩效跟踪汇总表')('上期(栏)', '同一对象上一次（截至月份更早）计入的数', '执行数 >= 上期(执行数)'),
  summary('表(表单, 栏)', '同一对象在本单位另一张表里的数', '全年预算数 = 表(项目清单, 全年预算数)'),
  card('指标(栏)', '卡片表的绩效指标，逐行核对', '指标(得分) <= 指标(分值)'),
  card('指标个数(条件)', '符合条件的指标有几条；不写条件就是全部', '指标个数(一级指标 = 产出指标) >= 3'),
  card('指标合计(栏, 条件)', '符合条件的指标这一栏相加', '指标合计(分值, 一级指标 = 满意度指标) <= 10'),
];

/** The whole language of 审核公式. A new function is its line here and in `formula/called-term.ts`. */
export const FORMULA_LANGUAGE: readonly FormulaWord[] = [...JOINTS, ...CALLS];
