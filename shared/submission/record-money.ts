import { moneyColumns } from '../form/forms.ts';
import type { FormRecord } from './record.ts';

type Stated = Pick<FormRecord, 'form' | 'fields'>;

const amountUnder = ({ fields }: Stated, column: string | null): number | null => {
  const value = column === null ? null : fields[column];
  return typeof value === 'number' ? value : null;
};

/** The year's budget as the record's form states it, in 分; null where it is blank or the form has none. */
export const budgetIn = (record: Stated): number | null => amountUnder(record, moneyColumns(record.form).budget);

/** The budget the year began with, in 分. */
export const initialBudgetIn = (record: Stated): number | null =>
  amountUnder(record, moneyColumns(record.form).initial);

/** What was spent of the year's budget, in 分. */
export const spentIn = (record: Stated): number | null => amountUnder(record, moneyColumns(record.form).spent);

/** What a record weighs in 分: the year's budget, else the one it began with; null where neither is stated. */
export const weightIn = (record: Stated): number | null => budgetIn(record) ?? initialBudgetIn(record);

/** What records weigh together, in 分. */
export const weightOfAll = (records: readonly Stated[]): number =>
  records.reduce((sum, record) => sum + (weightIn(record) ?? 0), 0);
