import { owedBecause } from '../../folder/known-files.ts';
import { isOfYear } from '../../letter/plan/mail-key.ts';
import { type WorkingCalendar, workingCalendar } from '../../plan/working-calendar.ts';
import type { PendingFile, StatusFacts } from '../../status-sheet/status-facts.ts';
import type { TypedRead } from '../../status-sheet/typed.ts';
import { CHECK_REGISTER } from '../../submission/check-register.ts';
import { closedWarnings } from '../../warning/closed-warnings.ts';
import { pastFigures, weeksOf } from '../../warning/figures/past-figures.ts';
import { scorecard } from '../../warning/figures/scorecard.ts';
import { forecast } from '../../warning/forecast.ts';
import type { District } from '../district.ts';
import type { Home } from '../home.ts';
import { auditsOf } from '../rules/audits-of.ts';
import { districtCrossFindings } from './district-cross-findings.ts';
import { figuresLastYear } from './figures-last-year.ts';
import { figuresWeekAgo } from './figures-week-ago.ts';

const YEARS_AROUND = [-1, 0, 1, 2];

/** Years whose working days are known: a weekday in the middle tells, no holiday lies there. */
const loadedYears = (calendar: WorkingCalendar, year: number): readonly number[] =>
  YEARS_AROUND.map((offset) => year + offset).filter((one) => calendar.isWorkingDay(`${one}-07-01`) !== null);

type Needs = Pick<Home, 'mails' | 'known' | 'clock'> & Parameters<typeof figuresLastYear>[0];

/** What finance typed and the sheet keeps showing until it is mended. */
export type KeptTyping = { readonly typed: TypedRead['untaken']; readonly faults: TypedRead['faults'] };

const pendingFiles = async ({ known }: Pick<Needs, 'known'>): Promise<readonly PendingFile[]> =>
  (await known.all())
    .flatMap((file) => {
      const reason = owedBecause(file);
      return reason === null ? [] : [{ path: file.path, reason }];
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));

/** What 总览 and 说明 of a day are made from: the page's first view. */
export const firstFacts = async (needs: Needs, district: District, kept: KeptTyping): Promise<StatusFacts> => {
  const { assessment, standings, input } = district;
  const calendar = workingCalendar(input.holidays, assessment.plan.calendar);
  const closed = closedWarnings(input);
  const lastYear = await figuresLastYear(needs, district);
  const weekAgo = await figuresWeekAgo(needs, assessment, closed, calendar);
  const figuresOn = pastFigures(assessment, closed, calendar);
  return {
    assessment,
    standings,
    ...(input.plans === undefined ? {} : { plans: input.plans }),
    mails: (await needs.mails.all()).filter((entry) => isOfYear(entry, assessment.plan.year)),
    publishedAt: needs.clock.now(),
    forecast: forecast(assessment, calendar),
    closedWarnings: closed,
    ...(weekAgo === undefined ? {} : { weekAgo }),
    ...(lastYear === undefined ? {} : { lastYear }),
    course: weeksOf(assessment.plan.year, assessment.day).map(figuresOn),
    checks: CHECK_REGISTER,
    calendarYears: loadedYears(calendar, assessment.plan.year),
    pendingFiles: await pendingFiles(needs),
    untaken: kept.typed,
    typedFaults: kept.faults,
  };
};

/** Everything a status sheet or page of a day is made from. */
export const statusFacts = async (needs: Needs, district: District, kept: KeptTyping): Promise<StatusFacts> => {
  const { assessment, standings, input } = district;
  const across = districtCrossFindings(standings, auditsOf(await needs.rules.on(assessment.day)));
  return {
    ...(await firstFacts(needs, district, kept)),
    scorecard: scorecard(assessment, input, across),
    crossFindings: across,
  };
};
