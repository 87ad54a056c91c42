import type { ReadingContext } from '../../shared/submission/reading-context.ts';
import { columnName } from '../../shared/workbook/grid.ts';
import { contextOf, FINANCE_CONTEXT } from '../builders/context-builder.ts';
import { FINANCE_FORMS, linesOf, UNIT_FORMS, type WrittenForm, withCell } from '../builders/forms-builder.ts';
import { broken, day, percent, uncalculated, type Written } from '../builders/sheet-builder.ts';

export type Expected = { readonly rule: string; readonly level: 'error' | 'hint'; readonly cell: string };

/** A form right but for one fault, and the one finding it must get. */
export type Defect = {
  readonly name: string;
  readonly lines: readonly (readonly Written[])[];
  readonly context: ReadingContext;
  readonly expected: Expected;
};

const FORMS = { ...UNIT_FORMS, ...FINANCE_FORMS };
type FormKey = keyof typeof FORMS;

const contextFor = (form: FormKey): ReadingContext => (form in FINANCE_FORMS ? FINANCE_CONTEXT : contextOf());

const addressIn = (form: WrittenForm, row: number, label: string): string =>
  `${columnName(form.head.indexOf(label) + 1)}${row + 2}`;

/** Columns and what is wrong in them, for one rule and level. */
type CellFaults = readonly (readonly [FormKey, string, Written, string?])[];

const inCells = (rule: string, level: Expected['level'], faults: CellFaults): readonly Defect[] =>
  faults.map(([key, label, written, at]) => ({
    name: `${rule} ${key} ${label} ${JSON.stringify(written)}`,
    lines: linesOf(withCell(FORMS[key], 4, label, written)),
    context: contextFor(key),
    expected: { rule, level, cell: addressIn(FORMS[key], 4, at ?? label) },
  }));

const MISSING: CellFaults = [
  ['REGISTER', '项目名称', null],
  ['REGISTER', '对象类型', null],
  ['EX_ANTE', '项目名称', null],
  ['EX_ANTE', '评估年度', null],
  ['EX_ANTE', '评估主体', null],
  ['MONITORING', '项目名称', null],
  ['MONITORING', '跟踪层次', null],
  ['MONITORING', '全年预算数', null],
  ['MONITORING', '执行数', null],
  ['SELF_EVALUATION', '项目名称', null],
  ['SELF_EVALUATION', '全年预算数', null],
  ['SELF_EVALUATION', '全年执行数', null],
  ['SELF_EVALUATION', '自评得分', null],
  ['KEY_EVALUATION', '项目名称', null],
  ['KEY_EVALUATION', '对象类型', null],
  ['KEY_EVALUATION', '评价层次', null],
  ['KEY_EVALUATION', '评价年度', null],
  ['RECTIFICATION', '评价年度', null],
  ['RECTIFICATION', '问题描述', null],
  ['RECTIFICATION', '整改状态', null],
  ['DISCLOSURE', '项目名称', null],
  ['DISCLOSURE', '公开内容', null],
  ['DISCLOSURE', '年度', null],
  ['DISCLOSURE', '公开日期', null],
  ['WORK_LOG', '任务编号', null],
  ['WORK_LOG', '事项', null],
  ['WORK_LOG', '事项', '略'],
  ['RECTIFICATION', '问题描述', '待填'],
  ['WORK_LOG', '完成日期', null],
  ['POLICY_DIRECTORY', '政策名称', null],
  ['POLICY_DIRECTORY', '主管部门', null],
  ['POLICY_DIRECTORY', '预算金额', null],
  ['POLICY_DIRECTORY', '受惠对象', null],
  ['KEY_DIRECTORY', '项目名称', null],
  ['AGENCIES', '机构名称', null],
  ['ROSTER_LIST', '单位名称', null],
  ['ROSTER_LIST', '单位类别', null],
  ['DUTIES', '任务编号', null],
  ['DUTIES', '任务名称', null],
  ['DUTIES', '适用类别', null],
  ['DUTIES', '计量方式', null],
  ['DUTIES', '截止日期', null],
  ['RULES', '规则编号', null],
  ['RULES', '规则名称', null],
  ['LADDER', '步骤', null],
  ['LADDER', '级别', null],
  ['LADDER', '收件人', null],
  ['LADDER', '相对截止日(工作日)', null],
  ['CALENDAR', '日期', null],
  ['CALENDAR', '类型(休/班)', null],
];

