import type { Day } from '../day.ts';
import type { Plan } from '../plan/plan.ts';
import type { DutyState } from '../standing/duty/duty-state.ts';
import type { Roster } from '../unit.ts';
import type { Warning } from './warning.ts';

/** A day: what `assess` makes of plan, roster, standings, calendar and the day, and nothing else. */
export type Assessment = {
  readonly day: Day;
  readonly plan: Plan;
  readonly roster: Roster;
  readonly duties: readonly DutyState[];
  readonly warnings: readonly Warning[];
  /** Loud remarks for the top of the status sheet: a broken plan that did not take over, a calendar year not loaded. */
  readonly notices: readonly string[];
};
