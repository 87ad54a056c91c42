import { perObject } from '../memo.ts';
import type { Standing } from './standing.ts';

const joinedTo = perObject((one: Standing) =>
  perObject(
    (other: Standing): Standing => ({
      ...one,
      hands: [...one.hands, ...other.hands].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
      decisions: [...one.decisions, ...other.decisions],
    }),
  ),
);

/** What lies in two folders of one unit, as the standing of the first; the same two always give the same object. */
export const joinedStandings = (one: Standing, other: Standing): Standing => joinedTo(one)(other);
