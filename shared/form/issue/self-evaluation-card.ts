import { addressOf } from '../../workbook/grid.ts';
import type { EarlierCard } from '../card/earlier-card.ts';
import { BLANK_FORM_MARK } from './blank-form-mark.ts';
import { type CardBlock, cardSheet, computed, field, label } from './card-grid.ts';
import type { IssuedSheet, IssuedValue } from './issued-sheet.ts';

/** One fund line: amounts in the card's unit of money; null is left to be filled in. */
export type CardFunds = {
  readonly initial: number | null;
  readonly budget: number | null;
  readonly spent: number | null;
};

export type CardIndicator = {
  readonly level1: string;
  readonly level2: string;
  readonly name: string | null;
  readonly target: string | null;
  readonly actual: string | null;
  readonly weight: number | null;
  readonly score: number | null;
  readonly reason: string | null;
};

/** What the cards of a project and of a whole unit share. What is null is left to be filled in. */
export type SelfEvaluationBody = {
  readonly sheet: string;
  readonly money: '万元' | '元';
  /** Issued to be filled in, and no hand-in until then. */
  readonly blank?: boolean;
  readonly funds: CardFunds;
  readonly goal: string | null;
  readonly outcome: string | null;
  readonly indicators: readonly CardIndicator[];
  /** Typed over a formula: what a unit wrote where the form computes. */
  readonly typed?: { readonly rate?: IssuedValue; readonly rateScore?: IssuedValue; readonly total?: IssuedValue };
};

/** A self-evaluation card of a project. */
export type SelfEvaluationIssue = SelfEvaluationBody & {
  readonly title: string;
  readonly year: number;
  readonly project: string | null;
  readonly code: string | null;
  readonly supervisor: string | null;
  readonly implementer: string | null;
};

/** Columns A to K. */
export const CARD_WIDTH = 11;
const EXECUTION_POINTS = 10;
const FUND_HEAD = 6;
const FUND_TOTAL = FUND_HEAD + 1;
const GOAL = FUND_HEAD + 5;
const HEAD = GOAL + 2;

const hundredths = (value: number): number => Math.round(value * 100);

/** 执行率 as a fraction of four decimals, as the formula beside it rounds. */
const rateOf = ({ budget, spent }: CardFunds): number | null =>
  budget === null || spent === null || budget === 0
    ? null
    : Math.round((hundredths(spent) * 10_000) / hundredths(budget)) / 10_000;

const rateScoreOf = (funds: CardFunds): number | null => {
  const rate = rateOf(funds);
  return rate === null ? null : Math.round(Math.min(rate, 1) * EXECUTION_POINTS * 100) / 100;
};

const totalOf = ({ funds, indicators }: SelfEvaluationBody): number | null => {
  const rateScore = rateScoreOf(funds);
  if (rateScore === null || indicators.some(({ score }) => score === null)) return null;
  return indicators.reduce((sum, { score }) => sum + hundredths(score ?? 0), hundredths(rateScore)) / 100;
};

/** A formula of the form, or what was typed over it. */
const orTyped = (
  typed: IssuedValue | undefined,
  row: number,
  from: number,
  to: number,
  format: 'rate' | 'score',
  formula: string,
  shown: IssuedValue,
): CardBlock =>
  typed === undefined
    ? computed(row, from, formula, shown, { to, format })
    : field(row, from, typed, { to, format: typeof typed === 'number' ? format : 'text' });

const headBlocks = ({ title, year, project, code, supervisor, implementer }: SelfEvaluationIssue): CardBlock[] => [
  { ...label(1, 1, title, CARD_WIDTH), style: 'title' },
  { ...label(2, 1, `（${year}年度）`, CARD_WIDTH), style: 'caption' },
  label(4, 1, '项目名称', 2),
  field(4, 3, project, { to: 8 }),
  label(4, 9, '项目编码'),
  field(4, 10, code, { to: CARD_WIDTH, format: 'code' }),
  label(5, 1, '主管部门', 2),
  field(5, 3, supervisor, { to: 5 }),
  label(5, 6, '实施单位'),
  field(5, 7, implementer, { to: CARD_WIDTH }),
];

const fundLine = (row: number, name: string, { initial, budget, spent }: CardFunds): CardBlock[] => [
  label(row, 3, name, 4),
  field(row, 5, initial, { format: 'money' }),
  field(row, 6, budget, { format: 'money' }),
  field(row, 7, spent, { format: 'money' }),
];

const NOT_SCORED = '—';

const otherFunds = (row: number, name: string, funds: CardFunds): CardBlock[] => [
  ...fundLine(row, name, funds),
  label(row, 8, NOT_SCORED),
  label(row, 9, NOT_SCORED, 10),
  label(row, 11, NOT_SCORED),
];

/** Before anything is spent all of the money is taken for this year's appropriation. */
const otherThanTotal = ({ initial, budget, spent }: CardFunds): CardFunds => {
  const none = (amount: number | null): number | null => (amount === null ? null : 0);
  return spent === null
    ? { initial: none(initial), budget: none(budget), spent: null }
    : { initial: 0, budget: 0, spent: 0 };
};

