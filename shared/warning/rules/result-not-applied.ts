import { lowestGrades } from '../../plan/grade-words.ts';
import type { ActiveRecord } from '../../standing/facts/unit-facts.ts';
import { evidenceOf, objectText, textIn } from '../evidence.ts';
import { wanText } from '../exact.ts';
import { declaredAmount } from '../register-rows.ts';
import type { Alarm, Rule, RuleSubject } from '../rule.ts';
import { selfEvaluationsOfAnyYear, withTwins } from '../self-evaluations.ts';

type Poor = {
  readonly one: ActiveRecord;
  readonly result: string;
  readonly isGrade: boolean;
  readonly before: number;
  readonly next: number;
};

/** Results that should have cost money: 差 in an evaluation, 不予支持 before the budget, with the two budget years to compare. */
const poorResults = (subject: RuleSubject): readonly Poor[] => {
  const { facts, lookup, day } = subject;
  const lowest = lowestGrades(subject.context.plan);
  const of = (form: ActiveRecord['record']['form']) => facts.recordsAt(form, day, lookup.objects);
  const graded = (one: ActiveRecord, evaluated: number): readonly Poor[] =>
    lowest.has(textIn(one.record, '等级'))
      ? [{ one, result: `等级为${textIn(one.record, '等级')}`, isGrade: true, before: evaluated, next: evaluated + 1 }]
      : [];
  return [
    ...of('重点评价台账').flatMap((one) => (one.record.year === null ? [] : graded(one, one.record.year))),
    // A self-evaluation of year Y−1 is made in Y, so it bears on the budget of Y+1.
    ...selfEvaluationsOfAnyYear(subject).flatMap((one) =>
      one.record.year === null ? [] : graded(one, one.record.year + 1),
    ),
    ...of('事前绩效评估台账').flatMap((one) =>
      textIn(one.record, '评估结论') === '不予支持' && one.record.year !== null
        ? [{ one, result: '事前评估不予支持', isGrade: false, before: one.record.year - 1, next: one.record.year }]
        : [],
    ),
  ];
};

const alarmOf = ({ lookup }: RuleSubject, { one, result, isGrade, before, next }: Poor): readonly Alarm[] => {
  const amount = declaredAmount(lookup, one.object, next);
  const earlier = declaredAmount(lookup, one.object, before) ?? (isGrade ? null : 0);
  // Not in the next budget at all is the strongest application there is; without an earlier figure nothing can be compared.
  if (amount === null || amount === 0 || earlier === null || amount < earlier) return [];
  const text = `${objectText(one.record)}${result}，但 ${next} 年度预算 ${wanText(amount)}，比 ${before} 年度的 ${wanText(earlier)} 没有减少。`;
  return [{ about: `${one.object}-${next}`, level: 'red', text, evidence: [evidenceOf(one, text)] }];
};

/** W11: a poor result did not touch the next budget. */
export const resultNotApplied: Rule = {
  id: 'W11',
  title: '结果未应用',
  formula: '等级差或不予支持，而项目清单中下一年度预算 ≥ 上一年度预算',
  source: '闵财评〔2022〕1号 O-39 评价结果与预算安排挂钩',
  forms: ['重点评价台账', ...withTwins('绩效自评汇总表'), '事前绩效评估台账', '项目清单'],
  watchesTime: false,
  assess(subject, { lines }) {
    if (lines.red === null && lines.yellow === null) return [];
    const found = new Map(
      poorResults(subject)
        .flatMap((poor) => alarmOf(subject, poor))
        .map((alarm) => [alarm.about, alarm]),
    );
    return [...found.values()].map((alarm) => (lines.red !== null ? alarm : { ...alarm, level: 'yellow' as const }));
  },
};
