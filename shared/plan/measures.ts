import type { Measure } from './duty.ts';
import type { Figures } from './figures.ts';
import type { DutyRow } from './plan-rows.ts';

/** What a row of 任务 says where it is measured in one way, and how a person is told about it. */
export type MeasureShape = {
  readonly measure: Measure;
  /** 计量方式 as it is written. */
  readonly word: string;
  /** What 取数表单 names: forms, 工作记录 alone, a warning rule; 'files' and 'nothing' where it is not looked at. */
  readonly takes: 'forms' | 'work-log' | 'rule' | 'files' | 'nothing';
  /** Which of the two filters are looked at. */
  readonly filters: readonly ('对象范围' | '达标条件')[];
  /** 目标值: a share above 0, a number above 0, a number that may be 0, none but the whole, a ratio or an amount with ≥ or ≤. */
  readonly target: 'share' | 'number' | 'at-most' | 'whole' | 'ratio' | 'amount' | 'none';
  /** What 达标条件 names besides its filters. */
  readonly figures?: Figures['kind'];
  /** Whether 不重复年限 leaves out what was counted in earlier years. */
  readonly skipsRepeats: boolean;
  readonly meaning: string;
  /** A worked row. */
  readonly example: Partial<DutyRow>;
  /** What the worked row comes to. */
  readonly worked: string;
};

const BOTH = ['对象范围', '达标条件'] as const;
const FORMS = { takes: 'forms', skipsRepeats: false } as const;

