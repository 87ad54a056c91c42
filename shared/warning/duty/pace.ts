import { type Day, daysBetween } from '../../day.ts';
import { neededFor, percentText, roundedPercent } from '../../percent.ts';
import type { DutyState } from '../../standing/duty/duty-state.ts';
import { wanText } from '../exact.ts';

const PACED: ReadonlySet<string> = new Set(['coverage-count', 'coverage-amount', 'contains', 'count']);
const PACED_AS_REPORTED: ReadonlySet<string> = new Set(['ratio', 'sum']);

/**
 * What grows through its window. A ratio or an amount does where it has a least and is reported on as it goes; what is reported on
 * once its period is over stands at nothing until then.
 */
const isPaced = ({ measure, period, target }: DutyState['duty']): boolean =>
  PACED.has(measure) || (PACED_AS_REPORTED.has(measure) && period === null && target.atMost !== true);

/** 开始日期, or 1 January of the plan year, to the deadline in force; `total` in days. */
export type Window = { readonly start: Day; readonly total: number };

/** How far time and work have come, and where the work will be on the deadline's day if it goes on like that. */
export type Pace = {
  readonly window: Window;
  /** Days gone. */
  readonly elapsed: number;
  /** Objects or 分 that meet the target. */
  readonly needed: number;
  /** Objects or 分 by the deadline at this pace. */
  readonly projected: number;
};

const neededIn = ({ duty, measurement }: DutyState): number =>
  duty.target.kind !== 'share' ? duty.target.value : neededFor(duty.target.value, measurement.denominator ?? 0);

/** The pace of a coverage, a count, a ratio or an amount that is under way and not yet met; null for all else, and on the first and last day. */
export const paceOf = (row: DutyState, day: Day): Pace | null => {
  const { planYear, duty, state, deadline, measurement } = row;
  if (!isPaced(duty) || state !== 'in-progress' || deadline === null) return null;
  const start = duty.opens ?? `${planYear}-01-01`;
  if (day <= start || day >= deadline) return null;
  const [elapsed, total] = [daysBetween(start, day), daysBetween(start, deadline)];
  const projected = Number((BigInt(measurement.numerator) * BigInt(total)) / BigInt(elapsed));
  return { window: { start, total }, elapsed, needed: neededIn(row), projected };
};

/** Where the pace leads, against the target: `40%，目标 100%`, `6 个，目标 10 个` or `30 万元，目标 100 万元`. */
export const projectedText = ({ duty, measurement }: DutyState, { projected }: Pace): string => {
  if (duty.target.kind === 'number') return `${projected} 个，目标 ${duty.target.value} 个`;
  if (duty.target.kind === 'amount') return `${wanText(projected)}，目标 ${wanText(duty.target.value)}`;
  const percent = roundedPercent(projected, measurement.denominator ?? 1);
  return `${percentText(percent)}，目标 ${percentText(duty.target.value)}`;
};

const amountText = ({ measurement }: DutyState, amount: number): string =>
  measurement.unit === 'money' ? wanText(amount) : `${amount} 个`;

/** Time gone, where the pace leads and what will be missing then; '' where there is no pace to speak of. */
export const paceText = (row: DutyState, day: Day): string => {
  const pace = paceOf(row, day);
  if (pace === null) return '';
  const gone = Math.floor((pace.elapsed * 100) / pace.window.total);
  const missing = pace.needed - pace.projected;
  if (missing <= 0) return `时间已过 ${gone}%，照此进度到截止日能达到目标`;
  return `时间已过 ${gone}%，照此进度到截止日约 ${projectedText(row, pace)}，预计差 ${amountText(row, missing)}`;
};
