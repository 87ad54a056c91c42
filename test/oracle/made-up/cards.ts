import type { IndicatorFact } from '../../../shared/submission/record.ts';
import type { Random } from '../random.ts';
import type { Maker } from './lists.ts';
import { completed, gradeOf, named, spentOf } from './lists.ts';
import { amountOf } from './projects.ts';

const indicator = (name: string, target: string, actual: string): IndicatorFact => ({
  level1: '产出指标',
  level2: '数量指标',
  name,
  target,
  actual,
  weight: 1000,
  score: 1000,
  cell: 'A1',
});

/** Quantities that pile up, standards in percent, limits, words: at times exactly on a line. */
const indicatorsOf = (random: Random): IndicatorFact[] => {
  const quantity = (): IndicatorFact => {
    const target = random.int(1, 40) * 120;
    const share = random.pick([0, 40, 60, 59, 80, 79, 100, 120, 119, 150]);
    return indicator(
      '培训人次',
      random.pick([`≥${target}人次`, `${target}人次`, `不少于${target}人`]),
      `${(target * random.int(3, 12) * share) / 1200}人次`,
    );
  };
  const standard = (): IndicatorFact => indicator('合格率', '≥95%', `${random.int(50, 100)}%`);
  const limit = (): IndicatorFact =>
    indicator('单位成本', '≤20万元', `${random.pick(['18', '20', '20.01', '25'])}万元`);
  const words = (): IndicatorFact => indicator('满意情况', '明显提升', random.pick(['明显提升', '有所提升', '']));
  return [quantity, quantity, standard, limit, words].filter(() => random.chance(0.5)).map((make) => make());
};

export const MONITORING_CARD: Maker = (project, _day, random) => {
  const amount = amountOf(project);
  const month = random.chance(0.7) ? random.int(3, 10) : null;
  return {
    year: project.year,
    indicators: indicatorsOf(random),
    fields: {
      ...named(project, random),
      对象类型: '项目',
      跟踪年度: project.year,
      跟踪层次: '自评',
      全年预算数: amount,
      执行数: spentOf(amount, [600, 480, 960], random),
      执行率: random.chance(0.5) ? random.int(1000, 10_000) : null,
      产出完成情况: completed(random),
      报告日期: null,
      截至月份: month,
      目标实现程度: random.chance(0.6) ? random.int(2000, 12_000) : null,
    },
  };
};

export const SELF_EVALUATION_CARD: Maker = (project, _day, random) => {
  const amount = amountOf(project);
  const spent = spentOf(amount, [960, 1140], random);
  const rate = Math.min(1000, Math.floor((spent * 1000) / Math.max(1, amount)));
  const points = random.pick([random.int(5000, 9000), Math.round((rate * 9000) / 950), Math.ceil((rate * 9000) / 950)]);
  const score = Math.min(9000, points) + rate;
  return {
    year: project.year,
    fields: {
      ...named(project, random),
      对象类型: '项目',
      预算年度: project.year,
      年初预算数: project.fields['年初预算数'] ?? null,
      全年预算数: amount,
      全年执行数: spent,
      自评得分: score,
      等级: gradeOf(score),
      执行率得分: random.chance(0.9) ? rate : null,
      执行率分值: 1000,
      指标得分合计: Math.min(9000, points),
      指标分值合计: 9000,
    },
  };
};

export const TARGET_CARD: Maker = (project, _day, random) => ({
  year: project.year,
  fields: {
    ...named(project, random),
    对象类型: '项目',
    年度: project.year,
    全年预算数: amountOf(project) + random.int(0, 1) * 10_000_000,
  },
});
