import { monthsBetween } from '../../elapsed.ts';
import { lowestGrades } from '../../plan/grade-words.ts';
import type { RuleSetting } from '../../plan/plan.ts';
import type { RegisterObject } from '../../standing/facts/object-index.ts';
import type { ActiveRecord } from '../../standing/facts/unit-facts.ts';
import { evidenceOf, objectText, textIn } from '../evidence.ts';
import { declaredAmount, registerEvidence } from '../register-rows.ts';
import type { Alarm, Rule, RuleSubject } from '../rule.ts';
import { selfEvaluationsOfAnyYear, withTwins } from '../self-evaluations.ts';

/** Evaluations of the plan year or the year before: what O-05 accepts. */
const evaluations = (subject: RuleSubject): readonly ActiveRecord[] => {
  const { context, facts, lookup, day } = subject;
  const all = [...facts.recordsAt('重点评价台账', day, lookup.objects), ...selfEvaluationsOfAnyYear(subject)];
  return all.filter(({ record }) => record.year === context.plan.year || record.year === context.plan.year - 1);
};

const policies = ({ context, lookup }: RuleSubject): readonly RegisterObject[] => {
  const { year } = context.plan;
  const rows = [...lookup.objects.rowsOf(year), ...lookup.objects.rowsOf(year - 1)];
  return [
    ...new Set(rows.filter(({ record }) => textIn(record, '对象类型') === '财政政策').map(({ object }) => object)),
  ];
};

const unevaluated = (subject: RuleSubject, policy: RegisterObject, lines: RuleSetting['lines']): Alarm | null => {
  const row = policy.rows.findLast((one) => textIn(one, '结束日期') !== '');
  const end = row === undefined ? '' : textIn(row, '结束日期');
  if (row === undefined || monthsBetween(subject.day, end) > (lines.yellow ?? 0)) return null;
  const expired = end < subject.day;
  if ((expired ? lines.red : lines.yellow) === null) return null;
  const text = `${objectText(row)}${expired ? `已于 ${end} 到期` : `将于 ${end} 到期`}，还没有绩效评价。`;
  return {
    about: policy.id,
    level: expired ? 'red' : 'yellow',
    text,
    evidence: [registerEvidence(subject.facts, row, subject.day, text)],
  };
};

const keptThough = (subject: RuleSubject, poor: ActiveRecord, red: number | null): Alarm | null => {
  const next = subject.context.plan.year + 1;
  const amount = declaredAmount(subject.lookup, poor.object, next);
  if (amount === null || amount === 0 || red === null) return null;
  const text = `${objectText(poor.record)}评价等级为${textIn(poor.record, '等级')}，仍列入 ${next} 年度预算。`;
  return { about: `${poor.object}-差`, level: 'red', text, evidence: [evidenceOf(poor, text)] };
};

/** W14: a policy runs out or has run out without an evaluation, or was found poor and goes on. */
export const policyExpiring: Rule = {
  id: 'W14',
  title: '到期或执行完毕的政策无评价，或评价为差仍列入下一年预算',
  formula: '财政政策的结束日期在 6 个月内或已过，而本年度和上年度均无评价；或等级为差而下一年度项目清单仍有预算',
  source: '闵财评〔2022〕1号 O-05；即将到期按 6 个月计，为本地默认值',
  forms: ['项目清单', '重点评价台账', ...withTwins('绩效自评汇总表')],
  watchesTime: true,
  assess(subject, { lines }) {
    const done = evaluations(subject);
    const lowest = lowestGrades(subject.context.plan);
    return policies(subject).flatMap((policy) => {
      const own = done.filter(({ object }) => object === policy.id);
      const poor = own.find(({ record }) => lowest.has(textIn(record, '等级')));
      const alarm =
        poor !== undefined
          ? keptThough(subject, poor, lines.red)
          : own.length > 0
            ? null
            : unevaluated(subject, policy, lines);
      return alarm === null ? [] : [alarm];
    });
  },
};
