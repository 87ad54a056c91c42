import type { Written } from './sheet-builder.ts';
import { day } from './sheet-builder.ts';
import { SUMMARY_HEAD } from './summary-head.ts';

/** A right list form as rows of cells: title, header, records. A test changes one cell and says what follows. */
export type WrittenForm = {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Written[])[];
};

const numbered = (count: number, line: (at: number) => readonly Written[]): readonly (readonly Written[])[] =>
  Array.from({ length: count }, (_, at) => line(at + 1));

const code = (at: number): string => `XM${String(at).padStart(3, '0')}`;
const PLACES = ['一号路', '二号楼', '三号桥', '四季园', '五里河', '六安校', '七宝站', '八方馆', '九曲巷', '十全坊'];
const name = (at: number): string => `${PLACES[(at - 1) % PLACES.length]}整治${at > PLACES.length ? at : ''}项目`;

const REGISTER: WrittenForm = {
  title: '项目清单（2022年度）',
  head: [
    '项目编码',
    '项目名称',
    '预算年度',
    '对象类型',
    '项目类别',
    '是否新增',
    '是否经常性',
    '是否区级',
    '受惠对象',
    '年初预算数',
    '全年预算数',
    '开始日期',
    '结束日期',
    '是否重大',
    '是否纳入公开范围',
    '是否需编报绩效目标',
    '备注',
  ],
  rows: numbered(8, (at) => [
    code(at),
    name(at),
    2022,
    at === 3 ? '财政政策' : '项目',
    at % 2 ? '信息化、政府购买服务' : '其他',
    '否',
    '是',
    '是',
    '居民',
    100 + at,
    110 + at,
    day('2021-01-01'),
    '2023年12月',
    '√',
    '是',
    'Y',
    null,
  ]),
};

const EX_ANTE: WrittenForm = {
  title: '事前绩效评估台账',
  head: [
    '项目编码',
    '项目名称',
    '对象类型',
    '评估年度',
    '评估主体',
    '申报预算',
    '评估后预算',
    '评估得分',
    '评估结论',
    '报告日期',
  ],
  rows: numbered(8, (at) => [
    code(at),
    name(at),
    '项目',
    2023,
    at < 4 ? '部门重点' : '自评',
    200,
    180,
    85.5,
    '部分支持',
    '2022-07-15',
  ]),
};

const MONITORING: WrittenForm = {
  title: '2022年绩效跟踪汇总表',
  head: ['项目编码', '项目名称', '跟踪年度', '跟踪层次', '全年预算数', '执行数', '执行率', '产出完成情况', '报告日期'],
  rows: numbered(8, (at) => [code(at), name(at), 2022, '自评', 120, 70.2, '58.5%', '完成六成', '2022/7/20']),
};

const SELF_EVALUATION: WrittenForm = {
  title: '绩效自评汇总表（2021年度）',
  head: SUMMARY_HEAD,
  rows: numbered(8, (at) => [code(at), name(at), '项目', 2021, 100, 100, 86.18, 0.8618, 92.5, '优']),
};

const KEY_EVALUATION: WrittenForm = {
  title: '重点评价台账',
  head: [
    '项目编码',
    '项目名称',
    '对象类型',
    '项目类别',
    '评价层次',
    '预算年度',
    '评价年度',
    '预算数',
    '执行数',
    '评价得分',
    '等级',
    '委托方',
    '评价机构',
    '被评价单位',
    '报告日期',
    '是否区镇联动',
    '主要问题',
  ],
  rows: numbered(8, (at) => [
    code(at),
    name(at),
    '项目',
    '政府投资',
    '部门重点',
    2021,
    2022,
    300,
    280,
    80,
    '良',
    '闵行区教育局',
    '某某咨询公司',
    '闵行区教育局',
    '2022.6.30',
    '否',
    '目标偏低',
  ]),
};

const RECTIFICATION: WrittenForm = {
  title: '整改台账',
  head: [
    '序号',
    '问题来源',
    '评价年度',
    '项目编码',
    '项目名称',
    '问题描述',
    '整改措施',
    '责任人',
    '计划完成日期',
    '实际完成日期',
    '整改状态',
    '未整改原因',
    '结果应用方式',
    '挂钩金额',
  ],
  rows: numbered(8, (at) => [
    at,
    '财政评价',
    2022,
    code(at),
    name(at),
    '目标不量化',
    '重编目标',
    '某某',
    '2022-06-30',
    at % 2 ? '2022-06-20' : null,
    at % 2 ? '已完成' : '整改中',
    null,
    '完善',
    20,
  ]),
};

const DISCLOSURE: WrittenForm = {
  title: '绩效信息公开目录',
  head: ['项目编码', '项目名称', '对象类型', '项目类别', '公开内容', '年度', '公开日期', '链接', '豁免原因'],
  rows: numbered(8, (at) => [
    code(at),
    name(at),
    '项目',
    '其他',
    '绩效目标',
    2022,
    at === 8 ? null : '2022-02-25',
    null,
    at === 8 ? '涉密' : null,
  ]),
};

const WORK_LOG: WrittenForm = {
  title: '2022年度工作记录',
  head: ['任务编号', '事项', '完成日期', '责任人', '佐证材料'],
  rows: numbered(8, (at) => [`O-${20 + at}`, `第${at}次会审`, '2022年5月6日', '某某', '纪要.pdf']),
};

