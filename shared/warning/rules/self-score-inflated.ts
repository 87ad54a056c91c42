import { percentText, roundedPercent } from '../../percent.ts';
import type { FormRecord } from '../../submission/record.ts';
import { budgetIn, spentIn } from '../../submission/record-money.ts';
import { evidenceOf, numberIn, objectText } from '../evidence.ts';
import { productLess } from '../exact.ts';
import { levelOf } from '../levels.ts';
import type { Rule } from '../rule.ts';
import { selfEvaluations, withTwins } from '../self-evaluations.ts';

/** Points for indicators and for execution, each with its full mark, in hundredths. */
type Points = {
  readonly indicators: number;
  readonly indicatorsFull: number;
  readonly rate: number;
  readonly rateFull: number;
};

const onCard = (record: FormRecord): Points | null => {
  const [indicators, indicatorsFull, rate, rateFull] = ['指标得分合计', '指标分值合计', '执行率得分', '执行率分值'].map(
    (column) => numberIn(record, column),
  ) as [number | null, number | null, number | null, number | null];
  if (indicators === null || rate === null || !indicatorsFull || !rateFull) return null;
  return { indicators, indicatorsFull, rate, rateFull };
};

/** A summary has only the total: of its 100 points 10 are for execution, 执行率 × 10 and never more (财预〔2020〕10号 split). */
const onSummary = (record: FormRecord): Points | null => {
  const [score, budget, spent] = [numberIn(record, '自评得分'), budgetIn(record), spentIn(record)];
  if (score === null || budget === null || spent === null || budget <= 0) return null;
  const rate = Math.min(1000, Math.max(0, roundedPercent(spent, budget * 10)));
  return { indicators: score - rate, indicatorsFull: 9000, rate, rateFull: 1000 };
};

/** (I − R) ÷ I of the two rates, from the points themselves: rates already rounded would be off by a hundredth. */
const gapOf = ({ indicators, indicatorsFull, rate, rateFull }: Points): number =>
  roundedPercent(indicators * rateFull - rate * indicatorsFull, indicators * rateFull);

/** (I − R) ÷ I > t, as I × (1 − t) > R with both rates over their full marks. */
const exceeds = ({ indicators, indicatorsFull, rate, rateFull }: Points, limit: number): boolean =>
  productLess(rate * 10_000, indicatorsFull, indicators * (10_000 - limit), rateFull);

/** W05: indicators score far better than the money was spent. */
export const selfScoreInflated: Rule = {
  id: 'W05',
  title: '自评虚高',
  formula: '(指标得分率−执行率得分率)÷指标得分率；得分率=得分÷分值，汇总表按执行率占 10 分折算',
  source: '一体化系统绩效模块 selfwarnproject；闵财评〔2022〕1号 O-10、O-11',
  forms: [...withTwins('绩效自评汇总表'), '项目清单'],
  watchesTime: false,
  assess(subject, { lines }) {
    return selfEvaluations(subject).flatMap((one) => {
      const points = onCard(one.record) ?? onSummary(one.record);
      if (points === null || points.indicators <= 0) return [];
      const level = levelOf(lines, (line) => exceeds(points, line));
      if (level === null) return [];
      const [own, spent] = [
        roundedPercent(points.indicators, points.indicatorsFull),
        roundedPercent(points.rate, points.rateFull),
      ];
      const text = `${objectText(one.record)}自评指标得分率 ${percentText(own)}，预算执行得分率 ${percentText(spent)}，相差 ${percentText(gapOf(points))}，自评可能虚高。`;
      return [{ about: one.object, level, text, evidence: [evidenceOf(one, text)] }];
    });
  },
};
