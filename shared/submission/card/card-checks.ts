import type { Check } from '../check.ts';
import { budgetAdjustmentUnexplained } from '../checks/budget-adjustment-unexplained.ts';
import { budgetNotAboveZero } from '../checks/budget-not-above-zero.ts';
import { cardHeadBlank } from '../checks/card-head-blank.ts';
import { cardLabelMissing } from '../checks/card-label-missing.ts';
import { cardOfAnotherUnit } from '../checks/card-of-another-unit.ts';
import { cardOfAnotherYear } from '../checks/card-of-another-year.ts';
import { cardTextTooLong } from '../checks/card-text-too-long.ts';
import { certainWithoutSpending } from '../checks/certain-without-spending.ts';
import { classPointsDifferFromTemplate } from '../checks/class-points-differ-from-template.ts';
import { costTargetWithoutCeiling } from '../checks/cost-target-without-ceiling.ts';
import { doubtfulTargetUnexplained } from '../checks/doubtful-target-unexplained.ts';
import { executionRateMisstated } from '../checks/execution-rate-misstated.ts';
import { executionScoreWrong } from '../checks/execution-score-wrong.ts';
import { forecastOutsideBounds } from '../checks/forecast-outside-bounds.ts';
import { fullPointsWithShortfallReason } from '../checks/full-points-with-shortfall-reason.ts';
import { fundTotalDiffersFromParts } from '../checks/fund-total-differs-from-parts.ts';
import { gradeDiffersFromBand } from '../checks/grade-differs-from-band.ts';
import { indicatorClassMissing } from '../checks/indicator-class-missing.ts';
import { indicatorValueBlank } from '../checks/indicator-value-blank.ts';
import { likelihoodNotMarkedOnce } from '../checks/likelihood-not-marked-once.ts';
import { lostPointsUnexplained } from '../checks/lost-points-unexplained.ts';
import { lowExecutionUnexplained } from '../checks/low-execution-unexplained.ts';
import { moneyAsOutput } from '../checks/money-as-output.ts';
import { moneyImplausibleForUnit } from '../checks/money-implausible-for-unit.ts';
import { moneyLeftUnspent } from '../checks/money-left-unspent.ts';
import { moneyNotANumber } from '../checks/money-not-a-number.ts';
import { moneyUnitNotDeclared } from '../checks/money-unit-not-declared.ts';
import { moneyUnitSlip } from '../checks/money-unit-slip.ts';
import { overshootUnexplained } from '../checks/overshoot-unexplained.ts';
import { percentOutOfRange } from '../checks/percent-out-of-range.ts';
import { projectDaysReversed } from '../checks/project-days-reversed.ts';
import { quantityWithoutUnit } from '../checks/quantity-without-unit.ts';
import { resultsCopiedFromTargets } from '../checks/results-copied-from-targets.ts';
import { scoreDiffersFromFormula } from '../checks/score-differs-from-formula.ts';
import { scoreHighAgainstExecution } from '../checks/score-high-against-execution.ts';
import { scoreOutOfBounds } from '../checks/score-out-of-bounds.ts';
import { spentOverBudget } from '../checks/spent-over-budget.ts';
import { targetTooVague } from '../checks/target-too-vague.ts';
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
  budgetAdjustmentUnexplained,
  lowExecutionUnexplained,
  weightsDoNotAddUp,
  targetWeightsDoNotAddUp,
  classPointsDifferFromTemplate,
  weightNotAboveZero,
  scoreOutOfBounds,
  scoreDiffersFromFormula,
  lostPointsUnexplained,
  fullPointsWithShortfallReason,
  overshootUnexplained,
  totalDiffersFromSum,
  gradeDiffersFromBand,
  scoreHighAgainstExecution,
  moneyLeftUnspent,
  indicatorClassMissing,
  indicatorValueBlank,
  quantityWithoutUnit,
  percentOutOfRange,
  costTargetWithoutCeiling,
  targetTooVague,
  moneyAsOutput,
  resultsCopiedFromTargets,
  projectDaysReversed,
  likelihoodNotMarkedOnce,
  doubtfulTargetUnexplained,
  forecastOutsideBounds,
  certainWithoutSpending,
  cardTextTooLong,
  cardOfAnotherUnit,
];
