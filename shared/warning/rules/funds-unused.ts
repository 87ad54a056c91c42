import { percentText, roundedPercent } from '../../percent.ts';
import { budgetIn, spentIn } from '../../submission/record-money.ts';
import { evidenceOf, objectText } from '../evidence.ts';
import { productLess, wanText } from '../exact.ts';
import { levelOf } from '../levels.ts';
import type { Rule } from '../rule.ts';
import { selfEvaluations, withTwins } from '../self-evaluations.ts';

/** W06: a good part of the year's budget was left. A budget of 0 has no share to speak of and is left to the checks. */
export const fundsUnused: Rule = {
  id: 'W06',
  title: '资金未用',
  formula: '(全年预算数−执行数)÷全年预算数',
  source: '一体化系统绩效模块 selfwarnproject；闵财评〔2022〕1号 O-11',
  forms: [...withTwins('绩效自评汇总表'), '项目清单'],
  watchesTime: false,
  assess(subject, { lines }) {
    return selfEvaluations(subject).flatMap((one) => {
      const [budget, spent] = [budgetIn(one.record), spentIn(one.record)];
      if (budget === null || spent === null || budget <= 0) return [];
      const level = levelOf(lines, (line) => productLess(line, budget, budget - spent, 10_000));
      if (level === null) return [];
      const text = `${objectText(one.record)}全年预算 ${wanText(budget)}，执行 ${wanText(spent)}，未用 ${percentText(roundedPercent(budget - spent, budget))}。`;
      return [{ about: one.object, level, text, evidence: [evidenceOf(one, text)] }];
    });
  },
};
