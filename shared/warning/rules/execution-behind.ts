import { percentText, roundedPercent } from '../../percent.ts';
import { reportMonth } from '../../standing/facts/report-month.ts';
import { budgetIn, spentIn } from '../../submission/record-money.ts';
import { evidenceOf, objectText } from '../evidence.ts';
import { productLess } from '../exact.ts';
import { levelOf } from '../levels.ts';
import type { Rule } from '../rule.ts';
import { monitorings, withTwins } from '../self-evaluations.ts';

/** W03: money is spent more slowly than the year passes. A budget of 0 has no rate. */
export const executionBehind: Rule = {
  id: 'W03',
  title: '预算执行滞后于序时进度',
  formula: '执行率÷(月份÷12)；月份为表头“1-N月”的 N，没有时为报告日期所在月份',
  source: '一体化系统绩效模块 预算执行预警；闵财评〔2022〕1号 O-25',
  forms: [...withTwins('绩效跟踪汇总表'), '项目清单'],
  watchesTime: false,
  assess(subject, { lines }) {
    return monitorings(subject).flatMap((one) => {
      const [budget, spent] = [budgetIn(one.record), spentIn(one.record)];
      if (budget === null || spent === null || budget <= 0) return [];
      const month = reportMonth(one);
      const level = levelOf(lines, (line) => productLess(spent * 12, 10_000, line * month, budget));
      if (level === null) return [];
      const text = `${objectText(one.record)}到 ${month} 月执行率 ${percentText(roundedPercent(spent, budget))}，为序时进度的 ${percentText(roundedPercent(spent * 12, budget * month))}。`;
      return [{ about: one.object, level, text, evidence: [evidenceOf(one, text)] }];
    });
  },
};
