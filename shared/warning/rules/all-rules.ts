import type { Mender, Rule } from '../rule.ts';
import { budgetAboveAssessment } from './budget-above-assessment.ts';
import { copiedFromLastYear } from './copied-from-last-year.ts';
import { evaluatorNotIndependent } from './evaluator-not-independent.ts';
import { executionBehind } from './execution-behind.ts';
import { executionBelowCheckpoint } from './execution-below-checkpoint.ts';
import { fundsUnused } from './funds-unused.ts';
import { handInShrunk } from './hand-in-shrunk.ts';
import { indicatorOffTrack } from './indicator-off-track.ts';
import { objectRepeated } from './object-repeated.ts';
import { officerUnreachable } from './officer-unreachable.ts';
import { outputAndMoneyApart } from './output-and-money-apart.ts';
import { policyExpiring } from './policy-expiring.ts';
import { policyNotListed } from './policy-not-listed.ts';
import { projectNotListed } from './project-not-listed.ts';
import { rectificationLate } from './rectification-late.ts';
import { resultNotApplied } from './result-not-applied.ts';
import { scoresDisagree } from './scores-disagree.ts';
import { selfScoreInflated } from './self-score-inflated.ts';

/** Every rule over a unit's facts. A new one is its file and its line here; W01 and W02 stand on duty states instead. */
export const ALL_RULES: readonly Rule[] = [
  executionBehind,
  indicatorOffTrack,
  selfScoreInflated,
  fundsUnused,
  scoresDisagree,
  objectRepeated,
  evaluatorNotIndependent,
  rectificationLate,
  resultNotApplied,
  policyNotListed,
  projectNotListed,
  policyExpiring,
  budgetAboveAssessment,
  officerUnreachable,
  executionBelowCheckpoint,
  outputAndMoneyApart,
  handInShrunk,
  copiedFromLastYear,
];

const byId = new Map(ALL_RULES.map((rule) => [rule.id, rule]));

/** Who mends a rule's warnings in the unit's stead; null where the unit does. */
export const menderOf = (rule: string): Mender | null => byId.get(rule)?.mender ?? null;

/** What a rule is about, in a few words; its id where it is none of these. */
export const titleOfRule = (rule: string): string => byId.get(rule)?.title ?? rule;
