import type { Day } from '../day.ts';
import type { RuleSetting } from '../plan/plan.ts';
import type { UnitFacts } from '../standing/facts/unit-facts.ts';
import type { CommonFacts } from './common-facts.ts';
import { keptPerUnit, lastChangeOf } from './kept-per-unit.ts';
import { oneOfEach } from './one-of-each.ts';
import type { Alarm, Rule, RuleSubject } from './rule.ts';

const subjectOn = (common: CommonFacts, facts: UnitFacts, day: Day): RuleSubject => ({
  context: common,
  facts,
  lookup: { facts, objects: facts.objectsAt(day), directories: common.directoriesAt(day), day },
  day,
});

type Answers = Map<string, readonly Alarm[]>;

/** What rules that only hand-ins move have found. */
const lasting = keptPerUnit<readonly Alarm[]>();

export type AskRule = (rule: Rule, setting: RuleSetting, facts: UnitFacts, day: Day) => readonly Alarm[];

/**
 * Asks rules, each question once: what a rule finds is the same on every day between two hand-ins, unless the
 * rule looks at the calendar; then it is remembered for this run alone.
 */
export const askRules = (common: CommonFacts): AskRule => {
  const ofThisRun = new WeakMap<UnitFacts, Answers>();

  const passing = (facts: UnitFacts): Answers => {
    const answers = ofThisRun.get(facts) ?? new Map();
    ofThisRun.set(facts, answers);
    return answers;
  };

  return (rule, setting, facts, day) => {
    const on = { common, facts, office: rule.watchesOffice === true };
    const moment = rule.watchesTime ? day : lastChangeOf(on, day);
    const answers = rule.watchesTime ? passing(facts) : lasting(on);
    const key = `${rule.id} ${moment}`;
    const found = answers.get(key) ?? oneOfEach(rule.assess(subjectOn(common, facts, day), setting));
    answers.set(key, found);
    return found;
  };
};
