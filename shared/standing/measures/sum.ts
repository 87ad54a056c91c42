import type { Figures } from '../../plan/figures.ts';
import { countingRecords } from '../duty/counting-records.ts';
import { type AskedRow, type Lookup, numberOf } from '../duty/resolve-column.ts';
import { latestPeriods } from '../facts/latest-periods.ts';
import { gapTo } from './in-bounds.ts';
import { type MeasureDuty, outcome } from './outcome.ts';

type Sum = Extract<Figures, { readonly kind: 'sum' }>;

/** A difference one side of which nobody has written says nothing yet. */
const amountIn = ({ column, less }: Sum, row: AskedRow, lookup: Lookup): number => {
  const amount = numberOf(column, row, lookup) ?? 0;
  if (less === undefined) return amount;
  const other = numberOf(less, row, lookup);
  return other === null || numberOf(column, row, lookup) === null ? 0 : amount - other;
};

/** 金额合计: Σ in 分 of a column, or of one less another, over the records that meet 达标条件, each object as of its last period. */
export const measureSum: MeasureDuty = ({ duty, planYear, lookups }) => {
  const { figures } = duty;
  if (figures?.kind !== 'sum') return outcome('cannot-tell', { unit: 'money' });
  const amounts = lookups.flatMap((lookup) =>
    latestPeriods(countingRecords(duty, lookup, planYear)).map(({ record, object }) =>
      amountIn(figures, { record, object, year: record.year }, lookup),
    ),
  );
  const numerator = amounts.reduce((sum, amount) => sum + amount, 0);
  const gap = gapTo(duty.target, numerator, duty.target.value);
  return outcome(gap === 0 ? 'met' : 'short', { unit: 'money', numerator, gap });
};
