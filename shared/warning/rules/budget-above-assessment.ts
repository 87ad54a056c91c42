import type { ActiveRecord } from '../../standing/facts/unit-facts.ts';
import { budgetIn, initialBudgetIn } from '../../submission/record-money.ts';
import { evidenceOf, numberIn, objectText, textIn } from '../evidence.ts';
import { wanText } from '../exact.ts';
import { declaredRow, registerEvidence } from '../register-rows.ts';
import type { Rule, RuleSubject } from '../rule.ts';

/** The more authority an assessment has, the more its figure binds. */
const AUTHORITY: { readonly [by: string]: number } = { 财政重点: 3, 部门重点: 2, 自评: 1 };

const binding = ({ facts, lookup, day }: RuleSubject): readonly ActiveRecord[] => {
  const best = new Map<string, ActiveRecord>();
  const rank = ({ record }: ActiveRecord): number => AUTHORITY[textIn(record, '评估主体')] ?? 0;
  for (const one of facts.recordsAt('事前绩效评估台账', day, lookup.objects)) {
    const key = `${one.object} ${one.record.year}`;
    const other = best.get(key);
    if (numberIn(one.record, '评估后预算') !== null && (other === undefined || rank(one) > rank(other)))
      best.set(key, one);
  }
  return [...best.values()];
};

/** W15: more money was put in the budget than the assessment left. 安排预算 is the register's 年初预算数 of the assessed year. */
export const budgetAboveAssessment: Rule = {
  id: 'W15',
  title: '安排预算高于事前评估后预算',
  formula: '项目清单同年度年初预算数 > 评估后预算（有多次评估的，依次以财政重点、部门重点、自评为准）',
  source: '闵财评〔2022〕1号 O-18、O-39',
  forms: ['事前绩效评估台账', '项目清单'],
  watchesTime: false,
  assess(subject, { lines }) {
    if (lines.red === null && lines.yellow === null) return [];
    return binding(subject).flatMap((one) => {
      const row = one.record.year === null ? undefined : declaredRow(subject.lookup, one.object, one.record.year);
      const limit = numberIn(one.record, '评估后预算') ?? 0;
      const planned = row === undefined ? null : (initialBudgetIn(row) ?? budgetIn(row));
      if (row === undefined || planned === null || planned <= limit) return [];
      const text = `${objectText(row)} ${one.record.year} 年度安排预算 ${wanText(planned)}，高于事前评估后的 ${wanText(limit)}。`;
      const evidence = [
        evidenceOf(one, `评估后预算 ${wanText(limit)}`),
        registerEvidence(subject.facts, row, subject.day, `安排预算 ${wanText(planned)}`),
      ];
      return [
        {
          about: `${one.object}-${one.record.year}`,
          level: lines.red !== null ? 'red' : 'yellow',
          text,
          evidence,
        } as const,
      ];
    });
  },
};
