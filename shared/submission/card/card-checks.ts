import type { Check } from '../check.ts';
import { cardAmountImplausible } from '../checks/amount-implausible.ts';
import { cardAmountsInTwoUnits } from '../checks/amounts-in-two-units.ts';
import { budgetAdjustmentUnexplained } from '../checks/budget-adjustment-unexplained.ts';
import { cardBudgetNotPositive } from '../checks/budget-not-positive.ts';
import { cardLabelMissing } from '../checks/card-label-missing.ts';
import { certainWithoutSpending } from '../checks/certain-without-spending.ts';
import { classPointsDifferFromTemplate } from '../checks/class-points-differ-from-template.ts';
import { costTargetWithoutCeiling } from '../checks/cost-target-without-ceiling.ts';
import { cardDayUnreadable } from '../checks/day-unreadable.ts';
import { cardDaysReversed } from '../checks/days-reversed.ts';
import { doubtfulTargetUnexplained } from '../checks/doubtful-target-unexplained.ts';
import { executionScoreWrong } from '../checks/execution-score-wrong.ts';
import { forecastOutsideBounds } from '../checks/forecast-outside-bounds.ts';
import { fullPointsWithShortfallReason } from '../checks/full-points-with-shortfall-reason.ts';
import { fundTotalDiffersFromParts } from '../checks/fund-total-differs-from-parts.ts';
import { cardGradeContradictsScore } from '../checks/grade-contradicts-score.ts';
import { indicatorClassMissing } from '../checks/indicator-class-missing.ts';
import { indicatorValueBlank } from '../checks/indicator-value-blank.ts';
import { likelihoodNotMarkedOnce } from '../checks/likelihood-not-marked-once.ts';
import { lostPointsUnexplained } from '../checks/lost-points-unexplained.ts';
import { lowExecutionUnexplained } from '../checks/low-execution-unexplained.ts';
import { moneyAsOutput } from '../checks/money-as-output.ts';
import { moneyLeftUnspent } from '../checks/money-left-unspent.ts';
import { cardMoneyNotANumber } from '../checks/money-not-a-number.ts';
import { moneyUnitNotDeclared } from '../checks/money-unit-not-declared.ts';
import { overshootUnexplained } from '../checks/overshoot-unexplained.ts';
import { cardOverspent } from '../checks/overspent.ts';
import { percentOutOfRange } from '../checks/percent-out-of-range.ts';
import { quantityWithoutUnit } from '../checks/quantity-without-unit.ts';
import { cardRateMisstated } from '../checks/rate-misstated.ts';
import { resultsCopiedFromTargets } from '../checks/results-copied-from-targets.ts';
import { cardRowsShifted } from '../checks/row-shifted.ts';
import { scoreDiffersFromFormula } from '../checks/score-differs-from-formula.ts';
import { scoreHighAgainstExecution } from '../checks/score-high-against-execution.ts';
import { cardScoreNotANumber } from '../checks/score-not-a-number.ts';
import { cardScoreOutOfRange } from '../checks/score-out-of-range.ts';
import { targetTooVague } from '../checks/target-too-vague.ts';
import { targetWeightsDoNotAddUp } from '../checks/target-weights-do-not-add-up.ts';
import { cardTextTooLong } from '../checks/text-too-long.ts';
import { timelinessAfterEnd } from '../checks/timeliness-after-end.ts';
import { totalScoreWrong } from '../checks/total-score-wrong.ts';
import { cardUnitNotOwn } from '../checks/unit-not-own.ts';
import { cardValueMissing } from '../checks/value-missing.ts';
import { weightNotAboveZero } from '../checks/weight-not-above-zero.ts';
import { weightsDoNotAddUp } from '../checks/weights-do-not-add-up.ts';
import { cardYearNotAsked } from '../checks/year-not-asked.ts';
import type { Card } from './card.ts';

/** Every check over one card, in the order of their numbers: a new one is its file, its test and its line here. */
export const CARD_CHECKS: readonly Check<Card>[] = [
  cardLabelMissing,
  cardValueMissing,
  cardRowsShifted,
  cardYearNotAsked,
  moneyUnitNotDeclared,
  cardAmountsInTwoUnits,
  cardAmountImplausible,
  cardMoneyNotANumber,
  fundTotalDiffersFromParts,
  cardBudgetNotPositive,
  cardRateMisstated,
  executionScoreWrong,
  cardOverspent,
  budgetAdjustmentUnexplained,
  lowExecutionUnexplained,
  weightsDoNotAddUp,
  targetWeightsDoNotAddUp,
  classPointsDifferFromTemplate,
  weightNotAboveZero,
  cardScoreNotANumber,
  cardScoreOutOfRange,
  scoreDiffersFromFormula,
  lostPointsUnexplained,
  fullPointsWithShortfallReason,
  overshootUnexplained,
  totalScoreWrong,
  cardGradeContradictsScore,
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
  cardDayUnreadable,
  cardDaysReversed,
  timelinessAfterEnd,
  likelihoodNotMarkedOnce,
  doubtfulTargetUnexplained,
  forecastOutsideBounds,
  certainWithoutSpending,
  cardTextTooLong,
  cardUnitNotOwn,
];
