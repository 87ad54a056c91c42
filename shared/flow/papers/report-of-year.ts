import type { Day } from '../../day.ts';
import { isOfYear } from '../../letter/plan/mail-key.ts';
import { annualReport } from '../../paper/annual-report.ts';
import { overdueUnits } from '../../paper/overdue-units.ts';
import type { Paper } from '../../paper/paper.ts';
import type { Chart } from '../../status-sheet/chart.ts';
import { overviewCharts } from '../../status-sheet/sheets/overview-charts.ts';
import { MAIL_WORDS } from '../../status-sheet/words.ts';
import type { ReportFacts, ReportTable } from '../../warning/report/report-table.ts';
import { yearReport } from '../../warning/report/year-report.ts';
import { districtOn } from '../district.ts';
import type { Home } from '../home.ts';
import { statusFacts } from '../publish/status-facts.ts';

/** A year's performance report: its tables and charts, and its text as a paper. */
export type YearReport = {
  /** As of this day. */
  readonly day: Day;
  readonly tables: readonly ReportTable[];
  readonly charts: readonly Chart[];
  readonly paper: Paper;
};

const WENT: ReadonlySet<string> = new Set(['sent', 'unclear', 'sending', 'planned', 'refused']);

const mailsOf = async ({ mails }: Pick<Home, 'mails'>, year: number): Promise<ReportFacts['mails']> => {
  const counts = Map.groupBy(
    (await mails.all()).filter((entry) => isOfYear(entry, year)),
    ({ state }) => MAIL_WORDS[state],
  );
  return [...counts].map(([state, entries]) => ({
    state,
    steps: entries.length,
    // What a more serious step overtook, or what lost its reason, never was a letter.
    letters: new Set(entries.filter((entry) => WENT.has(entry.state)).map(({ mail }) => mail)).size,
  }));
};

/** The report of a year whose plan is in force, as of today. */
export const reportOfYear = async (home: Home, year: number): Promise<YearReport> => {
  const district = await districtOn(home, home.clock.today(), year);
  const facts = await statusFacts(home, district, { typed: [], faults: [] });
  const { assessment, input } = district;
  const tables = yearReport(assessment, input, await mailsOf(home, year), facts.crossFindings);
  return {
    day: assessment.day,
    tables: [...tables, overdueUnits(assessment)],
    charts: overviewCharts(facts),
    paper: annualReport(facts, tables),
  };
};
