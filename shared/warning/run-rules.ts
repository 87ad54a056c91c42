import type { Day } from '../day.ts';
import type { FormName } from '../form/form-name.ts';
import type { RuleSetting } from '../plan/plan.ts';
import { trueSinceByTime } from '../standing/facts/true-since.ts';
import type { UnitFacts } from '../standing/facts/unit-facts.ts';
import { askRules } from './alarms.ts';
import type { AssessContext } from './assess-context.ts';
import type { CommonFacts } from './common-facts.ts';
import { firstDayAgain } from './first-day/first-day-again.ts';
import type { Alarm, Rule } from './rule.ts';
import { ALL_RULES } from './rules/all-rules.ts';
import type { Warning } from './warning.ts';

/** Asks rules: a duty that watches a rule and the warning list see the same findings. */
export type RuleRun = {
  /** Open findings of a rule on units on a day; null when the rule is switched off or unknown. */
  open(rule: string, units: readonly UnitFacts[], day: Day): number | null;
  /** Forms whose hand-ins can open or close findings of a rule. */
  formsOf(rule: string): readonly FormName[];
  /** Every open warning of every rule on a unit, today. */
  warnings(facts: UnitFacts): readonly Warning[];
};

/** Days on which what a rule looks at changed, rising. */
export const changesOf = (rule: Rule, { finance }: Pick<CommonFacts, 'finance'>, facts: UnitFacts): readonly Day[] => {
  const sources = finance === null || finance === facts ? [facts] : [facts, finance];
  return [...new Set(sources.flatMap((of) => rule.forms.flatMap((form) => of.timeline(form).changes)))].sort();
};

/** 预警编号: the same from the first day it is seen to the last. */
export const warningId = (rule: Rule, { unit }: UnitFacts, { about }: Alarm): string =>
  `${rule.id}-${unit.code}-${about}`;

const wordsOf = (text: string): readonly string[] => text.split(/[\s、，,；;。（）()]+/u).filter((word) => word !== '');

/** What the plan names as 依据 and the rule's own source does not say already: `O-10 O-11` beside `… O-10、O-11` is said twice. */
const besides = (source: string, basis: string): string => {
  const said = wordsOf(source);
  return wordsOf(basis).every((word) => said.includes(word)) ? '' : `（${basis}）`;
};

/** 依据: the formula, the thresholds in force and where both come from. */
const basisOf = (rule: Rule, { yellow, red, said, basis }: RuleSetting): string =>
  `${rule.formula}；黄线：${yellow || '—'}，红线：${red || '—'}${said === '' ? '' : `，${said}`}。来源：${rule.source}${besides(rule.source, basis)}`;

type AlarmsOf = (rule: Rule, facts: UnitFacts, day: Day) => readonly Alarm[];

const firstSeen = (context: AssessContext, alarms: AlarmsOf, rule: Rule, facts: UnitFacts, { about }: Alarm): Day => {
  const isOpen = (day: Day): boolean => alarms(rule, facts, day).some((alarm) => alarm.about === about);
  const on = { common: context.common, facts, office: rule.watchesOffice === true };
  return firstDayAgain(on, {
    key: `${rule.id} ${about}`,
    day: context.day,
    // What time alone opens stays open until something is handed in.
    lasts: () => true,
    find: () => trueSinceByTime(isOpen, changesOf(rule, context.common, facts), context.day),
  });
};

/** Rules of the plan that are switched on, asked of units on days. */
export const runRules = (context: AssessContext): RuleRun => {
  const settings = new Map(context.common.plan.rules.map((setting) => [setting.rule, setting]));
  const rules = ALL_RULES.filter(({ id }) => settings.get(id)?.enabled === true);
  const ask = askRules(context.common);
  const alarms: AlarmsOf = (rule, facts, day) => ask(rule, settings.get(rule.id) as RuleSetting, facts, day);

  const warningOf = (rule: Rule, facts: UnitFacts, alarm: Alarm): Warning => ({
    id: warningId(rule, facts, alarm),
    rule: rule.id,
    planYear: context.common.plan.year,
    unit: facts.unit,
    dutyOrRule: rule.id,
    level: alarm.level,
    text: alarm.text,
    basis: basisOf(rule, settings.get(rule.id) as RuleSetting),
    evidence: alarm.evidence,
    firstSeen: alarm.firstSeen ?? firstSeen(context, alarms, rule, facts, alarm),
    ...(alarm.withheld === true ? { withheld: true } : {}),
  });

  return {
    open(id, units, day) {
      const rule = rules.find((one) => one.id === id);
      if (rule === undefined) return null;
      return units.reduce((sum, facts) => sum + alarms(rule, facts, day).length, 0);
    },
    formsOf: (id) => rules.find((one) => one.id === id)?.forms ?? [],
    warnings: (facts) =>
      rules.flatMap((rule) => alarms(rule, facts, context.day).map((alarm) => warningOf(rule, facts, alarm))),
  };
};