const fundBlocks = ({ money, funds, typed }: SelfEvaluationBody): CardBlock[] => [
  label(FUND_HEAD, 1, `项目资金（${money}）`, 2, FUND_HEAD + 4),
  label(FUND_HEAD, 3, '资金来源', 4),
  ...['年初预算数', '全年预算数', '全年执行数', '分值'].map((text, index) => label(FUND_HEAD, 5 + index, text)),
  label(FUND_HEAD, 9, '执行率', 10),
  label(FUND_HEAD, 11, '得分'),
  ...fundLine(FUND_TOTAL, '年度资金总额', funds),
  { ...label(FUND_TOTAL, 8, ''), value: EXECUTION_POINTS },
  orTyped(typed?.rate, FUND_TOTAL, 9, 10, 'rate', 'IF(OR(G7="",N(F7)=0),"",ROUND(G7/F7,4))', rateOf(funds)),
  orTyped(typed?.rateScore, FUND_TOTAL, 11, 11, 'score', 'IF(I7="","",ROUND(MIN(I7,1)*H7,2))', rateScoreOf(funds)),
  ...otherFunds(FUND_TOTAL + 1, '其中：当年财政拨款', funds),
  ...otherFunds(FUND_TOTAL + 2, '上年结转资金', otherThanTotal(funds)),
  ...otherFunds(FUND_TOTAL + 3, '其他资金', otherThanTotal(funds)),
];

const goalBlocks = ({ goal, outcome }: SelfEvaluationBody): CardBlock[] => [
  label(GOAL, 1, '年度总体目标', 1, GOAL + 1),
  label(GOAL, 2, '预期目标', 6),
  label(GOAL, 7, '实际完成情况', CARD_WIDTH),
  field(GOAL + 1, 2, goal, { to: 6 }),
  field(GOAL + 1, 7, outcome, { to: CARD_WIDTH }),
];

const indicatorBlocks = (indicators: readonly CardIndicator[]): CardBlock[] => [
  label(HEAD, 1, '绩效指标', 1, HEAD + indicators.length),
  label(HEAD, 2, '一级指标'),
  label(HEAD, 3, '二级指标'),
  label(HEAD, 4, '三级指标', 5),
  ...['年度指标值', '实际完成值', '分值', '得分'].map((text, index) => ({
    ...label(HEAD, 6 + index, text),
    required: true,
  })),
  label(HEAD, 10, '偏差原因分析及改进措施', CARD_WIDTH),
  ...indicators.flatMap((indicator, index): CardBlock[] => {
    const row = HEAD + 1 + index;
    return [
      label(row, 2, indicator.level1),
      label(row, 3, indicator.level2),
      field(row, 4, indicator.name, { to: 5 }),
      field(row, 6, indicator.target),
      field(row, 7, indicator.actual),
      field(row, 8, indicator.weight, { format: 'score' }),
      field(row, 9, indicator.score, { format: 'score' }),
      field(row, 10, indicator.reason, { to: CARD_WIDTH }),
    ];
  }),
];

const totalBlocks = (issue: SelfEvaluationBody): CardBlock[] => {
  const first = HEAD + 1;
  const last = HEAD + issue.indicators.length;
  const row = last + 1;
  const scores = `${addressOf(first, 9)}:${addressOf(last, 9)}`;
  const formula = `IF(OR(K7="",COUNT(${scores})=0),"",SUM(${scores})+K7)`;
  return [
    label(row, 1, '总分', 7),
    { ...label(row, 8, ''), value: 100 },
    orTyped(issue.typed?.total, row, 9, 9, 'score', formula, totalOf(issue)),
    label(row, 10, '', CARD_WIDTH),
  ];
};

const COLUMN_WIDTHS = [10, 12, 15, 12, 13, 15, 15, 9, 9, 12, 14];

const markBlocks = ({ blank }: SelfEvaluationBody): CardBlock[] =>
  blank === true ? [{ ...label(3, 1, BLANK_FORM_MARK), style: 'caption' }] : [];

/** A self-evaluation on the ministry's grid under a head of its own (rows 1 to 5), with formulas for 执行率, its points and 总分. */
export const selfEvaluationSheet = (head: readonly CardBlock[], body: SelfEvaluationBody): IssuedSheet =>
  cardSheet(
    body.sheet,
    COLUMN_WIDTHS,
    [
      ...head,
      ...markBlocks(body),
      ...fundBlocks(body),
      ...goalBlocks(body),
      ...indicatorBlocks(body.indicators),
      ...totalBlocks(body),
    ],
    [{ row: GOAL + 1, points: 48 }],
  );

/** 项目支出绩效自评表, eleven columns wide. */
export const selfEvaluationCard = (issue: SelfEvaluationIssue): IssuedSheet =>
  selfEvaluationSheet(headBlocks(issue), issue);

export const blankIndicator = (level1: string, level2: string): CardIndicator => ({
  level1,
  level2,
  name: null,
  target: null,
  actual: null,
  weight: null,
  score: null,
  reason: null,
});

/** Points of indicators where 执行率 has its own ten. */
const INDICATOR_POINTS = 90;

/** The indicators of the accepted target with their values; results are left to be filled in, and points that do not add up as this card needs. */
export const indicatorsToEvaluate = (
  earlier: EarlierCard | undefined,
  otherwise: readonly CardIndicator[],
): readonly CardIndicator[] => {
  if (earlier === undefined || earlier.indicators.length === 0) return otherwise;
  const points = earlier.indicators.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
  return earlier.indicators.map(({ level1, level2, name, target, weight }) => ({
    ...blankIndicator(level1, level2),
    name,
    target,
    weight: points === INDICATOR_POINTS ? weight : null,
  }));
};

/** The ministry's indicator tree with nothing but its two upper levels filled in. */
export const BLANK_INDICATORS: readonly CardIndicator[] = [
  ['产出指标', '数量指标'],
  ['产出指标', '质量指标'],
  ['产出指标', '时效指标'],
  ['产出指标', '成本指标'],
  ['效益指标', '经济效益指标'],
  ['效益指标', '社会效益指标'],
  ['效益指标', '生态效益指标'],
  ['效益指标', '可持续影响指标'],
  ['满意度指标', '服务对象满意度指标'],
].map(([level1 = '', level2 = '']) => blankIndicator(level1, level2));
