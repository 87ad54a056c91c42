import type { Card } from '../card/card.ts';
import type { Check } from '../check.ts';
import { cardAmountImplausible } from './amount-implausible.ts';
import { cardAmountsInTwoUnits } from './amounts-in-two-units.ts';
import { budgetAdjustmentUnexplained } from './budget-adjustment-unexplained.ts';
import { cardBudgetNotPositive } from './budget-not-positive.ts';
import { cardLabelMissing } from './card-label-missing.ts';
import { certainWithoutSpending } from './certain-without-spending.ts';
import { classPointsDifferFromTemplate } from './class-points-differ-from-template.ts';
import { costTargetWithoutCeiling } from './cost-target-without-ceiling.ts';
import { cardDayUnreadable } from './day-unreadable.ts';
import { cardDaysReversed } from './days-reversed.ts';
import { doubtfulTargetUnexplained } from './doubtful-target-unexplained.ts';
import { executionScoreWrong } from './execution-score-wrong.ts';
import { forecastOutsideBounds } from './forecast-outside-bounds.ts';
import { fullPointsWithShortfallReason } from './full-points-with-shortfall-reason.ts';
import { fundTotalDiffersFromParts } from './fund-total-differs-from-parts.ts';
import { goalMissing } from './goal-missing.ts';
import { cardGradeContradictsScore } from './grade-contradicts-score.ts';
import { indicatorClassMissing } from './indicator-class-missing.ts';
import { indicatorValueBlank } from './indicator-value-blank.ts';
import { indicatorsMissing } from './indicators-missing.ts';
import { labelTakenByPlace } from './label-taken-by-place.ts';
import { likelihoodNotMarkedOnce } from './likelihood-not-marked-once.ts';
import { lostPointsUnexplained } from './lost-points-unexplained.ts';
import { lowExecutionUnexplained } from './low-execution-unexplained.ts';
import { moneyAsOutput } from './money-as-output.ts';
import { moneyLeftUnspent } from './money-left-unspent.ts';
import { cardMoneyNotANumber } from './money-not-a-number.ts';
import { moneyUnitNotDeclared } from './money-unit-not-declared.ts';
import { overshootUnexplained } from './overshoot-unexplained.ts';
import { cardOverspent } from './overspent.ts';
import { percentOutOfRange } from './percent-out-of-range.ts';
import { quantityWithoutUnit } from './quantity-without-unit.ts';
import { cardRateMisstated } from './rate-misstated.ts';
import { resultsCopiedFromTargets } from './results-copied-from-targets.ts';
import { cardRowsShifted } from './row-shifted.ts';
import { scoreDiffersFromFormula } from './score-differs-from-formula.ts';
import { scoreHighAgainstExecution } from './score-high-against-execution.ts';
import { cardScoreNotANumber } from './score-not-a-number.ts';
import { cardScoreOutOfRange } from './score-out-of-range.ts';
import { targetTooVague } from './target-too-vague.ts';
import { targetWeightsDoNotAddUp } from './target-weights-do-not-add-up.ts';
import { cardTextTooLong } from './text-too-long.ts';
import { timelinessAfterEnd } from './timeliness-after-end.ts';
import { totalScoreWrong } from './total-score-wrong.ts';
import { cardUnitNotOwn } from './unit-not-own.ts';
import { cardValueMissing } from './value-missing.ts';
import { weightNotAboveZero } from './weight-not-above-zero.ts';
import { weightsDoNotAddUp } from './weights-do-not-add-up.ts';
import { wordForNumber } from './word-for-number.ts';
import { cardYearNotAsked } from './year-not-asked.ts';

/** Every check over one card, in the order of their numbers: a new one is its file, its test and its line here. */
export const CARD_CHECKS: readonly Check<Card>[] = [
  cardLabelMissing,
  labelTakenByPlace,
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
  goalMissing,
  indicatorsMissing,
  indicatorClassMissing,
  indicatorValueBlank,
  quantityWithoutUnit,
  wordForNumber,
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
