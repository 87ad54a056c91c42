import { isPeriodic } from '../../form/periodic-forms.ts';
import { statedMonth } from '../../submission/stated-month.ts';
import { objectInYear } from './record-key.ts';
import { reportMonth } from './report-month.ts';
import type { ActiveRecord } from './unit-facts.ts';

const keyOf = ({ record, object }: ActiveRecord): string => objectInYear(record.year, object);

const hasPeriods = ({ record }: ActiveRecord): boolean => isPeriodic(record.form) || statedMonth(record) !== null;

/**
 * Of what one unit said of an object of a year up to different months, that of the last month: sums and paces are of now. What is about
 * a whole year stays.
 */
export const latestPeriods = <One extends ActiveRecord>(records: readonly One[]): readonly One[] => {
  const last = new Map<string, number>();
  for (const one of records.filter(hasPeriods))
    last.set(keyOf(one), Math.max(last.get(keyOf(one)) ?? 0, reportMonth(one)));
  return last.size === 0
    ? records
    : records.filter((one) => !hasPeriods(one) || reportMonth(one) === last.get(keyOf(one)));
};