/** Every 计量方式 there is. A new one is its line here and its measure in `standing/measures`. */
export const MEASURE_SHAPES: readonly MeasureShape[] = [
  {
    ...FORMS,
    measure: 'handed-in',
    word: '报送',
    filters: ['达标条件'],
    target: 'number',
    meaning: '本单位已通过的取数表单记录不少于目标值；零报告也算报送',
    example: {
      任务名称: '报送部门整体绩效自评表',
      取数表单: '部门(单位)整体支出绩效自评表',
      数据年度: 'Y-1',
      目标值: '1',
    },
    worked: '报来 1 份已通过的上年度整体自评表：1≥1，完成',
  },
  {
    ...FORMS,
    measure: 'count',
    word: '数量',
    filters: ['达标条件'],
    target: 'number',
    skipsRepeats: true,
    meaning: '符合达标条件的不同对象（项目、政策、部门）不少于目标值；不重复年限内作过的不计',
    example: {
      任务名称: '部门重点评价10个项目',
      取数表单: '重点评价台账',
      数据年度: 'Y',
      达标条件: '对象类型=项目;评价层次=部门重点',
      目标值: '10',
      不重复年限: '3',
    },
    worked: '台账里有 9 个部门重点的项目，其中 1 个去年作过：8÷10，还差 2 个',
  },
  {
    ...FORMS,
    measure: 'coverage-count',
    word: '覆盖率-数量',
    filters: BOTH,
    target: 'share',
    meaning: '对象范围内的对象，有多少个有符合达标条件的记录；没有对象就不适用',
    example: {
      任务名称: '绩效自评全覆盖',
      取数表单: '绩效自评汇总表|项目支出绩效自评表',
      数据年度: 'Y-1',
      对象范围: '对象类型=项目|财政政策',
      目标值: '100%',
    },
    worked: '项目清单有 8 个，7 个已自评：7÷8=87.5%，缺 1 个，列出名称',
  },
  {
    ...FORMS,
    measure: 'coverage-amount',
    word: '覆盖率-金额',
    filters: BOTH,
    target: 'share',
    meaning: '同上，按全年预算数（没有填的按年初预算数）计算比例',
    example: {
      任务名称: '部门重点评估资金占比',
      取数表单: '事前绩效评估台账',
      数据年度: 'Y+1',
      对象范围: '对象类型=项目',
      达标条件: '评估主体=部门重点',
      目标值: '30%',
    },
    worked: '项目共 1,000 万元，评估过的 250 万元：25%<30%，还差 50 万元',
  },
  {
    ...FORMS,
    measure: 'contains',
    word: '包含',
    filters: BOTH,
    target: 'whole',
    meaning: '对象范围内的每一个对象都要有符合达标条件的记录，一个不缺；目标值不用填',
    example: {
      任务名称: '重点评估过的项目都作部门重点跟踪',
      取数表单: '绩效跟踪汇总表|项目支出绩效运行监控表',
      数据年度: 'Y',
      对象范围: '重点事前评估=是',
      达标条件: '跟踪层次=部门重点',
      目标值: '100%',
    },
    worked: '重点评估过 3 个，跟踪了 2 个：缺 1 个',
  },
  {
    ...FORMS,
    measure: 'ratio',
    word: '比率',
    filters: BOTH,
    target: 'ratio',
    figures: 'ratio',
    meaning:
      '对象范围内各对象的两列各自相加再相除；没有报送的对象分子按 0、分母按项目清单计；目标值可写 ≥ 或 ≤；一年报几次的取最后一次，写了期间的取该期',
    example: {
      任务名称: '6月底预算执行率达到60%',
      取数表单: '绩效跟踪汇总表|项目支出绩效运行监控表',
      数据年度: 'Y',
      期间: '1-6月',
      达标条件: '执行数/全年预算数',
      目标值: '≥60%',
    },
    worked: '执行 612 万元 ÷ 预算 1,000 万元 = 61.2% ≥ 60%，完成',
  },
  {
    ...FORMS,
    measure: 'sum',
    word: '金额合计',
    filters: ['达标条件'],
    target: 'amount',
    figures: 'sum',
    meaning: '符合达标条件的记录中，写明的那一列金额相加，以万元计；目标值可写 ≥ 或 ≤',
    example: {
      任务名称: '评价结果挂钩压减预算100万元',
      取数表单: '整改台账',
      数据年度: 'Y',
      达标条件: '挂钩金额;整改状态=已完成|已销项',
      目标值: '≥100',
    },
    worked: '两条已完成的整改，挂钩 2.63 万元和 97 万元：99.63<100，还差 0.37 万元',
  },
  {
    measure: 'attached',
    word: '附件',
    takes: 'files',
    filters: ['达标条件'],
    target: 'number',
    skipsRepeats: false,
    meaning: '本单位文件夹里文件名符合达标条件的文件（任何格式，自检里的不算）不少于目标值；这些文件不审核、不改动',
    example: { 任务名称: '报送绩效自评报告', 达标条件: '文件名~自评报告', 目标值: '1' },
    worked: '文件夹里有“2021年自评报告.docx”：1≥1，完成',
  },
  {
    ...FORMS,
    measure: 'within',
    word: '限时',
    filters: BOTH,
    target: 'whole',
    figures: 'within',
    meaning:
      '对象范围内的每个对象，从一个日期起算的期限到了，就要有另一列；按每个对象自己的期限催办，最早的一个就是截止日；目标值不用填',
    example: {
      任务名称: '评价反馈后30日内整改到位',
      取数表单: '整改台账',
      数据年度: 'Y',
      对象范围: '整改台账:问题来源~评价',
      达标条件: '实际完成日期<=计划完成日期+30',
      目标值: '100%',
    },
    worked: '期限已到的 4 条，3 条按时完成：3÷4，缺 1 条，列出名称和期限',
  },
  {
    measure: 'registered',
    word: '登记',
    takes: 'work-log',
    filters: ['达标条件'],
    target: 'number',
    skipsRepeats: false,
    meaning: '工作记录中写有这个任务编号、完成日期已到的行不少于目标值；用于没有表可报的工作',
    example: { 任务名称: '组织绩效培训', 取数表单: '工作记录', 目标值: '2' },
    worked: '工作记录里这个任务编号有 2 行：2≥2，完成',
  },
  {
    measure: 'no-violation',
    word: '无违反',
    takes: 'rule',
    filters: [],
    target: 'at-most',
    skipsRepeats: false,
    meaning: '取数表单写预警规则的编号；该规则在本单位没有（或不多于目标值条）未了的预警',
    example: { 任务名称: '委托主体与评价主体分离', 取数表单: 'W09', 目标值: '0' },
    worked: 'W09 有 1 条未了：1>0，未达到',
  },
  {
    measure: 'system',
    word: '系统',
    takes: 'nothing',
    filters: [],
    target: 'number',
    skipsRepeats: false,
    meaning: '本系统按提醒规则检查过的天数不少于目标值',
    example: { 任务名称: '建立系统预警机制', 取数表单: '发信记录', 目标值: '1' },
    worked: '当年已检查 60 天：60≥1，完成',
  },
  {
    measure: 'stage',
    word: '阶段',
    takes: 'nothing',
    filters: [],
    target: 'none',
    skipsRepeats: false,
    meaning: '只在进度表上显示一段时间，不要求完成什么，也不催',
    example: { 任务名称: '准备阶段', 开始日期: '3月1日', 截止日期: '3月31日' },
    worked: '显示 3 月 1 日至 31 日，不计完成与否',
  },
];

const BY_MEASURE: ReadonlyMap<Measure, MeasureShape> = new Map(MEASURE_SHAPES.map((shape) => [shape.measure, shape]));

const OVER_SCOPE: ReadonlySet<Measure> = new Set(
  MEASURE_SHAPES.filter(({ filters }) => filters.includes('对象范围')).map(({ measure }) => measure),
);

/** Whether a measure says how much of 对象范围 there is to what was asked: the kind 覆盖达标率 counts. */
export const isOverScope = (measure: Measure): boolean => OVER_SCOPE.has(measure);

export const measureShape = (measure: Measure): MeasureShape => {
  const shape = BY_MEASURE.get(measure);
  if (shape === undefined) throw new Error(`The measure ${measure} is not declared`);
  return shape;
};
