import type { FormName } from '../../shared/form/form-name.ts';
import { type CardFacts, type IndicatorFacts, rightCostFacts, rightFacts, yuanFacts } from '../builders/card-facts.ts';
import { centralMonitoring, hubeiMonitoring, tianjinMonitoring } from '../builders/card-monitoring.ts';
import {
  anhuiCard,
  centralCard,
  hebeiCard,
  hubeiCard,
  shaanxiCard,
  shanghaiCard,
  sichuanCard,
  tianjinCard,
} from '../builders/card-self-evaluation.ts';
import { centralTarget, shaanxiTarget, shanghaiTarget, stackedTarget } from '../builders/card-target.ts';
import {
  anhuiWholeEvaluation,
  hubeiWholeTarget,
  shaanxiWholeTarget,
  tianjinWholeEvaluation,
} from '../builders/card-whole-unit.ts';
import { type Drawing, type Drawn, named, put, replace, valueAt } from '../builders/drawing.ts';

/** One fault put into an otherwise right card, and where it must be told: a name given to a cell while drawing. */
export type CardDefect = {
  readonly layout: string;
  readonly form: FormName;
  readonly fault: string;
  readonly rule: string;
  readonly level: 'error' | 'hint';
  readonly at: string;
  readonly make: () => Drawing;
};

type Spoil = {
  readonly fault: string;
  readonly rule: string;
  readonly level?: 'hint';
  readonly at: string;
  readonly spoil: (on: Drawing, money: (wan: number) => number) => void;
};

const set =
  (...changes: readonly (readonly [string, Drawn | null])[]) =>
  (on: Drawing): void => {
    for (const [name, value] of changes) replace(on, name, value);
  };

/** Execution as it would rightly be told at another amount spent. */
const spend =
  (spent: number, fiscal: number, rate: string, score: number, total: number) =>
  (on: Drawing, money: (wan: number) => number): void => {
    replace(on, 'total.spent', money(spent));
    replace(on, 'fiscal.spent', money(fiscal));
    replace(on, 'total.rate', rate);
    replace(on, 'total.score', score);
    replace(on, 'sum.score', total);
  };

/** The block for the goal stands there, and nobody wrote into it; beside a goal of all the years the year's own is asked for. */
const noGoal: Spoil = {
  fault: '年度总体目标没有填',
  rule: 'Q24',
  at: 'goal',
  spoil: (on) => {
    for (const name of [...on.names.keys()]) if (/^goal/u.test(name)) replace(on, name, null);
    const annual = on.names.get('goal.annual');
    if (annual !== undefined) on.names.set('goal', annual);
  },
};

