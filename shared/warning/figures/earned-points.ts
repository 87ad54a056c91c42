import type { AppraisalItem } from '../../plan/appraisal.ts';
import type { Counted } from './appraisal-figures.ts';

const WHOLE = 10_000;

/** What so many times take off or add, in ten-thousandths of a hundredth of a point. */
const byTimes = (points: number | null, each: number, times: number): number => {
  const sum = times === 0 ? 0 : each * times * WHOLE;
  if (points === null) return sum;
  return each > 0 ? Math.min(points * WHOLE, sum) : Math.max(0, points * WHOLE + sum);
};

/**
 * What an item earns, in ten-thousandths of a hundredth of a point, so that only the sum is rounded; null where it asks nothing of
 * the unit. What each time takes off ends at 0 where the item has points of its own; what it adds ends at them.
 */
export const earnedPoints = ({ points, method }: AppraisalItem, counted: Counted | null): number | null => {
  if (counted === null) return null;
  const { rate, times } = counted;
  if (method.kind === 'each') return byTimes(points, method.points, times);
  if (rate === null || points === null) return null;
  return method.kind === 'proportional' ? points * rate : rate >= WHOLE ? points * WHOLE : 0;
};

/** Whether an item's points are part of what a unit can earn at all; what only takes off or adds is not. */
const isOfTheWhole = ({ points, method }: AppraisalItem): boolean =>
  points !== null && (method.kind !== 'each' || method.points < 0);

const pointsOf = (items: readonly AppraisalItem[]): number => items.reduce((sum, { points }) => sum + (points ?? 0), 0);

/**
 * The score in hundredths of a point. An item that asks nothing of the unit takes its points with it, and the rest is scaled to the
 * same whole; deductions and additions of no points of their own come after that, and never below 0. Null where nothing is told.
 */
export const scoreFrom = (items: readonly AppraisalItem[], earned: readonly (number | null)[]): number | null => {
  const whole = items.filter(isOfTheWhole);
  const told = items.filter((item, at) => isOfTheWhole(item) && earned[at] !== null);
  if (told.length === 0) return null;
  const sumOf = (of: (item: AppraisalItem) => boolean): number =>
    items.reduce((sum, item, at) => (of(item) ? sum + (earned[at] ?? 0) : sum), 0);
  const scaled = (sumOf(isOfTheWhole) * pointsOf(whole)) / pointsOf(told);
  return Math.max(0, Math.round((scaled + sumOf((item) => !isOfTheWhole(item))) / WHOLE));
};
