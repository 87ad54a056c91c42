import type { Day } from '../day.ts';
import type { FormName } from '../form/form-name.ts';
import type { Level, RuleSetting } from '../plan/plan.ts';
import type { Lookup } from '../standing/duty/resolve-column.ts';
import type { UnitFacts } from '../standing/facts/unit-facts.ts';
import type { CommonFacts } from './common-facts.ts';
import type { Evidence } from './warning.ts';

/** One unit on one day, as a rule looks at it. */
export type RuleSubject = {
  readonly context: CommonFacts;
  readonly facts: UnitFacts;
  /** The unit's records among the objects of the same day. */
  readonly lookup: Lookup;
  readonly day: Day;
};

/** What a rule has found. `about` tells it from the rule's other findings on the unit, and stays while it lasts. */
export type Alarm = {
  readonly about: string;
  readonly level: Exclude<Level, 'none'>;
  /** One Chinese sentence with the figures. */
  readonly text: string;
  readonly evidence: readonly Evidence[];
  /** What it is about counts for nothing until the finance office types 确认. */
  readonly withheld?: true;
  /** Where the rule knows it better than the days of hand-in do. */
  readonly firstSeen?: Day;
};

/** Who mends what a rule finds where its own unit cannot, and how; `upper`: its 主管部门 as well. */
export type Mender = { readonly who: 'finance' | 'finance-and-upper'; readonly how: string };

/**
 * One early warning, one file in `rules/`. `assess` is pure, never throws, and finds nothing where it can't tell;
 * lines and parameters come from 工作要点, read once.
 */
export type Rule = {
  /** W03…W20. W01 and W02 rest on duty states and stand apart. */
  readonly id: string;
  readonly title: string;
  /** The formula in words, shown as 依据. */
  readonly formula: string;
  /** Where the rule and its thresholds come from. */
  readonly source: string;
  /** Forms whose hand-ins can open or close it. */
  readonly forms: readonly FormName[];
  /** Whether the mere passing of days can change its answer. A rule without it may not look at the day, only at what lies there on it. */
  readonly watchesTime: boolean;
  /** Whether it looks at the finance office's directories, evaluations or rosters besides the unit's own papers. */
  readonly watchesOffice?: true;
  /** Where it is not the unit's own paper that is at fault: a warning is told whom it asks to act. */
  readonly mender?: Mender;
  assess(subject: RuleSubject, thresholds: RuleSetting): readonly Alarm[];
};