/** Faults any self-evaluation card with a fund table, points and a total can have. */
const gridSpoils = (last: number, cost: number, households: number): readonly Spoil[] => [
  { fault: '项目名称未填', rule: 'Q01', at: 'project', spoil: set(['project', null]) },
  { fault: '主管部门未填', rule: 'Q01', at: 'supervisor', spoil: set(['supervisor', null]) },
  { fault: '实施单位未填', rule: 'Q01', level: 'hint', at: 'implementer', spoil: set(['implementer', null]) },
  {
    fault: '项目编码按数字填写',
    rule: 'Q36',
    at: 'code',
    spoil: (on) => {
      put(on, 'M3', '项目编码');
      put(on, 'N3', 310_112_202_200_000_000, 'code');
    },
  },
  { fault: '没有年度', rule: 'Q01', at: 'title', spoil: set(['year', null]) },
  { fault: '没有全年执行数一栏', rule: 'Q01', at: 'title', spoil: set(['label.spent', null]) },
  { fault: '没有总分标签', rule: 'Q01', at: 'title', spoil: set(['label.sum', null]) },
  { fault: '年度不对', rule: 'Q02', at: 'year', spoil: set(['year', '（2020年度）']) },
  {
    fault: '一个金额填错单位',
    rule: 'Q03',
    at: 'fiscal.budget',
    spoil: (on, money) => replace(on, 'fiscal.budget', money(90) < 1000 ? 900_000 : 90),
  },
  { fault: '金额写成文字', rule: 'Q03', at: 'fiscal.initial', spoil: set(['fiscal.initial', '九十']) },
  {
    fault: '总额与各项不符(年初)',
    rule: 'Q04',
    at: 'total.initial',
    spoil: (on, money) => replace(on, 'total.initial', money(110)),
  },
  {
    fault: '总额与各项不符(全年)',
    rule: 'Q04',
    at: 'total.budget',
    spoil: (on, money) => replace(on, 'total.budget', money(120)),
  },
  {
    fault: '总额与各项不符(执行)',
    rule: 'Q04',
    at: 'total.spent',
    spoil: (on, money) => replace(on, 'total.spent', money(69.5)),
  },
  { fault: '分项多填', rule: 'Q04', at: 'total.budget', spoil: (on, money) => replace(on, 'carried.budget', money(5)) },
  {
    fault: '预算为零而有执行',
    rule: 'Q05',
    at: 'total.budget',
    spoil: set(['total.budget', 0], ['fiscal.budget', 0], ['other.budget', 0]),
  },
  { fault: '执行率算错', rule: 'Q06', level: 'hint', at: 'total.rate', spoil: set(['total.rate', '98.5%']) },
  { fault: '执行率写成小数算错', rule: 'Q06', level: 'hint', at: 'total.rate', spoil: set(['total.rate', 0.925]) },
  { fault: '执行率是文字', rule: 'Q06', level: 'hint', at: 'total.rate', spoil: set(['total.rate', '约九成']) },
  { fault: '执行率得分算错', rule: 'Q07', at: 'total.score', spoil: set(['total.score', 9]) },
  {
    fault: '执行数超过预算',
    rule: 'Q08',
    level: 'hint',
    at: 'total.spent',
    spoil: spend(104, 95, '104%', 10, 99.78),
  },
  {
    fault: '预算调减到恰好等于执行数',
    rule: 'Q09',
    level: 'hint',
    at: 'total.budget',
    spoil: (on, money) => {
      set(['total.budget', money(96.5)], ['fiscal.budget', money(87.5)], ['other.budget', money(9)])(on);
      set(['total.rate', '100%'], ['total.score', 10], ['sum.score', 99.78])(on);
    },
  },
  {
    fault: '一项分值多填',
    rule: 'Q11',
    at: '0.weight',
    spoil: (on) => replace(on, '0.weight', Number(valueAt(on, '0.weight')) + 5),
  },
  {
    fault: '一项分值少填',
    rule: 'Q11',
    at: '1.weight',
    spoil: (on) => replace(on, '1.weight', Number(valueAt(on, '1.weight')) - 5),
  },
  { fault: '执行率分值填错', rule: 'Q11', at: 'total.weight', spoil: set(['total.weight', 15]) },
  { fault: '分值合计填错', rule: 'Q11', at: 'sum.weight', spoil: set(['sum.weight', 110]) },
  { fault: '分值为零', rule: 'Q13', at: '1.weight', spoil: set(['1.weight', 0]) },
  { fault: '分值空白', rule: 'Q13', at: '2.weight', spoil: set(['2.weight', null]) },
  {
    fault: '分值整列是文字',
    rule: 'Q13',
    at: '0.weight',
    spoil: (on) => {
      for (let index = 0; index <= last; index++) replace(on, `${index}.weight`, '见方案');
    },
  },
  {
    fault: '一行整体右移一格',
    rule: 'Q01',
    at: '1.target',
    spoil: (on) => {
      const [target, actual] = [valueAt(on, '1.target'), valueAt(on, '1.actual')];
      const [weight, score] = [valueAt(on, '1.weight'), valueAt(on, '1.score')];
      set(
        ['1.target', null],
        ['1.actual', target ?? null],
        ['1.weight', actual ?? null],
        ['1.score', weight ?? null],
      )(on);
      replace(on, '1.reason', String(score));
    },
  },
  {
    fault: '各行都右移一格',
    rule: 'Q01',
    at: '0.target',
    spoil: (on) => {
      for (let index = 0; index <= last; index++) {
        const shifted = ['target', 'actual', 'weight', 'score'].map((name) => valueAt(on, `${index}.${name}`) ?? null);
        const [target, actual, weight, score] = shifted;
        set([`${index}.target`, null], [`${index}.actual`, target ?? null], [`${index}.weight`, actual ?? null])(on);
        set([`${index}.score`, weight ?? null], [`${index}.reason`, String(score)])(on);
      }
      set(['sum.weight', null], ['sum.score', 100])(on);
    },
  },
  {
    fault: '一项得分是 #REF!,总分随之',
    rule: 'Q14',
    at: '1.score',
    spoil: set(['1.score', { error: '#REF!' }], ['sum.score', { error: '#REF!' }]),
  },
  {
    fault: '执行率 #DIV/0!,得分和总分随之',
    rule: 'Q07',
    at: 'total.score',
    spoil: set(
      ['total.rate', { error: '#DIV/0!' }],
      ['total.score', { error: '#DIV/0!' }],
      ['sum.score', { error: '#DIV/0!' }],
    ),
  },
  {
    fault: '得分大于分值',
    rule: 'Q14',
    at: '0.score',
    spoil: (on) => replace(on, '0.score', Number(valueAt(on, '0.weight')) + 3),
  },
  { fault: '得分为负', rule: 'Q14', at: '1.score', spoil: set(['1.score', -2]) },
  { fault: '得分空白', rule: 'Q14', at: '2.score', spoil: set(['2.score', null]) },
  {
    fault: '得分与完成值不符,总分未变',
    rule: 'Q15',
    at: '0.score',
    spoil: (on) => replace(on, '0.score', Number(valueAt(on, '0.score')) - 3),
  },
  {
    fault: '得分与完成值不符,总分随之',
    rule: 'Q15',
    at: '1.score',
    spoil: (on) => {
      replace(on, '1.score', Number(valueAt(on, '1.score')) - 3);
      replace(on, 'sum.score', 96.43);
    },
  },
  {
    fault: '未达标却给满分',
    rule: 'Q15',
    at: `${last}.score`,
    spoil: set([`${last}.score`, 10], ['sum.score', 99.65]),
  },
  { fault: '扣分没有原因', rule: 'Q16', at: `${last}.reason`, spoil: set([`${last}.reason`, null]) },
  { fault: '满分却写未完成', rule: 'Q17', level: 'hint', at: '0.reason', spoil: set(['0.reason', '因暴雨未按期完成']) },
  {
    fault: '大幅超额没有说明',
    rule: 'Q18',
    level: 'hint',
    at: `${households}.actual`,
    spoil: (on) =>
      replace(on, `${households}.actual`, typeof valueAt(on, `${households}.actual`) === 'number' ? 4000 : '4000户'),
  },
  { fault: '总分加错', rule: 'Q19', at: 'sum.score', spoil: set(['sum.score', 95.43]) },
  {
    fault: '总分是 #REF!',
    rule: 'Q19',
    at: 'sum.score',
    spoil: set(['sum.score', { error: '#REF!' }], ['sum.weight', { error: '#REF!' }]),
  },
  { fault: '总分空白', rule: 'Q19', at: 'sum.score', spoil: set(['sum.score', null]) },
  { fault: '指标值空白', rule: 'Q25', at: '0.target', spoil: set(['0.target', null]) },
  { fault: '指标值是占位符', rule: 'Q25', at: '1.target', spoil: set(['1.target', '待填写']) },
  { fault: '完成值空白', rule: 'Q25', at: '2.actual', spoil: set(['2.actual', null]) },
  {
    fault: '完成值整列空白',
    rule: 'Q25',
    at: '0.actual',
    spoil: (on) => {
      for (let index = 0; index <= last; index++) replace(on, `${index}.actual`, null);
    },
  },
  { fault: '三级指标是占位符而有分值', rule: 'Q25', at: '1.name', spoil: set(['1.name', '指标2']) },
  {
    fault: '数量指标是花钱',
    rule: 'Q31',
    level: 'hint',
    at: `${cost === 0 ? 1 : 0}.name`,
    spoil: set([`${cost === 0 ? 1 : 0}.name`, '项目经费使用率']),
  },
  {
    fault: '写的是别的单位',
    rule: 'Q44',
    at: 'implementer',
    spoil: set(['supervisor', '示例区教育局'], ['implementer', '示例区教育局']),
  },
];

