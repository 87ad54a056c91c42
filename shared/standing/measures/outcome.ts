import type { Day } from '../../day.ts';
import type { Duty } from '../../plan/duty.ts';
import type { WorkingCalendar } from '../../plan/working-calendar.ts';
import type { Measurement } from '../duty/duty-state.ts';
import type { Lookup } from '../duty/resolve-column.ts';
import type { ScopeView } from '../duty/scope.ts';

/** What a measure says of a duty on a day. */
export type Outcome = {
  readonly verdict: 'met' | 'short' | 'cannot-tell' | 'not-applicable';
  readonly measurement: Measurement;
  /** Where every object has a time of its own: the earliest that is not met yet, and whether any was met late. */
  readonly ownTime?: { readonly deadline: Day | null; readonly isLate: boolean };
};

/**
 * What a measure is given: one lookup per unit whose records count (one for a unit's duty, all for 全区), the day in the
 * lookups being the day the records are looked at, and 对象范围 as it stands on the day of assessment.
 */
export type Measuring = {
  readonly duty: Duty;
  readonly planYear: number;
  readonly lookups: readonly Lookup[];
  readonly scopes: readonly ScopeView[];
  readonly calendar: WorkingCalendar;
  /** Open findings of the duty's rule on the day; null when the rule is switched off. */
  readonly openFindings: number | null;
  /** Days the scheduled warnings ran in the plan year, up to the day. */
  readonly runs: number;
};

export type MeasureDuty = (measuring: Measuring) => Outcome;

const PLAIN: Measurement = {
  unit: 'objects',
  numerator: 0,
  denominator: null,
  achieved: null,
  gap: null,
  missing: [],
  candidates: [],
  notes: [],
};

export const outcome = (verdict: Outcome['verdict'], measured: Partial<Measurement>): Outcome => ({
  verdict,
  measurement: { ...PLAIN, ...measured },
});

/** A plain count against a plain target. */
export const counted = (numerator: number, target: number, more: Partial<Measurement> = {}): Outcome =>
  outcome(numerator >= target ? 'met' : 'short', {
    numerator,
    achieved: numerator,
    gap: Math.max(0, target - numerator),
    ...more,
  });
