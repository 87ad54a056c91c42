import type { WorkingCalendar } from '../../plan/working-calendar.ts';
import type { Assessment } from '../../warning/assessment.ts';
import type { ClosedWarning } from '../../warning/closed-warnings.ts';
import { aheadFigures } from '../../warning/figures/ahead-figures.ts';
import { pastFigures } from '../../warning/figures/past-figures.ts';
import type { WeekAgo } from '../../warning/figures/week-ago.ts';
import { weekBefore } from '../../warning/figures/week-change.ts';
import type { Home } from '../home.ts';
import { saidOn } from './said-figures.ts';

/** The district a week before; undefined where its plan was not in force yet. */
export const figuresWeekAgo = async (
  home: Pick<Home, 'rules' | 'notes'>,
  assessment: Assessment,
  closed: readonly ClosedWarning[],
  calendar: WorkingCalendar,
): Promise<WeekAgo | undefined> => {
  const { year } = assessment.plan;
  const day = weekBefore(assessment.day);
  if ((await home.rules.on(day)).plans.every((plan) => plan.year !== year)) return undefined;
  const { owed: _, ...past } = pastFigures(assessment, closed, calendar)(day);
  return { ...past, ...aheadFigures(assessment, calendar)(day), said: await saidOn(home, year, day) };
};
