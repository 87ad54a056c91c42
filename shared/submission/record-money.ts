import type { Fen } from '../flavour.ts';
import { moneyColumns } from '../form/forms.ts';
import type { FormRecord } from './record.ts';

type Stated = Pick<FormRecord, 'form' | 'fields'>;

const amountUnder = ({ fields }: Stated, column: string | null): Fen | null => {
  const value = column === null ? null : fields[column];
  return typeof value === 'number' ? value : null;
};

/** The year's budget as the record's form states it; null where it is blank or the form has none. */
export const budgetIn = (record: Stated): Fen | null => amountUnder(record, moneyColumns(record.form).budget);

/** The budget the year began with. */
export const initialBudgetIn = (record: Stated): Fen | null => amountUnder(record, moneyColumns(record.form).initial);

/** What was spent of the year's budget. */
export const spentIn = (record: Stated): Fen | null => amountUnder(record, moneyColumns(record.form).spent);

/** What a record weighs: the year's budget, else the one it began with; null where neither is stated. */
export const weightIn = (record: Stated): Fen | null => budgetIn(record) ?? initialBudgetIn(record);

/** What records weigh together. */
export const weightOfAll = (records: readonly Stated[]): Fen =>
  records.reduce((sum, record) => sum + (weightIn(record) ?? 0), 0);