const POLICY_DIRECTORY: WrittenForm = {
  title: '财政专项资金政策目录（2022年度）',
  head: ['项目编码', '政策名称', '主管部门', '年度', '预算金额', '受惠对象', '是否经常性', '是否区级'],
  rows: numbered(8, (at) => [
    `ZC${at}`,
    `第${at}项扶持政策`,
    at % 2 ? '区教育局' : '[106310]闵行区卫生健康委员会',
    2022,
    200,
    '企业',
    '是',
    '是',
  ]),
};

const KEY_DIRECTORY: WrittenForm = {
  title: '2022年重点绩效评价项目目录',
  head: ['项目编码', '项目名称', '主管部门', '年度', '预算金额', '入选类别'],
  rows: numbered(8, (at) => [code(at), name(at), '教委', 2022, 300 + at, '300万元以上']),
};

const AGENCIES: WrittenForm = {
  title: '评价机构名录',
  head: ['机构名称', '统一社会信用代码', '入选年度', '比选记录', '考核得分'],
  rows: numbered(8, (at) => [`第${at}咨询公司`, `91310000MA0000000${at}`, 2022, '已比选', 88]),
};

const ROSTER_LIST: WrittenForm = {
  title: '单位名录',
  head: ['单位编码', '单位名称', '单位类别', '绩效专管员', '专管员邮箱', '负责人', '负责人邮箱', '别名', '文件夹'],
  rows: numbered(8, (at) => [
    `10${at}`,
    `${PLACES[at - 1]}局`,
    at % 2 ? '区级预算部门' : '区级预算部门、行业主管部门',
    '某某',
    `u${at}@example.gov.cn`,
    '某某',
    null,
    null,
    `${at}局`,
  ]),
};

const DUTIES: WrittenForm = {
  title: '2022年工作要点',
  head: [
    '任务编号',
    '任务名称',
    '依据',
    '适用类别',
    '取数表单',
    '数据年度',
    '计量方式',
    '对象范围',
    '达标条件',
    '目标值',
    '开始日期',
    '截止日期',
    '顺延规则',
    '不重复年限',
    '约束',
    '启用',
  ],
  rows: numbered(8, (at) => [
    `O-${at}`,
    `第${at}项任务`,
    '二(一)',
    '区级预算部门、街镇',
    '绩效自评汇总表|项目支出绩效自评表',
    'Y-1',
    '覆盖率-数量',
    '对象类型=项目',
    null,
    '100%',
    '2022-03-01',
    '2022-04-30',
    '顺延',
    null,
    '刚性',
    '是',
  ]),
};

const RULES: WrittenForm = {
  title: '预警规则',
  head: ['规则编号', '规则名称', '黄线', '红线', '启用', '依据'],
  rows: numbered(8, (at) => [`W0${at}`, `第${at}条规则`, '<80%', '—', '是', 'O-25']),
};

const LADDER: WrittenForm = {
  title: '提醒规则',
  head: ['步骤', '相对截止日(工作日)', '级别', '收件人', '抄送'],
  rows: numbered(8, (at) => [`提醒${at}`, at < 5 ? at - 16 : `+${at}`, '蓝', '绩效专管员', null]),
};

const CALENDAR: WrittenForm = {
  title: '日历',
  head: ['日期', '类型(休/班)', '说明'],
  rows: numbered(8, (at) => [day(`2022-10-0${at}`), at === 8 ? '班' : '休', '国庆节']),
};

const SCORING: WrittenForm = {
  title: '评分模板',
  head: ['表单', '数据年度', '适用类别', '分值结构', '评分规则', '等级', '说明'],
  rows: numbered(8, (at) => [
    at % 2 ? '项目支出绩效自评表' : '部门（单位）整体支出绩效自评表',
    at < 3 ? null : `Y-${at}`,
    at % 2 ? '区级预算部门、街镇' : null,
    at % 2 ? 'S2-101号' : '按表样',
    at === 1 ? 'S4、S11' : null,
    null,
    null,
  ]),
};

export const UNIT_FORMS = {
  REGISTER,
  EX_ANTE,
  MONITORING,
  SELF_EVALUATION,
  KEY_EVALUATION,
  RECTIFICATION,
  DISCLOSURE,
  WORK_LOG,
};
export const FINANCE_FORMS = {
  POLICY_DIRECTORY,
  KEY_DIRECTORY,
  AGENCIES,
  ROSTER_LIST,
  DUTIES,
  RULES,
  LADDER,
  CALENDAR,
  SCORING,
};

/** Lines of a sheet holding the form: title in row 1, header in row 2, records from row 3. */
export const linesOf = ({ title, head, rows }: WrittenForm): (readonly Written[])[] => [[title], head, ...rows];

/** The same form with one cell written anew: `row` counts records from 1. */
export const withCell = (form: WrittenForm, row: number, label: string, written: Written): WrittenForm => ({
  ...form,
  rows: form.rows.map((cells, at) =>
    at === row - 1 ? cells.map((cell, column) => (form.head[column] === label ? written : cell)) : cells,
  ),
});