/** Faults of the ministry's own grid, where target and unit stand in one cell and a grade is given. */
const ministrySpoils = (last: number, cost: number): readonly Spoil[] => [
  {
    fault: '项目名称写了两处且不同',
    rule: 'Q01',
    level: 'hint',
    at: 'again',
    spoil: (on) => {
      const row = named(on, 'project').replace(/\D/gu, '');
      put(on, `R${row}`, '项目名称');
      put(on, `S${row}`, '另一座桥', 'again');
    },
  },
  noGoal,
  { fault: '未写金额单位', rule: 'Q03', level: 'hint', at: 'label.funds', spoil: set(['label.funds', '项目资金']) },
  {
    fault: '执行数整列填错单位',
    rule: 'Q03',
    at: 'total.spent',
    spoil: (on, money) => {
      const other = (wan: number): number => (money(1) === 1 ? wan * 10_000 : wan);
      set(['total.spent', other(96.5)], ['fiscal.spent', other(87.5)], ['other.spent', other(9)])(on);
    },
  },
  {
    fault: '没有单位的定量指标',
    rule: 'Q26',
    at: '0.target',
    spoil: (on) => replace(on, '0.target', String(valueAt(on, '0.target')).replace(/[^\d≥≤=.]+$/, '')),
  },
  { fault: '完成值填了文字', rule: 'Q27', level: 'hint', at: '0.actual', spoil: set(['0.actual', '完成']) },
  {
    fault: '栏目名称不认识',
    rule: 'Q01',
    level: 'hint',
    at: 'label.target',
    spoil: set(['label.target', '应达到的程度']),
  },
  {
    fault: '完成值百分比过大',
    rule: 'Q28',
    level: 'hint',
    at: `${last}.actual`,
    spoil: set([`${last}.actual`, '880%']),
  },
  {
    fault: '指标值百分比过大',
    rule: 'Q28',
    level: 'hint',
    at: `${last}.target`,
    spoil: set([`${last}.target`, '≥900%']),
  },
  {
    fault: '成本指标用了 ≥',
    rule: 'Q29',
    level: 'hint',
    at: `${cost}.target`,
    spoil: set([`${cost}.target`, '≥1200元/米']),
  },
  { fault: '等级不对', rule: 'Q20', at: 'grade', spoil: set(['grade', '良']) },
  { fault: '自评相对执行率偏高', rule: 'Q21', level: 'hint', at: 'sum.score', spoil: spend(90, 81, '90%', 9, 98.78) },
  { fault: '两成以上资金未用', rule: 'Q22', level: 'hint', at: 'total.spent', spoil: spend(75, 66, '75%', 7.5, 97.28) },
  {
    fault: '一级指标分值比例不对',
    rule: 'Q12',
    level: 'hint',
    at: '0.level1',
    spoil: (on) => {
      const from = last - 1;
      for (const [name, by] of [
        ['0.weight', 5],
        ['0.score', 5],
        [`${from}.weight`, -5],
        [`${from}.score`, -5],
      ] as const)
        replace(on, name, Number(valueAt(on, name)) + by);
    },
  },
];

