import { addDays, type Day } from '../day.ts';
import { lastKept, perKey } from '../memo.ts';
import type { Level, RuleSetting } from '../plan/plan.ts';
import { trueSinceByTime } from '../standing/facts/true-since.ts';
import type { UnitFacts } from '../standing/facts/unit-facts.ts';
import type { Unit } from '../unit.ts';
import { type AskRule, askRules } from './alarms.ts';
import { type AssessContext, type AssessInput, assessContext } from './assess-context.ts';
import type { Alarm, Rule } from './rule.ts';
import { ALL_RULES } from './rules/all-rules.ts';
import { changesOf, warningId } from './run-rules.ts';

/** A rule's warning that stood and stands no more, under the identity it had all the while. */
export type ClosedWarning = {
  readonly id: string;
  readonly unit: Unit;
  readonly rule: string;
  /** As it was last. */
  readonly level: Level;
  readonly text: string;
  readonly firstSeen: Day;
  /** The day of the hand-in after which it was gone. */
  readonly closedOn: Day;
};

const DAYS_SHOWN = 30;

type Asked = {
  readonly rule: Rule;
  readonly facts: UnitFacts;
  readonly changes: readonly Day[];
  alarmsOn(day: Day): readonly Alarm[];
};

const without = (alarms: readonly Alarm[], others: readonly Alarm[]): readonly Alarm[] => {
  const about = new Set(others.map((alarm) => alarm.about));
  return alarms.filter((alarm) => !about.has(alarm.about));
};

const closedBy = ({ rule, facts, changes, alarmsOn }: Asked, change: Day, today: Day): readonly ClosedWarning[] => {
  const before = addDays(change, -1);
  const gone = without(without(alarmsOn(before), alarmsOn(change)), alarmsOn(today));
  return gone.map((alarm) => {
    const isOpen = (day: Day): boolean => alarmsOn(day).some(({ about }) => about === alarm.about);
    return {
      id: warningId(rule, facts, alarm),
      unit: facts.unit,
      rule: rule.id,
      level: alarm.level,
      text: alarm.text,
      firstSeen: alarm.firstSeen ?? trueSinceByTime(isOpen, changes, before),
      closedOn: change,
    };
  });
};

const ofUnit = (context: AssessContext, ask: AskRule, facts: UnitFacts): readonly ClosedWarning[] =>
  context.common.plan.rules
    .filter(({ enabled }) => enabled)
    .flatMap((setting: RuleSetting) => {
      const rule = ALL_RULES.find(({ id }) => id === setting.rule);
      if (rule === undefined) return [];
      const changes = changesOf(rule, context.common, facts);
      const recent = changes.filter((change) => change <= context.day && change > addDays(context.day, -DAYS_SHOWN));
      const asked = { rule, facts, changes, alarmsOn: (day: Day) => ask(rule, setting, facts, day) };
      // One that opened and closed more than once is told by its last closing.
      const last = new Map(
        recent.flatMap((change) => closedBy(asked, change, context.day)).map((one) => [one.id, one] as const),
      );
      return [...last.values()];
    });

/** One a plan year: two years side by side are asked for in turn. */
const lastClosedIn = perKey((_planYear: number) => lastKept<UnitFacts, readonly ClosedWarning[]>());

/** What the rules warned of and hand-ins of the last thirty days have mended, latest first; worked out anew where a unit changed. */
export const closedWarnings = (input: AssessInput): readonly ClosedWarning[] => {
  const context = assessContext(input);
  const ask = askRules(context.common);
  const closed = context.units.flatMap((facts) =>
    lastClosedIn(input.plan.year)(facts, [context.common, input.day], () => ofUnit(context, ask, facts)),
  );
  return closed.toSorted((a, b) => (a.closedOn < b.closedOn ? 1 : a.closedOn > b.closedOn ? -1 : 0));
};
