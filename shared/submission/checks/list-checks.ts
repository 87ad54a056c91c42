import type { Check } from '../check.ts';
import type { ListRow, ListSubject } from '../list/list-table.ts';
import { amountImplausible } from './amount-implausible.ts';
import { amountsInTwoUnits } from './amounts-in-two-units.ts';
import { budgetMissing } from './budget-missing.ts';
import { budgetNotPositive } from './budget-not-positive.ts';
import { columnUnitDoubtful } from './column-unit-doubtful.ts';
import { columnsMissing } from './columns-missing.ts';
import { dayInFuture } from './day-in-future.ts';
import { daysReversed } from './days-reversed.ts';
import { departmentUnknown } from './department-unknown.ts';
import { disclosureUndated } from './disclosure-undated.ts';
import { errorCell } from './error-cell.ts';
import { exAnteCutContradicts } from './ex-ante-cut-contradicts.ts';
import { exAnteIncomplete } from './ex-ante-incomplete.ts';
import { formulaUncalculated } from './formula-uncalculated.ts';
import { gradeContradictsScore } from './grade-contradicts-score.ts';
import { listUnitNotOwn } from './list-unit-not-own.ts';
import { nilBesideRecords } from './nil-beside-records.ts';
import { nilUndated } from './nil-undated.ts';
import { overspent } from './overspent.ts';
import { ownerNotEntitled } from './owner-not-entitled.ts';
import { rateMisstated } from './rate-misstated.ts';
import { rectificationUndated } from './rectification-undated.ts';
import { rowsRepeated } from './rows-repeated.ts';
import { scoreOutOfRange } from './score-out-of-range.ts';
import { tableEmpty } from './table-empty.ts';
import { textTooLong } from './text-too-long.ts';
import { titleYearNotAsked } from './title-year-not-asked.ts';
import { totalsMismatch } from './totals-mismatch.ts';
import { valueMissing } from './value-missing.ts';
import {
  amountUnreadable,
  dayUnreadable,
  rateUnreadable,
  scoreUnreadable,
  valueUnreadable,
  yearUnreadable,
} from './value-unreadable.ts';
import { wordNotAllowed } from './word-not-allowed.ts';
import { yearNotAsked } from './year-not-asked.ts';

/** Checks over one row of a list. */
export const ROW_CHECKS: readonly Check<ListRow>[] = [
  valueMissing,
  budgetMissing,
  disclosureUndated,
  wordNotAllowed,
  valueUnreadable,
  yearUnreadable,
  yearNotAsked,
  amountUnreadable,
  amountsInTwoUnits,
  budgetNotPositive,
  rateUnreadable,
  rateMisstated,
  overspent,
  scoreUnreadable,
  scoreOutOfRange,
  errorCell,
  formulaUncalculated,
  gradeContradictsScore,
  dayUnreadable,
  daysReversed,
  dayInFuture,
  rectificationUndated,
  textTooLong,
  exAnteIncomplete,
  exAnteCutContradicts,
  departmentUnknown,
];

/** Checks over a whole list. */
export const LIST_CHECKS: readonly Check<ListSubject>[] = [
  columnsMissing,
  tableEmpty,
  nilBesideRecords,
  nilUndated,
  titleYearNotAsked,
  columnUnitDoubtful,
  amountImplausible,
  totalsMismatch,
  rowsRepeated,
  listUnitNotOwn,
  ownerNotEntitled,
];
