import type { Rule } from '../rule.ts';
import { evaluatorNotIndependent } from './evaluator-not-independent.ts';
import { fundsUnused } from './funds-unused.ts';
import { objectRepeated } from './object-repeated.ts';
import { officerUnreachable } from './officer-unreachable.ts';
import { selfScoreInflated } from './self-score-inflated.ts';

/** Every rule over a unit's facts. A new one is its file and its line here; W01 and W02 stand on duty states instead. */
export const ALL_RULES: readonly Rule[] = [
  selfScoreInflated,
  fundsUnused,
  objectRepeated,
  evaluatorNotIndependent,
  officerUnreachable,
];
