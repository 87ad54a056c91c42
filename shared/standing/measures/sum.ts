import { countingRecords } from '../counting-records.ts';
import { latestPeriods } from '../latest-periods.ts';
import { numberOf } from '../resolve-column.ts';
import { gapTo } from './in-bounds.ts';
import { type MeasureDuty, outcome } from './outcome.ts';

/** 金额合计: Σ in 分 of a column over the records that meet 达标条件, each object as of its last period. */
export const measureSum: MeasureDuty = ({ duty, planYear, lookups }) => {
  const { figures } = duty;
  if (figures?.kind !== 'sum') return outcome('cannot-tell', { unit: 'money' });
  const amounts = lookups.flatMap((lookup) =>
    latestPeriods(countingRecords(duty, lookup, planYear)).map(
      ({ record, object }) => numberOf(figures.column, { record, object, year: record.year }, lookup) ?? 0,
    ),
  );
  const numerator = amounts.reduce((sum, amount) => sum + amount, 0);
  const gap = gapTo(duty.target, numerator, duty.target.value);
  return outcome(gap === 0 ? 'met' : 'short', { unit: 'money', numerator, gap });
};
