import { isPeriodic } from '../../form/periodic-forms.ts';
import { statedMonth } from '../../submission/stated-month.ts';
import { reportMonth } from './report-month.ts';
import type { ActiveRecord } from './unit-facts.ts';

const subject = ({ record, object }: ActiveRecord): string => `${record.year ?? ''}\u0000${object}`;

const hasPeriods = ({ record }: ActiveRecord): boolean => isPeriodic(record.form) || statedMonth(record) !== null;

/**
 * Of what one unit said of an object of a year up to different months, that of the last month: sums and paces are of now. What is about
 * a whole year stays.
 */
export const latestPeriods = <One extends ActiveRecord>(records: readonly One[]): readonly One[] => {
  const last = new Map<string, number>();
  for (const one of records.filter(hasPeriods))
    last.set(subject(one), Math.max(last.get(subject(one)) ?? 0, reportMonth(one)));
  return last.size === 0
    ? records
    : records.filter((one) => !hasPeriods(one) || reportMonth(one) === last.get(subject(one)));
};
