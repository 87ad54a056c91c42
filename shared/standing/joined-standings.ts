import type { Instant } from '../day.ts';
import { perObject } from '../memo.ts';
import type { Standing } from './standing.ts';

type At = { readonly at: Instant };

const byMoment = (a: At, b: At): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0);

const joinedTo = perObject((one: Standing) =>
  perObject(
    (other: Standing): Standing => ({
      ...one,
      hands: [...one.hands, ...other.hands].toSorted(byMoment),
      decisions: [...one.decisions, ...other.decisions].toSorted(byMoment),
      reasons: [...one.reasons, ...other.reasons].toSorted(byMoment),
    }),
  ),
);

/** What lies in two folders of one unit, as the standing of the first; the same two always give the same object. */
export const joinedStandings = (one: Standing, other: Standing): Standing => joinedTo(one)(other);