const idle: CardFacts = {
  ...rightFacts,
  funds: {
    total: { initial: 0, budget: 0, spent: 0 },
    fiscal: { initial: 0, budget: 0, spent: 0 },
    carried: { initial: 0, budget: 0, spent: 0 },
    other: { initial: 0, budget: 0, spent: 0 },
  },
  rate: '—',
  rateScore: 0,
  total: 89.78,
  grade: '良',
};

const sichuanSpoils: readonly Spoil[] = [
  {
    fault: '预算调整没有说明',
    rule: 'Q09',
    level: 'hint',
    at: 'total.budget',
    spoil: set(['total.initial', 95], ['fiscal.initial', 85]),
  },
  {
    fault: '执行率低没有说明',
    rule: 'Q10',
    level: 'hint',
    at: 'total.reason',
    spoil: spend(85, 76, '85%', 8.5, 98.28),
  },
  { fault: '度量单位空白', rule: 'Q26', at: '0.unit', spoil: set(['0.unit', null]) },
  { fault: '成本指标用了 ≥', rule: 'Q29', level: 'hint', at: '3.operator', spoil: set(['3.operator', '≥']) },
  { fault: '原因超过一百字', rule: 'Q41', level: 'hint', at: '6.reason', spoil: set(['6.reason', '雨'.repeat(120)]) },
  {
    fault: '结论超过二百字',
    rule: 'Q41',
    level: 'hint',
    at: 'conclusion',
    spoil: set(['conclusion', '好'.repeat(230)]),
  },
];

