import type { Check } from '../check.ts';
import type { ListRow, ListSubject, ListTable } from '../list/list-table.ts';
import { listAmountImplausible } from './amount-implausible.ts';
import { rowAmountsInTwoUnits } from './amounts-in-two-units.ts';
import { budgetMissing } from './budget-missing.ts';
import { rowBudgetNotPositive } from './budget-not-positive.ts';
import { codeRounded } from './code-rounded.ts';
import { codeShared } from './code-shared.ts';
import { columnRepeated } from './column-repeated.ts';
import { columnUnitDoubtful } from './column-unit-doubtful.ts';
import { columnsMissing } from './columns-missing.ts';
import { dayInFuture } from './day-in-future.ts';
import { rowDayUnreadable } from './day-unreadable.ts';
import { rowDaysReversed } from './days-reversed.ts';
import { departmentUnknown } from './department-unknown.ts';
import { disclosureUndated } from './disclosure-undated.ts';
import { errorCell } from './error-cell.ts';
import { exAnteCutContradicts } from './ex-ante-cut-contradicts.ts';
import { exAnteIncomplete } from './ex-ante-incomplete.ts';
import { formulaUncalculated } from './formula-uncalculated.ts';
import { rowGradeContradictsScore } from './grade-contradicts-score.ts';
import { rowMoneyNotANumber } from './money-not-a-number.ts';
import { nilBesideRecords } from './nil-beside-records.ts';
import { nilUndated } from './nil-undated.ts';
import { rowOverspent } from './overspent.ts';
import { ownerNotEntitled } from './owner-not-entitled.ts';
import { rowRateMisstated } from './rate-misstated.ts';
import { rateUnreadable } from './rate-unreadable.ts';
import { rectificationUndated } from './rectification-undated.ts';
import { rowsRepeated } from './rows-repeated.ts';
import { rowScoreNotANumber } from './score-not-a-number.ts';
import { rowScoreOutOfRange } from './score-out-of-range.ts';
import { sumRowWrong } from './sum-row-wrong.ts';
import { rowTextTooLong } from './text-too-long.ts';
import { listUnitNotOwn } from './unit-not-own.ts';
import { rowValueMissing } from './value-missing.ts';
import { valueUnreadable } from './value-unreadable.ts';
import { wordNotAllowed } from './word-not-allowed.ts';
import { listYearNotAsked, rowYearNotAsked } from './year-not-asked.ts';
import { yearUnreadable } from './year-unreadable.ts';

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
  codeRounded,
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
  codeRounded,
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