const WORDS: CellFaults = [
  ['REGISTER', '对象类型', '工程'],
  ['REGISTER', '项目类别', '信息化、装修'],
  ['REGISTER', '是否新增', '大概'],
  ['REGISTER', '是否纳入公开范围', '待定'],
  ['EX_ANTE', '评估主体', '第三方'],
  ['EX_ANTE', '评估结论', '同意'],
  ['EX_ANTE', '对象类型', '活动'],
  ['MONITORING', '跟踪层次', '财政重点'],
  ['SELF_EVALUATION', '等级', '特优'],
  ['SELF_EVALUATION', '对象类型', '部门'],
  ['KEY_EVALUATION', '评价层次', '重点'],
  ['KEY_EVALUATION', '对象类型', '整体'],
  ['KEY_EVALUATION', '等级', 'A'],
  ['RECTIFICATION', '整改状态', '完成'],
  ['DISCLOSURE', '公开内容', '绩效报告'],
  ['DUTIES', '计量方式', '覆盖率'],
  ['DUTIES', '顺延规则', '推迟'],
  ['DUTIES', '约束', '柔性'],
  ['DUTIES', '启用', '看情况'],
  ['LADDER', '级别', '橙'],
  ['LADDER', '相对截止日(工作日)', '前三天'],
  ['CALENDAR', '类型(休/班)', '假'],
];

const AMOUNTS: CellFaults = [
  ['REGISTER', '年初预算数', '约一百'],
  ['REGISTER', '全年预算数', '100-120'],
  ['EX_ANTE', '申报预算', '见附件'],
  ['MONITORING', '执行数', '70多'],
  ['SELF_EVALUATION', '全年预算数', 'abc'],
  ['SELF_EVALUATION', '全年执行数', '八十六'],
  ['KEY_EVALUATION', '预算数', '300左右'],
  ['RECTIFICATION', '挂钩金额', '压减'],
  ['POLICY_DIRECTORY', '预算金额', '待定'],
  ['REGISTER', '全年预算数', 1_140_000],
  ['KEY_EVALUATION', '预算数', 3_000_000],
  ['POLICY_DIRECTORY', '预算金额', 2_000_000],
  ['SELF_EVALUATION', '年初预算数', 1_000_000],
  ['MONITORING', '执行数', 0.00702, '全年预算数'],
];

const DAYS: CellFaults = [
  ['REGISTER', '开始日期', '去年'],
  ['REGISTER', '结束日期', '2023-13-01'],
  ['REGISTER', '结束日期', '2020年12月'],
  ['EX_ANTE', '报告日期', '七月中'],
  ['MONITORING', '报告日期', '2022-02-30'],
  ['KEY_EVALUATION', '报告日期', 7],
  ['RECTIFICATION', '计划完成日期', '年底前'],
  ['DISCLOSURE', '公开日期', '已公开'],
  ['WORK_LOG', '完成日期', '上半年'],
  ['DUTIES', '截止日期', '2022-02-01'],
  ['CALENDAR', '日期', '国庆'],
];

const FUTURE: CellFaults = [
  ['EX_ANTE', '报告日期', '2022-08-02'],
  ['MONITORING', '报告日期', day('2022-09-01')],
  ['KEY_EVALUATION', '报告日期', '2022年8月15日'],
  ['DISCLOSURE', '公开日期', '2022.12.1'],
  ['WORK_LOG', '完成日期', '20220901'],
  ['RECTIFICATION', '实际完成日期', '2022-07-01'],
];

const YEARS: CellFaults = [
  ['REGISTER', '预算年度', '22年'],
  ['EX_ANTE', '评估年度', '明年'],
  ['MONITORING', '跟踪年度', 202],
  ['SELF_EVALUATION', '预算年度', '上年'],
  ['KEY_EVALUATION', '评价年度', '2022-2023'],
  ['DISCLOSURE', '年度', 'x'],
  ['AGENCIES', '入选年度', '近年'],
];

