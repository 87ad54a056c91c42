import type { Day } from '../../day.ts';
import type { FormRecord } from '../../submission/record.ts';

/** A day of a record; null where it is blank. */
export const dayField = ({ fields }: FormRecord, column: string): Day | null => {
  const value = fields[column];
  return typeof value === 'string' && value !== '' ? value : null;
};
