import type { Cell } from '../../workbook/grid.ts';
import type { ListTable } from './list-table.ts';

/** Where a row stands among merged cells. */
export type Merging = {
  /** Its name is merged over more columns than the header's. */
  readonly isWide: boolean;
  /** A cell above is merged down into it in this column. */
  isMergedInto(column: number): boolean;
};

/** A column that every record must fill is blank: the row could not stand as a record anyway. */
export const leavesOpen = (
  { form, places, titleYear }: ListTable,
  filled: readonly Cell[],
  merging: Merging,
): boolean =>
  form.columns
    .filter(({ label, required }) => required && label !== form.nameColumn)
    .filter(({ label }) => label !== form.yearColumn || titleYear === null)
    .flatMap(({ label }) => places.get(label) ?? [])
    .some((at) => !filled.some(({ column }) => column === at) && !merging.isMergedInto(at));

/** The table has a column of codes, and the row none in it. */
export const lacksCode = ({ form, places }: ListTable, filled: readonly Cell[]): boolean => {
  const at = places.get(form.codeColumn ?? '');
  return at !== undefined && !filled.some(({ column, value }) => column === at && /\d/u.test(String(value)));
};

/** What no sum of lines has: a row that gives it, and leaves nothing open, is an object, with whatever number in front. */
export const statesScore = ({ form, places }: ListTable, filled: readonly Cell[]): boolean =>
  form.columns.some(
    ({ kind, label, required }) =>
      kind === 'score' && required && filled.some(({ column }) => column === places.get(label)),
  );

/** In what the finance office keeps every name is meant: a unit without its class is a broken roster, no heading, and a rest day without its day no unused line. */
export const meansEveryName = ({ form }: ListTable): boolean => form.owner === 'finance';
