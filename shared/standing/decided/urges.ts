import type { Day, Instant } from '../../day.ts';
import { codeOfKey, yearOfKey } from '../../plan/duty-key.ts';
import { countedOn } from '../fold/form-timeline.ts';
import type { Decision, Standing } from '../standing.ts';

/** What finance types in 催办: write to the unit about this duty today, whatever the ladder says. */
export const URGE = '催';

/**
 * One typing, as it is kept: what was typed, and the moment of the copy it was typed in. A copy written after a typing was taken
 * over shows what became of it, so another 催 there is another typing, and one in the same copy or an older is not.
 */
export const urgeTypedIn = (copyAt: Instant | null): string =>
  copyAt === null ? URGE : `${URGE} ${copyAt.slice(0, 19).replace('T', ' ')}`;

const isUrge = ({ column, value }: Decision): boolean => column === '催办' && value.startsWith(URGE);

/** Whether a typing is one that was taken over before; `about` is a `decisionKey`. */
export const isUrgeKnown = ({ decisions }: Standing, about: string, typed: string): boolean => {
  const last = decisions.findLast((one) => one.about === about && isUrge(one));
  return last !== undefined && last.value >= typed;
};

/** A typing in force: the duty's code, and when it was taken over. */
export type Urge = { readonly code: string; readonly at: Instant; readonly from: Day };

/** What finance has asked of a unit under a plan year, by a day, and not taken back; at most one a duty. */
export const urgesOn = ({ decisions }: Standing, planYear: number, day: Day): readonly Urge[] =>
  decisions
    .filter((one) => isUrge(one) && yearOfKey(one.about) === planYear && countedOn(one, day))
    .map(({ about, at, from }) => ({ code: codeOfKey(about), at, from }));
