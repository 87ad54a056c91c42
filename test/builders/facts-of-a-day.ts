import { statutoryHolidays } from '../../shared/outside/holidays.ts';
import { workingCalendar } from '../../shared/plan/working-calendar.ts';
import type { Standing } from '../../shared/standing/standing.ts';
import type { StatusFacts } from '../../shared/status-sheet/status-facts.ts';
import type { Assessment } from '../../shared/warning/assessment.ts';
import { aheadFigures } from '../../shared/warning/figures/ahead-figures.ts';
import { pastFigures, weeksOf } from '../../shared/warning/figures/past-figures.ts';
import { weekBefore } from '../../shared/warning/figures/week-change.ts';
import { forecast } from '../../shared/warning/forecast.ts';

/** What sheet, page and papers of a day that was assessed are made from. */
export const factsOfADay = (assessment: Assessment, standings: readonly Standing[]): StatusFacts => {
  const { day, plan } = assessment;
  const calendar = workingCalendar(statutoryHolidays, plan.calendar);
  const figuresOn = pastFigures(assessment, [], calendar);
  return {
    assessment,
    standings,
    mails: [],
    publishedAt: `${day}T17:30:00+08:00`,
    forecast: forecast(assessment, calendar),
    closedWarnings: [],
    weekAgo: { ...figuresOn(weekBefore(day)), ...aheadFigures(assessment, calendar)(weekBefore(day)), said: null },
    course: weeksOf(plan.year, day).map(figuresOn),
  };
};
