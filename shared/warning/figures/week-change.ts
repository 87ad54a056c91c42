import { addDays, type Day } from '../../day.ts';
import type { DutyState } from '../../standing/duty/duty-state.ts';
import type { Assessment } from '../assessment.ts';
import type { ClosedWarning } from '../closed-warnings.ts';
import { isMet, isOwed } from './district-figures.ts';

const WEEK = 7;

/** The same day a week before. */
export const weekBefore = (day: Day): Day => addDays(day, -WEEK);

/** What came up in the last seven days and what was done away with. */
export type WeekChange = {
  /** Duties met in the week, late ones included. */
  readonly met: number;
  /** Deadlines missed in the week and not made good yet; overdue before and met in the week. */
  readonly overdue: { readonly opened: number; readonly closed: number };
  /** Warnings of the rules. */
  readonly warnings: { readonly opened: number; readonly closed: number };
};

/** Overdue from the day after the deadline on. */
const isMissedSince = ({ state, deadline }: DutyState, since: Day): boolean =>
  state === 'overdue' && deadline !== null && deadline >= since;

/** The week that ends with the assessment's day. */
export const weekChange = ({ day, duties, warnings }: Assessment, closed: readonly ClosedWarning[]): WeekChange => {
  const since = weekBefore(day);
  const owed = duties.filter(isOwed);
  const met = owed.filter((state) => isMet(state) && state.metOn !== null && state.metOn > since);
  const ofRules = warnings.filter(({ rule }) => rule !== 'W01' && rule !== 'W02');
  return {
    met: met.length,
    overdue: {
      opened: owed.filter((state) => isMissedSince(state, since)).length,
      closed: met.filter(({ state, deadline }) => state === 'done-late' && deadline !== null && deadline < since)
        .length,
    },
    warnings: {
      opened: ofRules.filter(({ firstSeen }) => firstSeen > since).length,
      closed: closed.filter(({ closedOn }) => closedOn > since).length,
    },
  };
};
