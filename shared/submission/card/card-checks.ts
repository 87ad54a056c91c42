import type { Check } from '../check.ts';
import { budgetNotAboveZero } from '../checks/budget-not-above-zero.ts';
import { cardHeadBlank } from '../checks/card-head-blank.ts';
import { cardLabelMissing } from '../checks/card-label-missing.ts';
import { cardOfAnotherUnit } from '../checks/card-of-another-unit.ts';
import { cardOfAnotherYear } from '../checks/card-of-another-year.ts';
import { executionRateMisstated } from '../checks/execution-rate-misstated.ts';
import { executionScoreWrong } from '../checks/execution-score-wrong.ts';
import { fundTotalDiffersFromParts } from '../checks/fund-total-differs-from-parts.ts';
import { gradeDiffersFromBand } from '../checks/grade-differs-from-band.ts';
import { lostPointsUnexplained } from '../checks/lost-points-unexplained.ts';
import { moneyImplausibleForUnit } from '../checks/money-implausible-for-unit.ts';
import { moneyNotANumber } from '../checks/money-not-a-number.ts';
import { moneyUnitNotDeclared } from '../checks/money-unit-not-declared.ts';
import { moneyUnitSlip } from '../checks/money-unit-slip.ts';
import { scoreDiffersFromFormula } from '../checks/score-differs-from-formula.ts';
import { scoreOutOfBounds } from '../checks/score-out-of-bounds.ts';
import { spentOverBudget } from '../checks/spent-over-budget.ts';
import { targetWeightsDoNotAddUp } from '../checks/target-weights-do-not-add-up.ts';
import { totalDiffersFromSum } from '../checks/total-differs-from-sum.ts';
import { weightNotAboveZero } from '../checks/weight-not-above-zero.ts';
import { weightsDoNotAddUp } from '../checks/weights-do-not-add-up.ts';
import type { Card } from './card.ts';

/** Every check over one card, in the order of their numbers: a new one is its file, its test and its line here. */
export const CARD_CHECKS: readonly Check<Card>[] = [
  cardLabelMissing,
  cardHeadBlank,
  cardOfAnotherYear,
  moneyUnitNotDeclared,
  moneyUnitSlip,
  moneyImplausibleForUnit,
  moneyNotANumber,
  fundTotalDiffersFromParts,
  budgetNotAboveZero,
  executionRateMisstated,
  executionScoreWrong,
  spentOverBudget,
  weightsDoNotAddUp,
  targetWeightsDoNotAddUp,
  weightNotAboveZero,
  scoreOutOfBounds,
  scoreDiffersFromFormula,
  lostPointsUnexplained,
  totalDiffersFromSum,
  gradeDiffersFromBand,
  cardOfAnotherUnit,
];