const hubeiSpoils: readonly Spoil[] = [
  { fault: '项目名称未填', rule: 'Q01', at: 'project', spoil: set(['project', null]) },
  { fault: '年度不对', rule: 'Q02', at: 'year', spoil: set(['year', '（2019年度）']) },
  {
    fault: '未写金额单位',
    rule: 'Q03',
    level: 'hint',
    at: 'label.funds',
    spoil: set(['label.funds', '预算执行情况（20分）']),
  },
  { fault: '执行率算错', rule: 'Q06', level: 'hint', at: 'total.rate', spoil: set(['total.rate', '90%']) },
  { fault: '执行率得分算错', rule: 'Q07', at: 'total.score', spoil: set(['total.score', 20]) },
  { fault: '目标分值加起来不对', rule: 'Q11', at: 'label.goal0', spoil: set(['label.goal1', '年度绩效目标2（30分）']) },
  { fault: '得分为负', rule: 'Q14', at: '0.score', spoil: set(['0.score', -1]) },
  { fault: '总分加错', rule: 'Q19', at: 'sum.score', spoil: set(['sum.score', 89.08]) },
  { fault: '指标值空白', rule: 'Q25', at: '0.target', spoil: set(['0.target', null]) },
  {
    fault: '写的是别的单位',
    rule: 'Q44',
    at: 'implementer',
    spoil: set(['supervisor', '示例区教育局'], ['implementer', '示例区教育局']),
  },
];

/** The cell above another: `G11` → `G10`. */
const above = (cell: string): string => cell.replace(/\d+$/u, (row) => String(Number(row) - 1));

/** Title, money and printed classes are all that is left. */
const noIndicators: Spoil = {
  fault: '绩效指标一行也没有填',
  rule: 'Q24',
  at: 'header.target',
  spoil: (on) => {
    on.names.set('header.target', above(named(on, '0.target')));
    for (const name of [...on.names.keys()]) if (/^\d+\./u.test(name)) replace(on, name, null);
  },
};

const targetSpoils: readonly Spoil[] = [
  noGoal,
  noIndicators,
  { fault: '项目名称未填', rule: 'Q01', at: 'project', spoil: set(['project', null]) },
  { fault: '没有年度', rule: 'Q01', at: 'title', spoil: set(['year', null]) },
  { fault: '年度不对', rule: 'Q02', at: 'year', spoil: set(['year', '（2019年度）']) },
  {
    fault: '年度资金与各项不符',
    rule: 'Q04',
    at: 'total.budget',
    spoil: (on, money) => replace(on, 'total.budget', money(130)),
  },
  { fault: '金额写成文字', rule: 'Q03', at: 'fiscal.budget', spoil: set(['fiscal.budget', '待定']) },
  { fault: '指标值空白', rule: 'Q25', at: '0.target', spoil: set(['0.target', null]) },
  { fault: '指标值是占位符', rule: 'Q25', at: '1.target', spoil: set(['1.target', 'XX']) },
  {
    fault: '没有单位的定量指标',
    rule: 'Q26',
    at: '0.target',
    spoil: (on) => replace(on, '0.target', String(valueAt(on, '0.target')).replace(/[^\d≥≤=.]+$/, '')),
  },
  { fault: '百分比过大', rule: 'Q28', level: 'hint', at: '2.target', spoil: set(['2.target', '≥950%']) },
  { fault: '指标值笼统', rule: 'Q30', level: 'hint', at: '1.target', spoil: set(['1.target', '进一步加强']) },
  {
    fault: '写的是别的单位',
    rule: 'Q44',
    at: 'implementer',
    spoil: set(['supervisor', '示例区教育局'], ['implementer', '示例区教育局']),
  },
];

