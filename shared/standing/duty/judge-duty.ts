import type { Day } from '../../day.ts';
import type { Duty } from '../../plan/duty.ts';
import { dutyKey } from '../../plan/duty-key.ts';
import { dueSteps } from '../../plan/ladder.ts';
import type { LadderStep } from '../../plan/plan.ts';
import type { WorkingCalendar } from '../../plan/working-calendar.ts';
import type { Unit } from '../../unit.ts';
import { decidedOn } from '../decided/decisions.ts';
import { trueSince } from '../facts/true-since.ts';
import type { Outcome } from '../measures/outcome.ts';
import type { Standing } from '../standing.ts';
import { type Deadline, deadlineOf, workingDaysLeft } from './deadline.ts';
import type { DutyState, State } from './duty-state.ts';

/** What a judgement rests on. The questions are asked only where the answer needs them. */
export type Judging = {
  readonly planYear: number;
  readonly duty: Duty;
  readonly unit: Unit;
  /** Standing whose marked columns decide about the duty. */
  readonly standing: Standing;
  readonly calendar: WorkingCalendar;
  readonly ladder: readonly LadderStep[];
  readonly day: Day;
  readonly lastHandIn: DutyState['lastHandIn'];
  readonly now: Outcome;
  /** Whether the records of that day meet the duty: against today's 对象范围, and against that day's own. */
  metOnDay(day: Day): boolean;
  metByThen(day: Day): boolean;
  /** Hand-ins of its forms that were sent back. */
  returned(): readonly string[];
  /** Days on which what the duty looks at changed, rising. */
  changes(): readonly Day[];
  /** Whether a step with 连续次数 comes due for so many of its duties in a row, this one the last. */
  comesInARow(step: LadderStep): boolean;
};

type Timing = { readonly state: State; readonly metOn: Day | null };

const stageState = ({ duty, day }: Judging): State => {
  if (duty.opens !== null && day < duty.opens) return 'not-started';
  return day <= duty.due ? 'in-progress' : 'done';
};

/**
 * Met today. In time when the deadline's own records already met it, against 对象范围 as it stands today (a project
 * declared later and covered by then is no lateness) or as it stood then (one declared later still was nobody's fault).
 */
const metTiming = (judging: Judging, deadline: Day): Timing => {
  const { day, duty, now } = judging;
  // Every object has kept its own time or has not: there is no one day on which the duty was fulfilled.
  if (now.ownTime !== undefined) return { state: now.ownTime.isLate ? 'done-late' : 'done', metOn: null };
  const isMet = (on: Day): boolean => judging.metOnDay(on);
  const inTime = day <= deadline || isMet(deadline);
  const state = inTime || judging.metByThen(deadline) ? 'done' : 'done-late';
  // 无违反 holds from the start until something is found: there is no day on which it was fulfilled.
  if (duty.measure === 'no-violation') return { state, metOn: null };
  return { state, metOn: trueSince(isMet, judging.changes(), inTime && day > deadline ? deadline : day) };
};

const openState = (judging: Judging, { extension, inForce }: Deadline): State => {
  const { duty, day, now } = judging;
  if (now.verdict === 'cannot-tell') return 'cannot-tell';
  if (extension !== null && day <= extension) return 'extended';
  // Without a calendar the printed day is certainly not past its rolled one; after it nobody can tell.
  if (inForce === null) return day <= duty.due ? 'in-progress' : 'cannot-tell';
  if (day > inForce) return 'overdue';
  const early = duty.opens !== null && day < duty.opens;
  return early && judging.lastHandIn === null ? 'not-started' : 'in-progress';
};

const timingOf = (judging: Judging, deadline: Deadline, waiver: string): Timing => {
  const { duty, now } = judging;
  if (duty.measure === 'stage') return { state: stageState(judging), metOn: null };
  if (waiver !== '') return { state: 'waived', metOn: null };
  if (now.verdict === 'not-applicable') return { state: 'not-applicable', metOn: null };
  if (now.verdict === 'met') return metTiming(judging, deadline.inForce ?? duty.due);
  return { state: openState(judging, deadline), metOn: null };
};

const QUIET: ReadonlySet<State> = new Set(['done', 'done-late', 'waived', 'not-applicable', 'extended', 'not-started']);

/**
 * The steps come due. 无法核对 climbs the ladder like anything not met: a unit that hands in no register is
 * late with it, not excused. Before 开始日期, and while an extension runs, nothing is due.
 */
const stepsOf = (judging: Judging, deadline: Deadline, state: State, left: number | null): readonly LadderStep[] => {
  const { duty, ladder, day } = judging;
  const silent = QUIET.has(state) || duty.measure === 'stage' || left === null;
  const early = duty.opens !== null && day < duty.opens;
  const extended = deadline.extension !== null && day <= deadline.extension;
  if (silent || early || extended) return [];
  return dueSteps(ladder, duty, left).filter((step) => step.times === 1 || judging.comesInARow(step));
};

const IS_OWED: ReadonlySet<State> = new Set(['in-progress', 'overdue', 'extended', 'cannot-tell']);

/** State, level and days of one duty of one unit on a day. */
export const judgeDuty = (judging: Judging): DutyState => {
  const { planYear, duty, unit, standing, calendar, day, now } = judging;
  const [extendedTo, waiver, remark] = (['延期至', '豁免原因', '备注'] as const).map((column) =>
    decidedOn(standing, dutyKey(planYear, duty.code), column, day),
  ) as [string, string, string];
  const deadline = deadlineOf(duty, extendedTo, calendar, now.ownTime?.deadline);
  const { state, metOn } = timingOf(judging, deadline, waiver);
  const left =
    deadline.inForce === null ? { shown: null, onLadder: null } : workingDaysLeft(calendar, day, deadline.inForce);
  const due = stepsOf(judging, deadline, state, left.onLadder);
  const step = due.at(-1);
  const notes = [...now.measurement.notes, ...deadline.notes];
  const returned = IS_OWED.has(state) ? judging.returned() : [];
  return {
    planYear,
    unit,
    duty,
    state,
    level: step?.level ?? 'none',
    step: step?.step ?? null,
    due,
    measurement: { ...now.measurement, notes },
    deadline: deadline.inForce,
    workingDaysLeft: left.shown,
    lastHandIn: judging.lastHandIn,
    metOn,
    ...(returned.length === 0 ? {} : { returned }),
    extendedTo,
    waiver,
    remark,
  };
};
