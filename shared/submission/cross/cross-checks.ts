import { cardContradictsSummary } from './card-contradicts-summary.ts';
import { copiedFromLastYear } from './copied-from-last-year.ts';
import type { CrossCheck } from './facts.ts';
import { fullMarksThroughout } from './full-marks-throughout.ts';
import { goalFundsOverBudget } from './goal-funds-over-budget.ts';
import { handedInTwice } from './handed-in-twice.ts';
import { notInRegister } from './not-in-register.ts';
import { registerContradicts } from './register-contradicts.ts';
import { summaryAndCardsIncomplete } from './summary-and-cards-incomplete.ts';
import { targetsChanged } from './targets-changed.ts';

/** Checks over all that counts of one unit. */
export const CROSS_CHECKS: readonly CrossCheck[] = [
  fullMarksThroughout,
  targetsChanged,
  registerContradicts,
  notInRegister,
  handedInTwice,
  copiedFromLastYear,
  cardContradictsSummary,
  summaryAndCardsIncomplete,
  goalFundsOverBudget,
];