const shanghaiTargetSpoils: readonly Spoil[] = [
  { fault: '项目总额与各项不符', rule: 'Q04', at: 'multiYear', spoil: set(['multiYear', 3_500_000]) },
  { fault: '完成日期早于开始日期', rule: 'Q33', at: 'end', spoil: set(['end', '2021-12-31']) },
  {
    fault: '时效要求晚于完成日期',
    rule: 'Q33',
    at: '2.target',
    spoil: set(['2.level2', '时效指标'], ['2.target', '2025年6月底前']),
  },
  { fault: '日期读不出', rule: 'Q33', at: 'start', spoil: set(['start', '年初']) },
  { fault: '成本指标用了 ≥', rule: 'Q29', level: 'hint', at: '0.target', spoil: set(['0.target', '≥1200元/米']) },
];

const monitoringSpoils: readonly Spoil[] = [
  noGoal,
  noIndicators,
  { fault: '项目名称未填', rule: 'Q01', at: 'project', spoil: set(['project', null]) },
  { fault: '年度不对', rule: 'Q02', at: 'year', spoil: set(['year', '（2021年度）']) },
  {
    fault: '预计执行数小于已执行数',
    rule: 'Q39',
    level: 'hint',
    at: 'total.forecast',
    spoil: set(['total.forecast', 40]),
  },
  {
    fault: '预计执行数大于预算数',
    rule: 'Q39',
    level: 'hint',
    at: 'total.forecast',
    spoil: set(['total.forecast', 130]),
  },
  { fault: '指标值空白', rule: 'Q25', at: '0.target', spoil: set(['0.target', null]) },
  {
    fault: '写的是别的单位',
    rule: 'Q44',
    at: 'implementer',
    spoil: set(['supervisor', '示例区教育局'], ['implementer', '示例区教育局']),
  },
];

const tickSpoils: readonly Spoil[] = [
  { fault: '没有选完成可能性', rule: 'Q38', at: '1.certain', spoil: set(['1.certain', null]) },
  { fault: '选了两种完成可能性', rule: 'Q38', at: '1.possible', spoil: set(['1.possible', '√']) },
];

const centralMonitoringSpoils: readonly Spoil[] = [
  { fault: '执行率算错', rule: 'Q06', level: 'hint', at: 'total.rate', spoil: set(['total.rate', '65%']) },
  { fault: '总额与各项不符', rule: 'Q04', at: 'total.spent', spoil: set(['total.spent', 50]) },
  { fault: '可能完不成而没有原因', rule: 'Q38', at: '2.reason', spoil: set(['2.certain', null], ['2.possible', '✔']) },
  {
    fault: '执行为零却全部确定能',
    rule: 'Q40',
    level: 'hint',
    at: 'total.spent',
    spoil: set(['total.spent', 0], ['fiscal.spent', 0], ['other.spent', 0], ['total.rate', { percent: 0 }]),
  },
];

const hubeiMonitoringSpoils: readonly Spoil[] = [
  { fault: '可能完不成而没有原因', rule: 'Q38', at: 'tailReason', spoil: set(['tailReason', null]) },
  { fault: '可能完不成而没有举措', rule: 'Q38', at: 'measures', spoil: set(['measures', null]) },
  { fault: '未写金额单位', rule: 'Q03', level: 'hint', at: 'label.funds', spoil: set(['unit', null]) },
];

const wholeTargetSpoils: readonly Spoil[] = [
  noGoal,
  noIndicators,
  { fault: '单位名称未填', rule: 'Q01', at: 'unitName', spoil: set(['unitName', null]) },
  { fault: '年度不对', rule: 'Q02', at: 'year', spoil: set(['year', '（2018年度）']) },
  { fault: '一项任务的总额不对', rule: 'Q04', at: 'task0.total', spoil: set(['task0.total', 110]) },
  {
    fault: '金额合计不对',
    rule: 'Q04',
    at: 'tasks.total',
    spoil: set(['tasks.total', 351.5], ['tasks.fiscal', 341.5]),
  },
  { fault: '指标值空白', rule: 'Q25', at: '0.target', spoil: set(['0.target', null]) },
  { fault: '写的是别的单位', rule: 'Q44', at: 'unitName', spoil: set(['unitName', '示例区教育局']) },
];