const ERRORS: CellFaults = [
  ['REGISTER', '全年预算数', broken('#REF!')],
  ['EX_ANTE', '申报预算', broken('#VALUE!')],
  ['MONITORING', '执行率', broken('#DIV/0!')],
  ['SELF_EVALUATION', '自评得分', broken('#REF!')],
  ['SELF_EVALUATION', '等级', broken('#N/A')],
  ['KEY_EVALUATION', '项目名称', broken('#NAME?')],
  ['RECTIFICATION', '计划完成日期', broken('#VALUE!')],
  ['SELF_EVALUATION', '自评得分', uncalculated],
  ['MONITORING', '执行数', uncalculated],
];

const SCORES: CellFaults = [
  ['SELF_EVALUATION', '自评得分', 100.5],
  ['SELF_EVALUATION', '自评得分', -1],
  ['SELF_EVALUATION', '自评得分', '优秀'],
  ['KEY_EVALUATION', '评价得分', 800],
  ['EX_ANTE', '评估得分', 120],
  ['AGENCIES', '考核得分', '合格'],
];

const GRADES: CellFaults = [
  ['SELF_EVALUATION', '自评得分', 89.99, '等级'],
  ['SELF_EVALUATION', '等级', '良'],
  ['KEY_EVALUATION', '评价得分', 79.99, '等级'],
  ['KEY_EVALUATION', '评价得分', 90, '等级'],
  ['KEY_EVALUATION', '评价得分', 59.99, '等级'],
  ['KEY_EVALUATION', '等级', '中'],
];

const RATES: CellFaults = [
  ['SELF_EVALUATION', '执行率', 0.95],
  ['SELF_EVALUATION', '执行率', '86.25%'],
  ['SELF_EVALUATION', '执行率', percent(0.9)],
  ['SELF_EVALUATION', '执行率', '很高'],
  ['MONITORING', '执行率', 60],
  ['MONITORING', '执行率', '六成'],
];

const BUDGETS: CellFaults = [
  ['SELF_EVALUATION', '全年预算数', 0],
  ['MONITORING', '全年预算数', 0],
  ['REGISTER', '年初预算数', -5],
  ['EX_ANTE', '申报预算', -1],
];

const LONG = '说'.repeat(201);

/** Every single-cell fault, one workbook each. */
export const CELL_DEFECTS: readonly Defect[] = [
  ...inCells('Q01', 'error', MISSING),
  ...inCells('Q01', 'error', WORDS),
  ...inCells('Q03', 'error', AMOUNTS),
  ...inCells('Q33', 'error', DAYS),
  ...inCells('Q33', 'hint', FUTURE),
  ...inCells('Q02', 'error', YEARS),
  ...inCells('Q19', 'error', ERRORS),
  ...inCells('Q14', 'error', SCORES),
  ...inCells('Q20', 'error', GRADES),
  ...inCells('Q06', 'hint', RATES),
  ...inCells('Q05', 'error', BUDGETS),
  ...inCells('Q42', 'error', [
    ['EX_ANTE', '申报预算', null],
    ['EX_ANTE', '评估结论', null],
  ]),
  ...inCells('Q42', 'hint', [
    ['EX_ANTE', '评估后预算', 201],
    ['EX_ANTE', '评估结论', '不予支持', '评估后预算'],
  ]),
  ...inCells('Q41', 'hint', [
    ['RECTIFICATION', '未整改原因', '因'.repeat(101)],
    ['KEY_EVALUATION', '主要问题', LONG],
    ['MONITORING', '产出完成情况', LONG],
  ]),
  ...inCells('Q33', 'hint', [['RECTIFICATION', '整改状态', '已销项', '实际完成日期']]),
  ...inCells('Q44', 'hint', [['POLICY_DIRECTORY', '主管部门', '市教委']]),
  ...inCells('Q36', 'error', [
    ['SELF_EVALUATION', '项目编码', 'XM003'],
    ['REGISTER', '项目编码', 'XM001'],
    ['KEY_EVALUATION', '项目编码', 'ＸＭ００２'],
    ['DISCLOSURE', '项目编码', 'XM 003'],
    ['REGISTER', '项目编码', 202231010500000100],
    ['SELF_EVALUATION', '项目编码', '2.02231E+17'],
  ]),
  ...inCells('Q19', 'hint', [['REGISTER', '备注', broken('#N/A')]]),
];
