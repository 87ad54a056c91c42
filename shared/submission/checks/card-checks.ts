import type { Card } from '../card/card.ts';
import type { Check } from '../check.ts';
import { budgetAdjustmentUnexplained } from './budget/budget-adjustment-unexplained.ts';
import { cardBudgetNotPositive } from './budget/budget-not-positive.ts';
import { lowExecutionUnexplained } from './budget/low-execution-unexplained.ts';
import { moneyLeftUnspent } from './budget/money-left-unspent.ts';
import { cardOverspent } from './budget/overspent.ts';
import { cardRateMisstated } from './budget/rate-misstated.ts';
import { cardTextTooLong } from './cell/text-too-long.ts';
import { cardValueMissing } from './cell/value-missing.ts';
import { cardDayUnreadable } from './day/day-unreadable.ts';
import { cardDaysReversed } from './day/days-reversed.ts';
import { timelinessAfterEnd } from './day/timeliness-after-end.ts';
import { cardYearNotAsked } from './day/year-not-asked.ts';
import { costTargetWithoutCeiling } from './indicator/cost-target-without-ceiling.ts';
import { goalMissing } from './indicator/goal-missing.ts';
import { indicatorClassMissing } from './indicator/indicator-class-missing.ts';
import { indicatorValueBlank } from './indicator/indicator-value-blank.ts';
import { indicatorsMissing } from './indicator/indicators-missing.ts';
import { moneyAsOutput } from './indicator/money-as-output.ts';
import { percentOutOfRange } from './indicator/percent-out-of-range.ts';
import { quantityWithoutUnit } from './indicator/quantity-without-unit.ts';
import { resultsCopiedFromTargets } from './indicator/results-copied-from-targets.ts';
import { targetTooVague } from './indicator/target-too-vague.ts';
import { wordForNumber } from './indicator/word-for-number.ts';
import { cardLabelMissing } from './layout/card-label-missing.ts';
import { labelRepeated } from './layout/label-repeated.ts';
import { labelTakenByPlace } from './layout/label-taken-by-place.ts';
import { cardRowsShifted } from './layout/row-shifted.ts';
import { cardAmountImplausible } from './money/amount-implausible.ts';
import { cardAmountsInTwoUnits } from './money/amounts-in-two-units.ts';
import { fundTotalDiffersFromParts } from './money/fund-total-differs-from-parts.ts';
import { cardMoneyNotANumber } from './money/money-not-a-number.ts';
import { moneyUnitNotDeclared } from './money/money-unit-not-declared.ts';
import { certainWithoutSpending } from './monitoring/certain-without-spending.ts';
import { doubtfulTargetUnexplained } from './monitoring/doubtful-target-unexplained.ts';
import { forecastOutsideBounds } from './monitoring/forecast-outside-bounds.ts';
import { likelihoodNotMarkedOnce } from './monitoring/likelihood-not-marked-once.ts';
import { cardCodeRounded } from './object/code-rounded.ts';
import { executionScoreWrong } from './score/execution-score-wrong.ts';
import { fullPointsWithShortfallReason } from './score/full-points-with-shortfall-reason.ts';
import { cardGradeContradictsScore } from './score/grade-contradicts-score.ts';
import { lostPointsUnexplained } from './score/lost-points-unexplained.ts';
import { overshootUnexplained } from './score/overshoot-unexplained.ts';
import { scoreDiffersFromFormula } from './score/score-differs-from-formula.ts';
import { scoreHighAgainstExecution } from './score/score-high-against-execution.ts';
import { cardScoreNotANumber } from './score/score-not-a-number.ts';
import { cardScoreOutOfRange } from './score/score-out-of-range.ts';
import { totalScoreWrong } from './score/total-score-wrong.ts';
import { cardUnitNotOwn } from './unit/unit-not-own.ts';
import { classPointsDifferFromTemplate } from './weight/class-points-differ-from-template.ts';
import { targetWeightsDoNotAddUp } from './weight/target-weights-do-not-add-up.ts';
import { weightNotAboveZero } from './weight/weight-not-above-zero.ts';
import { weightsDoNotAddUp } from './weight/weights-do-not-add-up.ts';

/** Every check over one card, in the order of their numbers: a new one is its file, its test and its line here. */
export const CARD_CHECKS: readonly Check<Card>[] = [
  cardLabelMissing,
  labelTakenByPlace,
  labelRepeated,
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
  cardCodeRounded,
  likelihoodNotMarkedOnce,
  doubtfulTargetUnexplained,
  forecastOutsideBounds,
  certainWithoutSpending,
  cardTextTooLong,
  cardUnitNotOwn,
];