const compositionSpoils: readonly Spoil[] = [
  { fault: '单位名称未填', rule: 'Q01', at: 'unitName', spoil: set(['unitName', null]) },
  { fault: '一项按元填写', rule: 'Q03', at: 'spending.basic', spoil: set(['spending.basic', 7_242_000]) },
  { fault: '支出合计不对', rule: 'Q04', at: 'spending.sum', spoil: set(['spending.sum', 986.2]) },
  { fault: '未写金额单位', rule: 'Q03', level: 'hint', at: 'label.funds', spoil: set(['label.funds', '总体资金情况']) },
];

const wholeEvaluationSpoils = (last: number): readonly Spoil[] => [
  { fault: '单位名称未填', rule: 'Q01', at: 'unitName', spoil: set(['unitName', null]) },
  { fault: '年度不对', rule: 'Q02', at: 'year', spoil: set(['year', '2019年度']) },
  { fault: '分值合计填错', rule: 'Q11', at: 'sum.weight', spoil: set(['sum.weight', 90]) },
  { fault: '分值为零', rule: 'Q13', at: '1.weight', spoil: set(['1.weight', 0]) },
  { fault: '得分大于分值', rule: 'Q14', at: `${last}.score`, spoil: set([`${last}.score`, 25]) },
  { fault: '总分加错', rule: 'Q19', at: 'sum.score', spoil: set(['sum.score', 93]) },
  { fault: '总分是 #REF!', rule: 'Q19', at: 'sum.score', spoil: set(['sum.score', { error: '#REF!' }]) },
  { fault: '写的是别的单位', rule: 'Q44', at: 'unitName', spoil: set(['unitName', '示例区教育局']) },
];

const anhuiWholeSpoils: readonly Spoil[] = [
  { fault: '等级不对', rule: 'Q20', at: 'grade', spoil: set(['grade', '中']) },
  {
    fault: '表头写明的分值与各项不符',
    rule: 'Q12',
    level: 'hint',
    at: '0.level1',
    spoil: set(['0.level1', '规划(20分)']),
  },
];

const words = (level1: string, level2: string, name: string, text: string, weight: number): IndicatorFacts => ({
  level1,
  level2,
  name,
  operator: '',
  value: text,
  unit: '',
  actual: text,
  weight,
  score: weight,
  reason: '',
});

const [, , timely, cost, , , satisfied] = rightFacts.indicators;

const copiedFacts: CardFacts = {
  ...rightFacts,
  indicators: [
    words('产出指标', '数量指标', '河道养护', '全部河段养护到位', 15),
    words('产出指标', '质量指标', '养护质量', '符合养护规程', 15),
    ...[timely, cost].filter((each) => each !== undefined),
    words('效益指标', '社会效益指标', '水环境', '无黑臭水体', 30),
    ...[satisfied].filter((each) => each !== undefined),
  ],
};

const noBenefitFacts: CardFacts = {
  ...rightFacts,
  indicators: rightFacts.indicators.map((each) =>
    each.level1 === '效益指标' ? { ...each, level1: '产出指标', level2: '质量指标' } : each,
  ),
};

const wan = (value: number): number => value;
const yuan = (value: number): number => Math.round(value * 10_000);

const of = (
  layout: string,
  form: FormName,
  make: () => Drawing,
  spoils: readonly Spoil[],
  money: (value: number) => number = wan,
): readonly CardDefect[] =>
  spoils.map(({ fault, rule, level, at, spoil }) => ({
    layout,
    form,
    fault,
    rule,
    level: level ?? 'error',
    at,
    make: () => {
      const on = make();
      spoil(on, money);
      return on;
    },
  }));

const whole = (
  layout: string,
  form: FormName,
  make: () => Drawing,
  fault: string,
  rule: string,
  level: 'error' | 'hint',
  at: string,
): CardDefect => ({
  layout,
  form,
  fault,
  rule,
  level,
  at,
  make,
});

const SELF: FormName = '项目支出绩效自评表';
const TARGET: FormName = '项目支出绩效目标申报表';
const MONITORING: FormName = '项目支出绩效运行监控表';
const WHOLE_TARGET: FormName = '部门(单位)整体支出绩效目标表';
const WHOLE_SELF: FormName = '部门(单位)整体支出绩效自评表';

