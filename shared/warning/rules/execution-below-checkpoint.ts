import { percentText, roundedPercent } from '../../percent.ts';
import { reportMonth } from '../../standing/facts/report-month.ts';
import { budgetIn, spentIn } from '../../submission/record-money.ts';
import { evidenceOf, objectText } from '../evidence.ts';
import { productLess } from '../exact.ts';
import type { Rule } from '../rule.ts';
import { monitorings, withTwins } from '../self-evaluations.ts';

/** W17: what was spent by a checkpoint month is less than it asks. The last checkpoint reached counts. */
export const executionBelowCheckpoint: Rule = {
  id: 'W17',
  title: '累计执行率低于检查点',
  formula: '执行数÷全年预算数 < 最近一个检查点的比率；比它还低出红线所写的百分点为红',
  source: '川财绩〔2025〕10号的检查点，为本地默认值；闵财评〔2022〕1号 O-25',
  forms: [...withTwins('绩效跟踪汇总表'), '项目清单'],
  watchesTime: false,
  assess(subject, { lines, checkpoints }) {
    return monitorings(subject).flatMap((one) => {
      const [budget, spent] = [budgetIn(one.record), spentIn(one.record)];
      const month = reportMonth(one);
      const point = checkpoints.findLast((each) => each.month <= month);
      if (budget === null || spent === null || budget <= 0 || point === undefined) return [];
      const below = (line: number): boolean => productLess(spent, 10_000, line, budget);
      const isRed = lines.red !== null && below(point.percent - lines.red);
      if (!isRed && !(lines.yellow !== null && below(point.percent))) return [];
      const text = `${objectText(one.record)}累计执行率 ${percentText(roundedPercent(spent, budget))}，低于 ${point.month} 月检查点 ${percentText(point.percent)}。`;
      return [{ about: one.object, level: isRed ? 'red' : 'yellow', text, evidence: [evidenceOf(one, text)] } as const];
    });
  },
};
