import {
  type CardFacts,
  type IndicatorFacts,
  rightCostFacts,
  rightFacts,
  rightTwoGoalFacts,
  targetText,
  yuanFacts,
} from './card-facts.ts';
import { type Drawing, drawing, put } from './drawing.ts';

/** Words and options in which families of the ministry's grid differ. */
export type GridWords = {
  readonly title: string;
  readonly year: string;
  readonly funds: string;
  readonly fiscal: string;
  readonly supervisor: string;
  readonly implementer: string;
  readonly fundColumns: readonly [string, string, string, string, string, string];
  readonly goals: readonly [string, string, string];
  readonly target: string;
  readonly actual: string;
  readonly reason: string;
  readonly groupText: (indicator: IndicatorFacts, all: readonly IndicatorFacts[]) => string;
  readonly blankMark: string;
};

const centralWords: GridWords = {
  title: '项目支出绩效自评表',
  year: '(YEAR年度)',
  funds: '项目资金（万元）',
  fiscal: '其中：当年财政拨款',
  supervisor: '主管部门',
  implementer: '实施单位',
  fundColumns: ['年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  goals: ['年度总体目标', '预期目标', '实际完成情况'],
  target: '年度指标值',
  actual: '实际完成值',
  reason: '偏差原因分析及改进措施',
  groupText: (indicator) => indicator.level1,
  blankMark: '',
};

const FUND_LINES = ['total', 'fiscal', 'carried', 'other'] as const;

const drawHead = (on: Drawing, facts: CardFacts, words: GridWords): void => {
  put(on, 'A1:K1', words.title, 'title');
  put(on, 'A2:K2', words.year.replace('YEAR', String(facts.year)), 'year');
  put(on, 'A4:B4', '项目名称', 'label.project');
  put(on, 'C4:K4', facts.project, 'project');
  put(on, 'A5:B5', words.supervisor, 'label.supervisor');
  put(on, 'C5:E5', facts.supervisor, 'supervisor');
  put(on, 'F5', words.implementer, 'label.implementer');
  put(on, 'G5:K5', facts.implementer, 'implementer');
};

const drawFunds = (on: Drawing, facts: CardFacts, words: GridWords, top: number): void => {
  put(on, `A${top}:B${top + 4}`, words.funds, 'label.funds');
  put(on, `C${top}:D${top}`, '');
  const [initial, budget, spent, weight, rate, score] = words.fundColumns;
  put(on, `E${top}`, initial, 'label.initial');
  put(on, `F${top}`, budget, 'label.budget');
  put(on, `G${top}`, spent, 'label.spent');
  put(on, `H${top}`, weight, 'label.fundWeight');
  put(on, `I${top}:J${top}`, rate, 'label.rate');
  put(on, `K${top}`, score, 'label.fundScore');
  const labels = {
    total: '年度资金总额',
    fiscal: words.fiscal,
    carried: '      上年结转资金',
    other: '  　  其他资金',
  };
  FUND_LINES.forEach((key, index) => {
    const row = top + 1 + index;
    put(on, `C${row}:D${row}`, labels[key], `label.${key}`);
    put(on, `E${row}`, facts.funds[key].initial, `${key}.initial`);
    put(on, `F${row}`, facts.funds[key].budget, `${key}.budget`);
    put(on, `G${row}`, facts.funds[key].spent, `${key}.spent`);
    const main = key === 'total';
    put(on, `H${row}`, main ? facts.rateWeight : words.blankMark, `${key}.weight`);
    put(on, `I${row}:J${row}`, main ? facts.rate : words.blankMark, `${key}.rate`);
    put(on, `K${row}`, main ? facts.rateScore : words.blankMark, `${key}.score`);
  });
};

const drawIndicators = (on: Drawing, facts: CardFacts, words: GridWords, top: number): number => {
  const count = facts.indicators.length;
  put(on, `A${top}:A${top + count}`, '绩效指标', 'label.indicators');
  put(on, `B${top}`, '一级指标', 'label.level1');
  put(on, `C${top}`, '二级指标', 'label.level2');
  put(on, `D${top}:E${top}`, '三级指标', 'label.name');
  put(on, `F${top}`, words.target, 'label.target');
  put(on, `G${top}`, words.actual, 'label.actual');
  put(on, `H${top}`, '分值', 'label.weight');
  put(on, `I${top}`, '得分', 'label.score');
  put(on, `J${top}:K${top}`, words.reason, 'label.reason');
  facts.indicators.forEach((indicator, index) => {
    const row = top + 1 + index;
    const same = facts.indicators.filter((other) => other.level1 === indicator.level1);
    if (same[0] === indicator)
      put(on, `B${row}:B${row + same.length - 1}`, words.groupText(indicator, same), `${index}.level1`);
    put(on, `C${row}`, indicator.level2, `${index}.level2`);
    put(on, `D${row}:E${row}`, indicator.name, `${index}.name`);
    put(on, `F${row}`, targetText(indicator), `${index}.target`);
    put(on, `G${row}`, indicator.actual, `${index}.actual`);
    put(on, `H${row}`, indicator.weight, `${index}.weight`);
    put(on, `I${row}`, indicator.score, `${index}.score`);
    put(on, `J${row}:K${row}`, indicator.reason, `${index}.reason`);
  });
  return top + 1 + count;
};

/** The ministry's grid, as the central system exports it: 11 columns, fund table, goals, indicators, 总分, note. */
const drawGridCard = (facts: CardFacts, words: GridWords, sheet: string): Drawing => {
  const on = drawing(sheet);
  drawHead(on, facts, words);
  drawFunds(on, facts, words, 6);
  const [goals, expected, reached] = words.goals;
  put(on, 'A11:A12', goals, 'label.goals');
  put(on, 'B11:F11', expected, 'label.expected');
  put(on, 'G11:K11', reached, 'label.reached');
  put(on, 'B12:F12', '完成河道养护985米,水质达标', 'goal');
  put(on, 'G12:K12', '已完成河道养护985米,水质达标', 'goal.reached');
  const sum = drawIndicators(on, facts, words, 13);
  put(on, `A${sum}:G${sum}`, '总分', 'label.sum');
  put(on, `H${sum}`, 100, 'sum.weight');
  put(on, `I${sum}`, facts.total, 'sum.score');
  put(on, `J${sum}`, '自评等级', 'label.grade');
  put(on, `K${sum}`, facts.grade, 'grade');
  put(on, `A${sum + 1}:K${sum + 1}`, '注：得分一档最高不能超过该指标分值上限。', 'note');
  return on;
};

const withPoints = (indicator: IndicatorFacts, all: readonly IndicatorFacts[]): string =>
  `${indicator.level1}(${all.reduce((sum, { weight }) => sum + weight, 0)}分)`;

export const centralCard = (facts: CardFacts = rightFacts): Drawing => drawGridCard(facts, centralWords, '自评表');

export const shanghaiCard = (facts: CardFacts = rightCostFacts): Drawing =>
  drawGridCard(
    yuanFacts(facts),
    {
      ...centralWords,
      title: '财政项目支出绩效自评表',
      year: '（YEAR年度）',
      funds: '项目资金（元）',
      fiscal: '其中:当年财政拨款',
      blankMark: '—',
    },
    '财政项目自评',
  );

export const anhuiCard = (facts: CardFacts = rightFacts): Drawing =>
  drawGridCard(
    facts,
    {
      ...centralWords,
      year: '（YEAR年度）',
      fiscal: '其中:本年财政拨款',
      groupText: withPoints,
      fundColumns: ['年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      blankMark: '/',
    },
    '自评表',
  );

export const hebeiCard = (facts: CardFacts = rightFacts): Drawing => {
  const on = drawGridCard(facts, { ...centralWords, year: 'YEAR年度', blankMark: '－' }, '廊坊');
  return on;
};

export const shaanxiCard = (facts: CardFacts = rightFacts): Drawing =>
  drawGridCard(
    facts,
    {
      ...centralWords,
      title: '省级部门预算项目支出绩效自评表',
      year: '（YEAR年度）',
      supervisor: '省级主管部门',
      fiscal: '其中：省级财政资金',
    },
    '1',
  );

export const tianjinCard = (facts: CardFacts = rightFacts): Drawing =>
  drawGridCard(
    facts,
    {
      ...centralWords,
      year: '（YEAR年度）',
      supervisor: '市级主管部门',
      implementer: '项目实施单位',
      fundColumns: ['年初预算数', '全年预算数（A）', '全年执行数（B）', '分值', '执行率（B/A）', '得分'],
      goals: ['年度总体目标', '年初预期目标', '年度实际完成情况'],
      target: '年度指标值(A)',
      actual: '实际完成值(B)',
      reason: '偏差原因分析及改进措施',
    },
    '天津',
  );

/** Sichuan: operator and unit in columns of their own, 权重 for 分值, reasons beside the funds, conclusions at the foot. */
export const sichuanCard = (facts: CardFacts = rightFacts): Drawing => {
  const on = drawing('510000_0013zp');
  put(on, 'A1:J1', '部门预算项目支出绩效自评表', 'title');
  put(on, 'A2:J2', `（${facts.year}年度）`, 'year');
  put(on, 'A3', '主管部门及代码', 'label.supervisor');
  put(on, 'B3:D3', facts.supervisor, 'supervisor');
  put(on, 'E3', '实施单位', 'label.implementer');
  put(on, 'F3:J3', facts.implementer, 'implementer');
  put(on, 'A4', '项目名称', 'label.project');
  put(on, 'B4:J4', facts.project, 'project');
  put(on, 'A5:A9', '预算执行情况(万元)（10分）', 'label.funds');
  ['年度预算数', '年初预算', '调整后预算数', '预算执行数', '预算执行率', '权重', '得分', '原因'].forEach(
    (label, index) => {
      const names = ['line', 'initial', 'budget', 'spent', 'rate', 'fundWeight', 'fundScore', 'fundReason'];
      put(on, `${'BCDEFGHI'[index]}5`, label, `label.${names[index]}`);
    },
  );
  const labels = { total: '总额', fiscal: '其中：财政资金', carried: '上年结转', other: '其他资金' };
  FUND_LINES.forEach((key, index) => {
    const row = 6 + index;
    const main = key === 'total';
    put(on, `B${row}`, labels[key], `label.${key}`);
    put(on, `C${row}`, facts.funds[key].initial, `${key}.initial`);
    put(on, `D${row}`, facts.funds[key].budget, `${key}.budget`);
    put(on, `E${row}`, facts.funds[key].spent, `${key}.spent`);
    put(on, `F${row}`, main ? facts.rate : '/', `${key}.rate`);
    put(on, `G${row}`, main ? facts.rateWeight : '/', `${key}.weight`);
    put(on, `H${row}`, main ? facts.rateScore : '/', `${key}.score`);
    put(on, `I${row}`, null, `${key}.reason`);
  });
  put(on, 'A10', '年度目标完成情况', 'label.goals');
  put(on, 'B10:J10', '已完成河道养护985米,水质达标', 'reached');
  const top = 11;
  const count = facts.indicators.length;
  put(on, `A${top}:A${top + count}`, '绩效指标（90分）', 'label.indicators');
  [
    '一级指标',
    '二级指标',
    '三级指标',
    '指标性质',
    '指标值',
    '度量单位',
    '完成值',
    '权重',
    '得分',
    '未完成原因分析',
  ].forEach((label, index) => {
    const names = ['level1', 'level2', 'name', 'operator', 'target', 'unit', 'actual', 'weight', 'score', 'reason'];
    put(on, `${'BCDEFGHIJK'[index]}${top}`, label, `label.${names[index]}`);
  });
  facts.indicators.forEach((indicator, index) => {
    const row = top + 1 + index;
    put(on, `B${row}`, indicator.level1, `${index}.level1`);
    put(on, `C${row}`, indicator.level2, `${index}.level2`);
    put(on, `D${row}`, indicator.name, `${index}.name`);
    put(on, `E${row}`, indicator.operator, `${index}.operator`);
    put(on, `F${row}`, Number(indicator.value), `${index}.target`);
    put(on, `G${row}`, indicator.unit, `${index}.unit`);
    put(on, `H${row}`, Number(/^[\d.]+/.exec(String(indicator.actual))?.[0]), `${index}.actual`);
    put(on, `I${row}`, indicator.weight, `${index}.weight`);
    put(on, `J${row}`, indicator.score, `${index}.score`);
    put(on, `K${row}`, indicator.reason, `${index}.reason`);
  });
  const sum = top + 1 + count;
  put(on, `A${sum}:H${sum}`, '合计', 'label.sum');
  put(on, `I${sum}`, 100, 'sum.weight');
  put(on, `J${sum}`, facts.total, 'sum.score');
  put(on, `A${sum + 1}`, '评价结论', 'label.conclusion');
  put(on, `B${sum + 1}:K${sum + 1}`, '项目按计划完成,自评99.43分。', 'conclusion');
  put(on, `A${sum + 2}`, '存在问题', 'label.problems');
  put(on, `B${sum + 2}:K${sum + 2}`, '雨季施工影响出行。');
  put(on, `A${sum + 3}`, '改进措施', 'label.measures');
  put(on, `B${sum + 3}:K${sum + 3}`, '错峰施工。');
  put(on, `A${sum + 4}`, '项目负责人：样例甲', 'label.person');
  put(on, `E${sum + 4}`, '财务负责人：样例乙');
  return on;
};

/** Hubei: no points in a column, 20 for execution and 40 for each goal in the labels, columns A and B, reasons at the foot. */
export const hubeiCard = (facts: CardFacts = rightTwoGoalFacts): Drawing => {
  const on = drawing('湖北');
  put(on, 'A1:H1', '项目支出绩效自评表', 'title');
  put(on, 'A2:D2', `（${facts.year}年度）`, 'year');
  put(on, 'E2:H2', '填报日期：2022年3月20日');
  put(on, 'A3', '项目名称', 'label.project');
  put(on, 'B3:H3', facts.project, 'project');
  put(on, 'A4', '主管部门', 'label.supervisor');
  put(on, 'B4:D4', facts.supervisor, 'supervisor');
  put(on, 'E4', '项目实施单位', 'label.implementer');
  put(on, 'F4:H4', facts.implementer, 'implementer');
  put(on, 'A5', '项目类别');
  put(on, 'B5:H5', '1、部门预算项目 √   2、市级专项 □');
  put(on, 'A6:A8', '预算执行情况（万元）（20分）', 'label.funds');
  put(on, 'B6:C6', '');
  put(on, 'D6', '预算数（A）', 'label.budget');
  put(on, 'E6', '执行数（B）', 'label.spent');
  put(on, 'F6', '执行率（B/A）', 'label.rate');
  put(on, 'G6:H6', '得分（20分*执行率）', 'label.fundScore');
  put(on, 'B7:C7', '年度财政资金总额', 'label.total');
  put(on, 'D7', facts.funds.total.budget, 'total.budget');
  put(on, 'E7', facts.funds.total.spent, 'total.spent');
  put(on, 'F7', facts.rate, 'total.rate');
  put(on, 'G7:H7', facts.rateScore, 'total.score');
  const halves = [facts.indicators.slice(0, 2), facts.indicators.slice(2)];
  let top = 9;
  halves.forEach((indicators, half) => {
    put(on, `A${top}:A${top + indicators.length}`, `年度绩效目标${half + 1}（40分）`, `label.goal${half}`);
    ['一级指标', '二级指标', '三级指标', '年初目标值(A)', '实际完成值(B)', '得分'].forEach((label, index) => {
      const names = ['level1', 'level2', 'name', 'target', 'actual', 'score'];
      put(on, `${'BCDEFG'[index]}${top}`, label, `label${half}.${names[index]}`);
    });
    indicators.forEach((indicator, index) => {
      const row = top + 1 + index;
      const number = half === 0 ? index : index + 2;
      put(on, `B${row}`, indicator.level1, `${number}.level1`);
      put(on, `C${row}`, indicator.level2, `${number}.level2`);
      put(on, `D${row}`, indicator.name, `${number}.name`);
      put(on, `E${row}`, targetText(indicator), `${number}.target`);
      put(on, `F${row}`, indicator.actual, `${number}.actual`);
      put(on, `G${row}`, indicator.score, `${number}.score`);
    });
    top += indicators.length + 1;
  });
  put(on, `A${top}:F${top}`, '总分', 'label.sum');
  put(on, `G${top}`, facts.total, 'sum.score');
  put(on, `A${top + 1}`, '偏差大或目标未完成原因分析', 'label.reason');
  put(on, `B${top + 1}:H${top + 1}`, '雨季施工影响出行', 'reason');
  put(on, `A${top + 2}`, '改进措施及结果应用方案', 'label.measures');
  put(on, `B${top + 2}:H${top + 2}`, '错峰施工', 'measures');
  put(on, `A${top + 3}:H${top + 3}`, '备注：1.预算执行情况口径:预算数为调整后财政资金总额(包括上年结余结转)。');
  return on;
};

/** A right self-evaluation card in every family. */
export const selfEvaluationCards: { readonly [family: string]: () => Drawing } = {
  central: () => centralCard(),
  shanghai: () => shanghaiCard(),
  shaanxi: () => shaanxiCard(),
  sichuan: () => sichuanCard(),
  hubei: () => hubeiCard(),
  hebei: () => hebeiCard(),
  anhui: () => anhuiCard(),
  tianjin: () => tianjinCard(),
};
