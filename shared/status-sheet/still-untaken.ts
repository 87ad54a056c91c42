import type { Instant } from '../day.ts';
import type { Standing } from '../standing/standing.ts';
import type { Typed, TypedRead } from './typed.ts';
import { typedChanges } from './typed-changes.ts';

const keyOf = ({ unit, about, column }: Pick<Typed, 'unit' | 'about' | 'column'>): string =>
  `${unit}/${about}/${column}`;

/**
 * What could not be taken over, of one person and of another who had opened the sheet before it showed that: a copy older than
 * `shownAt` has nothing of it in its cells and clears none of it, unless something else was typed there.
 */
export const stillUntaken = (
  last: { readonly typed: readonly Typed[]; readonly shownAt: Instant },
  read: TypedRead,
  planYear: number,
  standings: readonly Standing[],
): readonly Typed[] => {
  if (read.at === null || read.at >= last.shownAt) return read.untaken;
  const typedAnew = new Set([
    ...read.untaken.map(keyOf),
    ...typedChanges(read, planYear, standings).map(({ unit, event }) => keyOf({ unit, ...event })),
  ]);
  return [...read.untaken, ...last.typed.filter((one) => !typedAnew.has(keyOf(one)))];
};
