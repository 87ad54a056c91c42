import type { Drawn } from './drawing.ts';

/** One fund line as people fill it; money in the card's own unit. */
type FundFacts = { readonly initial: Drawn; readonly budget: Drawn; readonly spent: Drawn };

export type IndicatorFacts = {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly operator: string;
  readonly value: string;
  readonly unit: string;
  readonly actual: Drawn;
  readonly weight: number;
  readonly score: number;
  readonly reason: string;
};

export type CardFacts = {
  readonly year: number;
  readonly project: string;
  readonly supervisor: string;
  readonly implementer: string;
  readonly funds: {
    readonly total: FundFacts;
    readonly fiscal: FundFacts;
    readonly carried: FundFacts;
    readonly other: FundFacts;
  };
  readonly rate: Drawn;
  readonly rateWeight: number;
  readonly rateScore: number;
  readonly indicators: readonly IndicatorFacts[];
  readonly total: number;
  readonly grade: string;
};

const row = (
  level1: string,
  level2: string,
  name: string,
  target: readonly [string, string, string],
  actual: Drawn,
  weight: number,
  score = weight,
  reason = '',
): IndicatorFacts => ({
  level1,
  level2,
  name,
  operator: target[0],
  value: target[1],
  unit: target[2],
  actual,
  weight,
  score,
  reason,
});

const satisfaction = row(
  '满意度指标',
  '服务对象满意度指标',
  '受益居民满意度',
  ['≥', '90', '%'],
  '88%',
  10,
  9.78,
  '雨季施工影响出行,下一年度错峰施工',
);

/** A right card by the common split 10/50/30/10, money in 万元. */
export const rightFacts: CardFacts = {
  year: 2021,
  project: '河道养护专项',
  supervisor: '示例区水务局',
  implementer: '示例区水务局',
  funds: {
    total: { initial: 100, budget: 100, spent: 96.5 },
    fiscal: { initial: 90, budget: 90, spent: 87.5 },
    carried: { initial: 0, budget: 0, spent: 0 },
    other: { initial: 10, budget: 10, spent: 9 },
  },
  rate: '96.5%',
  rateWeight: 10,
  rateScore: 9.65,
  indicators: [
    row('产出指标', '数量指标', '养护河道长度', ['≥', '985', '米'], '985米', 15),
    row('产出指标', '质量指标', '养护验收合格率', ['=', '100', '%'], '100%', 15),
    row('产出指标', '时效指标', '养护任务按期完成率', ['≥', '95', '%'], '97%', 10),
    row('产出指标', '成本指标', '单位养护成本', ['≤', '1200', '元/米'], '1150元/米', 10),
    row('效益指标', '社会效益指标', '受益居民户数', ['≥', '3000', '户'], '3100户', 15),
    row('效益指标', '生态效益指标', '水质达标率', ['≥', '90', '%'], '92%', 15),
    satisfaction,
  ],
  total: 99.43,
  grade: '优',
};

/** The same by the split with costs as a class of their own: 10 + 20/40/20/10. */
export const rightCostFacts: CardFacts = {
  ...rightFacts,
  indicators: [
    row('成本指标', '经济成本指标', '单位养护成本', ['≤', '1200', '元/米'], '1150元/米', 20),
    row('产出指标', '数量指标', '养护河道长度', ['≥', '985', '米'], '985米', 20),
    row('产出指标', '质量指标', '养护验收合格率', ['=', '100', '%'], '100%', 20),
    row('效益指标', '社会效益指标', '受益居民户数', ['≥', '3000', '户'], '3100户', 20),
    satisfaction,
  ],
};

/** 20 points for execution and 40 for each of two goals. */
export const rightTwoGoalFacts: CardFacts = {
  ...rightFacts,
  rateWeight: 20,
  rateScore: 19.3,
  indicators: [
    row('产出指标', '数量指标', '养护河道长度', ['≥', '985', '米'], '985米', 20),
    row('产出指标', '质量指标', '养护验收合格率', ['=', '100', '%'], '100%', 20),
    row('效益指标', '社会效益指标', '受益居民户数', ['≥', '3000', '户'], '3100户', 30),
    satisfaction,
  ],
  total: 99.08,
};

/** A target as one text, as most families write it. */
export const targetText = (indicator: IndicatorFacts): string =>
  `${indicator.operator}${indicator.value}${indicator.unit}`;

const inYuan = (value: Drawn): Drawn => (typeof value === 'number' ? Math.round(value * 10_000 * 100) / 100 : value);

/** The same facts with money in 元. */
export const yuanFacts = (facts: CardFacts): CardFacts => {
  const line = ({ initial, budget, spent }: FundFacts): FundFacts => ({
    initial: inYuan(initial),
    budget: inYuan(budget),
    spent: inYuan(spent),
  });
  const { total, fiscal, carried, other } = facts.funds;
  return { ...facts, funds: { total: line(total), fiscal: line(fiscal), carried: line(carried), other: line(other) } };
};
