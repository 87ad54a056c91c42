import { dayOf } from '../../day.ts';
import { yearsMeant } from '../../plan/parse/data-years.ts';
import { countingRecords } from '../duty/counting-records.ts';
import { isFileOfPeriod, lookedAtUntil, periodAsked } from '../duty/of-period.ts';
import type { Lookup } from '../duty/resolve-column.ts';
import { lowerUnitAt } from './lower-unit-names.ts';
import { counted, type MeasureDuty, type Measuring } from './outcome.ts';

/**
 * Whether the unit said that it has nothing to list: about the year it names, or the duty's own where it names none, and about the
 * period that was over when it said so.
 */
const saysNothing = ({ duty, planYear }: Measuring, { facts, day }: Lookup): boolean => {
  const [years, period] = [yearsMeant(duty.years, planYear), periodAsked(duty, planYear)];
  return duty.forms.some((form) =>
    facts
      .nilAt(form, lookedAtUntil(day, period))
      .some(
        ({ version, reading: { year } }) =>
          (years === null || year === null || years.includes(year)) && isFileOfPeriod(dayOf(version.at), period),
      ),
  );
};

/** 报送: accepted records of the form. A nil return of the form is a hand-in with nothing to list. */
export const measureHandedIn: MeasureDuty = (measuring) => {
  const { duty, planYear, lookups } = measuring;
  const records = lookups.map((lookup) => countingRecords(duty, lookup, planYear).length);
  const numerator = records.reduce((sum, of) => sum + of, 0);
  const nil = lookups.some((lookup) => saysNothing(measuring, lookup));
  const silent = lookups.map((_, at) => (records[at] === 0 ? lowerUnitAt({ duty, lookups }, at) : ''));
  const isShort = numerator < duty.target.value;
  const measured = counted(numerator, duty.target.value, {
    missing: isShort ? silent.filter((unit) => unit !== '') : [],
  });
  if (!nil || measured.verdict === 'met') return measured;
  return { verdict: 'met', measurement: { ...measured.measurement, gap: 0, notes: ['已作零报告，视同报送。'] } };
};