const usual = [...gridSpoils(6, 3, 4), ...ministrySpoils(6, 3)];
const costSplit = [...gridSpoils(4, 0, 3), ...ministrySpoils(4, 0)];

/** A card in 元 filled as if it were in 万元. */
const shanghaiInWan = (): Drawing => {
  const on = shanghaiCard();
  for (const line of ['total', 'fiscal', 'carried', 'other'])
    for (const column of ['initial', 'budget', 'spent'])
      replace(on, `${line}.${column}`, Number(valueAt(on, `${line}.${column}`)) / 10_000);
  return on;
};

/** Single-defect cards over every layout. */
export const cardDefects: readonly CardDefect[] = [
  ...of('central', SELF, () => centralCard(), usual),
  ...of('shanghai', SELF, () => shanghaiCard(rightCostFacts), costSplit, yuan),
  ...of('shaanxi', SELF, () => shaanxiCard(), usual),
  ...of('hebei', SELF, () => hebeiCard(), usual),
  ...of('anhui', SELF, () => anhuiCard(), usual),
  ...of('tianjin', SELF, () => tianjinCard(), usual),
  ...of('sichuan', SELF, () => sichuanCard(), [...gridSpoils(6, 3, 4), ...sichuanSpoils]),
  ...of('hubei', SELF, () => hubeiCard(), hubeiSpoils),
  whole('central', SELF, () => centralCard(copiedFacts), '定性指标全部照抄', 'Q32', 'hint', '0.actual'),
  whole('central', SELF, () => centralCard(noBenefitFacts), '没有效益指标', 'Q24', 'error', 'label.level1'),
  whole('central', SELF, () => centralCard(idle), '没有资金的项目', 'Q05', 'hint', 'total.budget'),
  whole('central', SELF, () => centralCard(yuanFacts(rightFacts)), '整张表按元填写', 'Q03', 'hint', 'total.budget'),
  whole('shanghai', SELF, shanghaiInWan, '整张表按万元填写', 'Q03', 'hint', 'total.budget'),
  ...of('shaanxi with points', TARGET, () => shaanxiTarget(rightFacts, true), [
    { fault: '权重合计不对', rule: 'Q11', at: 'label.weight', spoil: set(['0.weight', 20]) },
    { fault: '权重为零', rule: 'Q13', at: '1.weight', spoil: set(['1.weight', 0]) },
  ]),
  ...of('central', TARGET, () => centralTarget(), targetSpoils),
  ...of('shanghai', TARGET, () => shanghaiTarget(), [...targetSpoils, ...shanghaiTargetSpoils], yuan),
  ...of(
    'shaanxi',
    TARGET,
    () => shaanxiTarget(),
    targetSpoils.filter(({ rule }) => rule !== 'Q44'),
  ),
  ...of('stacked', TARGET, () => stackedTarget(), targetSpoils),
  whole('shaanxi', TARGET, () => shaanxiTarget(noBenefitFacts), '没有效益指标', 'Q24', 'error', 'label.level1'),
  ...of('central', MONITORING, () => centralMonitoring(), [
    ...monitoringSpoils,
    ...tickSpoils,
    ...centralMonitoringSpoils,
  ]),
  ...of('hubei', MONITORING, () => hubeiMonitoring(), [
    ...monitoringSpoils.filter((spoil) => spoil !== noGoal),
    ...tickSpoils,
    ...hubeiMonitoringSpoils,
  ]),
  ...of('tianjin', MONITORING, () => tianjinMonitoring(), monitoringSpoils),
  ...of('shaanxi', WHOLE_TARGET, shaanxiWholeTarget, wholeTargetSpoils),
  ...of('hubei', WHOLE_TARGET, hubeiWholeTarget, compositionSpoils),
  ...of('anhui', WHOLE_SELF, anhuiWholeEvaluation, [...wholeEvaluationSpoils(4), ...anhuiWholeSpoils]),
  ...of('tianjin', WHOLE_SELF, tianjinWholeEvaluation, wholeEvaluationSpoils(3)),
];
