import type { Day, Instant } from '../../day.ts';
import { perObject } from '../../memo.ts';
import type { Standing } from '../standing.ts';

type Dated = { readonly at: Instant; readonly from: Day };

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A hand-in carried from one ledger into the other keeps its moment: it follows on what it was there. */
const byMoment = (a: Dated, b: Dated): number => compared(a.at, b.at) || compared(a.from, b.from);

const joinedTo = perObject((one: Standing) =>
  perObject(
    (other: Standing): Standing => ({
      ...one,
      versions: [...one.versions, ...other.versions].toSorted(byMoment),
      decisions: [...one.decisions, ...other.decisions].toSorted(byMoment),
      reasons: [...one.reasons, ...other.reasons].toSorted(byMoment),
    }),
  ),
);

/** What lies in two folders of one unit, as the standing of the first; the same two always give the same object. */
export const joinedStandings = (one: Standing, other: Standing): Standing => joinedTo(one)(other);
