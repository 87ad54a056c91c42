import { yearsMeant } from '../../plan/data-years.ts';
import { countingRecords } from '../counting-records.ts';
import { lowerUnitAt } from './lower-unit-names.ts';
import { counted, type MeasureDuty } from './outcome.ts';

/**
 * 报送: accepted records of the form. A nil return of the form is a hand-in with nothing to list: it meets the duty of the
 * year it names, or of the duty's own where it names none.
 */
export const measureHandedIn: MeasureDuty = ({ duty, planYear, lookups }) => {
  const records = lookups.map((lookup) => countingRecords(duty, lookup, planYear).length);
  const numerator = records.reduce((sum, of) => sum + of, 0);
  const years = yearsMeant(duty.years, planYear);
  const nil = lookups.some(({ facts, day }) =>
    duty.forms.some((form) =>
      [...facts.nilYearsAt(form, day)].some((year) => years === null || year === null || years.includes(year)),
    ),
  );
  const silent = lookups.map((_, at) => (records[at] === 0 ? lowerUnitAt({ duty, lookups }, at) : ''));
  const isShort = numerator < duty.target.value;
  const measured = counted(numerator, duty.target.value, {
    missing: isShort ? silent.filter((unit) => unit !== '') : [],
  });
  if (!nil || measured.verdict === 'met') return measured;
  return { verdict: 'met', measurement: { ...measured.measurement, gap: 0, notes: ['已作零报告，视同报送。'] } };
};
