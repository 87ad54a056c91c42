import type { Day } from '../../day.ts';
import type { Plan } from '../../plan/plan.ts';
import { closedWhenHandedIn } from '../../plan/plans-asking.ts';
import { type Review, reviewsOn, type Withholding } from '../fold/withheld-versions.ts';
import type { Standing } from '../standing.ts';

/**
 * The versions of a day about which anybody is asked. What came after its year was closed counts for nothing whatever finance
 * says, so nobody is told that it waits. `plans`: all in force on the day, those of closed years too.
 */
export const askedReviewsOn = (
  standing: Standing,
  withholding: Withholding,
  plans: readonly Plan[],
  day: Day,
): readonly Review[] =>
  reviewsOn(standing, withholding, day).filter(
    ({ kind, version }) => closedWhenHandedIn(plans, kind, version.at) === null,
  );
