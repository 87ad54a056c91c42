import type { Filter } from './duty.ts';

/** What passes both filters. */
export const bothFilters = (one: Filter, other: Filter): Filter => {
  if (one.length === 0) return other;
  return other.length === 0 ? one : one.flatMap((all) => other.map((more) => [...all, ...more]));
};
