import type { Check } from '../check.ts';
import type { ListRow, ListSubject, ListTable } from '../list/list-table.ts';
import { budgetMissing } from './budget/budget-missing.ts';
import { rowBudgetNotPositive } from './budget/budget-not-positive.ts';
import { exAnteCutContradicts } from './budget/ex-ante-cut-contradicts.ts';
import { exAnteIncomplete } from './budget/ex-ante-incomplete.ts';
import { rowOverspent } from './budget/overspent.ts';
import { rowRateMisstated } from './budget/rate-misstated.ts';
import { rateUnreadable } from './budget/rate-unreadable.ts';
import { errorCell } from './cell/error-cell.ts';
import { formulaUncalculated } from './cell/formula-uncalculated.ts';
import { rowTextTooLong } from './cell/text-too-long.ts';
import { rowValueMissing } from './cell/value-missing.ts';
import { valueUnreadable } from './cell/value-unreadable.ts';
import { wordNotAllowed } from './cell/word-not-allowed.ts';
import { dayInFuture } from './day/day-in-future.ts';
import { rowDayUnreadable } from './day/day-unreadable.ts';
import { rowDaysReversed } from './day/days-reversed.ts';
import { disclosureUndated } from './day/disclosure-undated.ts';
import { rectificationUndated } from './day/rectification-undated.ts';
import { listYearNotAsked, rowYearNotAsked } from './day/year-not-asked.ts';
import { yearUnreadable } from './day/year-unreadable.ts';
import { columnRepeated } from './layout/column-repeated.ts';
import { columnsMissing } from './layout/columns-missing.ts';
import { rowTakenAsHeading } from './layout/row-taken-as-heading.ts';
import { rowTakenAsSample } from './layout/row-taken-as-sample.ts';
import { listAmountImplausible } from './money/amount-implausible.ts';
import { rowAmountsInTwoUnits } from './money/amounts-in-two-units.ts';
import { columnUnitDoubtful } from './money/column-unit-doubtful.ts';
import { rowMoneyNotANumber } from './money/money-not-a-number.ts';
import { sumRowWrong } from './money/sum-row-wrong.ts';
import { nilBesideRecords } from './nil/nil-beside-records.ts';
import { nilUndated } from './nil/nil-undated.ts';
import { rowCodeRounded } from './object/code-rounded.ts';
import { codeShared } from './object/code-shared.ts';
import { objectStandsIn } from './object/object-stands-in.ts';
import { rowsRepeated } from './object/rows-repeated.ts';
import { rowGradeContradictsScore } from './score/grade-contradicts-score.ts';
import { rowScoreNotANumber } from './score/score-not-a-number.ts';
import { rowScoreOutOfRange } from './score/score-out-of-range.ts';
import { departmentUnknown } from './unit/department-unknown.ts';
import { ownerNotEntitled } from './unit/owner-not-entitled.ts';
import { listUnitNotOwn } from './unit/unit-not-own.ts';

/** Checks over one row of a list. */
export const ROW_CHECKS: readonly Check<ListRow>[] = [
  rowValueMissing,
  budgetMissing,
  disclosureUndated,
  wordNotAllowed,
  valueUnreadable,
  yearUnreadable,
  rowYearNotAsked,
  rowMoneyNotANumber,
  rowAmountsInTwoUnits,
  rowBudgetNotPositive,
  rateUnreadable,
  rowRateMisstated,
  rowOverspent,
  rowScoreNotANumber,
  rowScoreOutOfRange,
  errorCell,
  formulaUncalculated,
  rowCodeRounded,
  objectStandsIn,
  rowGradeContradictsScore,
  rowDayUnreadable,
  rowDaysReversed,
  dayInFuture,
  rectificationUndated,
  rowTextTooLong,
  exAnteIncomplete,
  exAnteCutContradicts,
  departmentUnknown,
];

/** They speak of cells that could not be read alone: a row without such a cell is passed by. */
export const OF_UNREADABLE_CELLS: ReadonlySet<Check<ListRow>> = new Set([
  wordNotAllowed,
  valueUnreadable,
  yearUnreadable,
  rowMoneyNotANumber,
  rateUnreadable,
  rowScoreNotANumber,
  errorCell,
  formulaUncalculated,
  rowCodeRounded,
  rowDayUnreadable,
]);

/** The checks that have anything to look at in a row of a table: worked out once for all of its rows. */
export const checksFor = ({ places }: ListTable): ((row: ListRow) => readonly Check<ListRow>[]) => {
  const checks = ROW_CHECKS.filter(({ columns }) => columns?.some((label) => places.has(label)) ?? true);
  const ofReadable = checks.filter((check) => !OF_UNREADABLE_CELLS.has(check));
  return ({ problems }) => (problems.size === 0 ? ofReadable : checks);
};

/** Checks over a whole list. */
export const LIST_CHECKS: readonly Check<ListSubject>[] = [
  columnsMissing,
  columnRepeated,
  rowTakenAsHeading,
  rowTakenAsSample,
  nilBesideRecords,
  nilUndated,
  listYearNotAsked,
  columnUnitDoubtful,
  listAmountImplausible,
  sumRowWrong,
  rowsRepeated,
  codeShared,
  listUnitNotOwn,
  ownerNotEntitled,
];
