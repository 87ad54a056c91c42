import { addDays, type Day, dayOf } from '../../day.ts';
import { isPeriodic } from '../../form/periodic-forms.ts';
import type { Duty } from '../../plan/duty.ts';
import { periodAfter, periodEnd, periodStart } from '../../plan/period.ts';
import { statedMonth } from '../../submission/stated-month.ts';
import { reportMonth } from '../facts/report-month.ts';
import type { ActiveRecord } from '../facts/unit-facts.ts';

/** The period a duty asks about, among the calendar's days. */
export type PeriodAsked = {
  readonly month: number;
  /** Its last day: what has no month of its own belongs to the last period that was over when it was handed in. */
  readonly over: Day;
  /** The last day on which something handed in still is about it; null where no other follows. */
  readonly until: Day | null;
};

const yearAsked = ({ years }: Duty, planYear: number): number =>
  planYear + (years !== 'any' && years.length === 1 ? (years[0] ?? 0) : 0);

/** Null where the duty asks about no period. `planYear` less the years that are looked back. */
export const periodAsked = (duty: Duty, planYear: number): PeriodAsked | null => {
  const { period, series, code } = duty;
  if (period === null) return null;
  const year = yearAsked(duty, planYear);
  return {
    month: period.to,
    over: periodEnd(period, year),
    until: series === code ? null : addDays(periodEnd(periodAfter(period), year), -1),
  };
};

const isHandedInFor = (at: Day, { over, until }: PeriodAsked): boolean => at >= over && (until === null || at <= until);

/**
 * Whether a record is about the period: by its 截至月份, else the month of 报告日期, else that of its hand-in; of forms without months by
 * the day of hand-in.
 */
export const isOfPeriod = (one: ActiveRecord, asked: PeriodAsked | null): boolean => {
  if (asked === null) return true;
  if (isPeriodic(one.record.form) || statedMonth(one.record) !== null) return reportMonth(one) === asked.month;
  return isHandedInFor(dayOf(one.version.at), asked);
};

/** Until when forms without months are looked at for a period: what is handed in later belongs to the next and replaces nothing. */
export const lookedAtUntil = (day: Day, asked: PeriodAsked | null): Day =>
  asked?.until == null || day <= asked.until ? day : asked.until;

/** Whether a day lies in the months of the duty's period. */
export const isDayOfPeriod = (day: Day, duty: Duty, planYear: number): boolean => {
  const { period } = duty;
  const year = yearAsked(duty, planYear);
  return period === null || (periodStart(period, year) <= day && day <= periodEnd(period, year));
};

/** Whether a file that holds no records of its own belongs to the period. */
export const isFileOfPeriod = (at: Day, asked: PeriodAsked | null): boolean =>
  asked === null || isHandedInFor(at, asked);
