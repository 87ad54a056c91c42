import { lastKept, perKey } from '../memo.ts';
import { isNoPlan } from '../plan/no-plan.ts';
import type { RuleSetting } from '../plan/plan.ts';
import type { DutyState } from '../standing/duty/duty-state.ts';
import type { UnitFacts } from '../standing/facts/unit-facts.ts';
import type { AssessContext } from './assess-context.ts';
import { deadlineNear } from './duty/deadline-near.ts';
import { dutyCases } from './duty/evaluate-duty.ts';
import { missProjected } from './duty/miss-projected.ts';
import { stateOf } from './duty/state-of-case.ts';
import { namesakes } from './namesakes.ts';
import { returnedHandIns } from './returned-hand-ins.ts';
import type { RuleRun } from './run-rules.ts';
import type { Warning } from './warning.ts';

/** What a day says of one unit: its rows of 任务进度, and its warnings by where they come from. */
type UnitDay = {
  readonly duties: readonly DutyState[];
  readonly near: readonly Warning[];
  readonly paced: readonly Warning[];
  readonly ruled: readonly Warning[];
  readonly alike: readonly Warning[];
  readonly returned: readonly Warning[];
};

const workedOut = (context: AssessContext, rules: RuleRun, facts: UnitFacts): UnitDay => {
  const { plan } = context.common;
  const setting = (rule: string): RuleSetting | undefined => plan.rules.find((one) => one.rule === rule && one.enabled);
  const [near, pace] = [setting('W01'), setting('W02')];
  const cases = dutyCases(context, rules, facts).map((one) => [one, stateOf(context, one)] as const);
  const duties = cases.map(([, row]) => row);
  return {
    duties,
    near: near === undefined ? [] : deadlineNear(context, cases, near),
    paced: pace === undefined ? [] : missProjected(context, cases, pace),
    ruled: rules.warnings(facts),
    alike: isNoPlan(plan) ? [] : namesakes(facts, context.day, plan.year),
    returned: returnedHandIns(facts, context.day, plan.year),
  };
};

/** One a plan year: two years side by side are asked for in turn. */
const lastDayIn = perKey((_planYear: number) => lastKept<UnitFacts, UnitDay>());

/**
 * A unit's day. Unless something of the unit, of what all units share or the day has changed since, it is what it was when last asked: after
 * one hand-in of a district one unit is worked out anew. An upper
 * unit's rests on those below it, the finance office's on every unit: that one is never kept.
 */
export const unitDay = (context: AssessContext, rules: RuleRun, facts: UnitFacts): UnitDay => {
  if (facts === context.common.finance) return workedOut(context, rules, facts);
  const asked = [context.day, ...context.runs].join(' ');
  return lastDayIn(context.common.plan.year)(facts, [context.common, asked, ...context.below(facts)], () =>
    workedOut(context, rules, facts),
  );
};
