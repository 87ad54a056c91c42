import type { Day } from '../../day.ts';
import type { Duty } from '../../plan/duty.ts';
import { yearsMeant } from '../../plan/parse/data-years.ts';
import type { LadderStep } from '../../plan/plan.ts';
import { returnedFiles } from '../../standing/decided/returned-files.ts';
import type { DutyState } from '../../standing/duty/duty-state.ts';
import { type Judging, judgeDuty } from '../../standing/duty/judge-duty.ts';
import { isOfPeriod, periodAsked } from '../../standing/duty/of-period.ts';
import { lastHandIn } from '../../standing/facts/unit-facts.ts';
import type { Submitted } from '../../standing/fold/form-timeline.ts';
import { attachedFiles } from '../../standing/measures/attached.ts';
import type { Outcome } from '../../standing/measures/outcome.ts';
import type { AssessContext } from '../assess-context.ts';
import type { DutyCase } from './evaluate-duty.ts';
import { timesInARow } from './times-in-a-row.ts';

/** Whether what was handed in says anything about the duty's period. */
const forPeriod = (duty: Duty, planYear: number): ((submitted: Submitted) => boolean) => {
  const asked = periodAsked(duty, planYear);
  if (asked === null) return () => true;
  return ({ version, reading }) => reading.records.some((record) => isOfPeriod({ object: '', record, version }, asked));
};

const judgingOn = (
  context: AssessContext,
  one: DutyCase,
  day: Day,
  now: Outcome,
  ladder: readonly LadderStep[] = context.common.plan.ladder,
) => {
  const { duty, shown, sources } = one;
  const planYear = context.common.plan.year;
  const years = yearsMeant(duty.years, planYear);
  const holdsPeriod = forPeriod(duty, planYear);
  const moments = sources.map((facts) =>
    duty.measure === 'attached'
      ? (attachedFiles(duty, facts, day, planYear).at(-1)?.at ?? null)
      : lastHandIn(facts, duty.forms, years, day, holdsPeriod),
  );
  return {
    planYear,
    duty,
    unit: shown.unit,
    standing: shown.standing,
    calendar: context.common.calendar,
    ladder,
    day,
    comesInARow: (step: LadderStep) =>
      timesInARow(context, one, step, day, (other, on) => stateOn(context, other, on, [{ ...step, times: 1 }])) >=
      step.times,
    lastHandIn: moments.reduce((latest, at) => (latest === null || (at !== null && at > latest) ? at : latest), null),
    now,
  };
};

/** The row of 任务进度 for a case, today. */
export const stateOf = (context: AssessContext, one: DutyCase): DutyState => {
  const { forms, years } = one.duty;
  const asked = { forms, years: yearsMeant(years, context.common.plan.year) };
  const judging: Judging = {
    ...judgingOn(context, one, context.day, one.measuredOn(context.day)),
    metOnDay: (day) => one.measuredOn(day).verdict === 'met',
    metByThen: (day) => one.measuredOn(day, day).verdict === 'met',
    returned: () => one.sources.flatMap((facts) => returnedFiles(facts, asked, context.day)),
    changes: one.changes,
  };
  return judgeDuty(judging);
};

/** The row as it stood on a past day, but for when and whether in time it was met; under another ladder where one is given. */
export const stateOn = (context: AssessContext, one: DutyCase, day: Day, ladder?: readonly LadderStep[]): DutyState =>
  judgeDuty({
    ...judgingOn(context, one, day, one.measuredOn(day, day), ladder),
    metOnDay: () => true,
    metByThen: () => true,
    returned: () => [],
    changes: () => [],
  });
