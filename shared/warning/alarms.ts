import type { Day } from '../day.ts';
import type { RuleSetting } from '../plan/plan.ts';
import type { UnitFacts } from '../standing/unit-facts.ts';
import type { Ground } from './ground.ts';
import { oneOfEach } from './one-of-each.ts';
import { momentOf, remembering } from './remembered.ts';
import type { Alarm, Rule, RuleSubject } from './rule.ts';

const subjectOn = (ground: Ground, facts: UnitFacts, day: Day): RuleSubject => ({
  context: ground,
  facts,
  lookup: { facts, objects: facts.objectsAt(day), directories: ground.directoriesAt(day), day },
  day,
});

type Answers = Map<string, readonly Alarm[]>;

/** What rules that only hand-ins move have found. */
const lasting = remembering<readonly Alarm[]>();

export type AskRule = (rule: Rule, setting: RuleSetting, facts: UnitFacts, day: Day) => readonly Alarm[];

/**
 * Asks rules on a ground, each question once: what a rule finds is the same on every day between two hand-ins, unless the
 * rule looks at the calendar; then it is remembered for this run alone.
 */
export const askRules = (ground: Ground): AskRule => {
  const ofThisRun = new WeakMap<UnitFacts, Answers>();

  const passing = (facts: UnitFacts): Answers => {
    const answers = ofThisRun.get(facts) ?? new Map();
    ofThisRun.set(facts, answers);
    return answers;
  };

  return (rule, setting, facts, day) => {
    const on = { ground, facts, office: rule.watchesOffice === true };
    const moment = rule.watchesTime ? day : momentOf(on, day);
    const answers = rule.watchesTime ? passing(facts) : lasting(on);
    const key = `${rule.id} ${moment}`;
    const found = answers.get(key) ?? oneOfEach(rule.assess(subjectOn(ground, facts, day), setting));
    answers.set(key, found);
    return found;
  };
};
