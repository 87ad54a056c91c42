import type { Day } from '../../day.ts';
import type { Standing, Version } from '../standing.ts';

type Lasting = Pick<Version, 'from' | 'until'>;

const earliest = (days: readonly Day[]): Day | null =>
  days.reduce<Day | null>((least, day) => (least === null || day < least ? day : least), null);

/** A fact that only ended, or ended elsewhere, says the same as before up to the earlier of both ends. */
const differsFrom = (one: Lasting | undefined, other: Lasting | undefined): readonly Day[] => {
  if (one === undefined || other === undefined) return [one ?? other].flatMap((only) => only?.from ?? []);
  const endsAlone = JSON.stringify({ ...one, until: null }) === JSON.stringify({ ...other, until: null });
  if (!endsAlone) return one.from < other.from ? [one.from] : [other.from];
  return one.until === other.until ? [] : [one.until, other.until].filter((until) => until !== null);
};

const firstOf = (ones: readonly Lasting[], others: readonly Lasting[]): readonly Day[] =>
  Array.from({ length: Math.max(ones.length, others.length) }, (_, at) =>
    ones[at] === others[at] ? [] : differsFrom(ones[at], others[at]),
  ).flat();

/** The first day on which two standings of one unit may say different things; null where they say the same on every day. */
export const firstDifference = (one: Standing, other: Standing): Day | null =>
  one === other
    ? null
    : earliest([...firstOf(one.versions, other.versions), ...firstOf(one.decisions, other.decisions)]);
