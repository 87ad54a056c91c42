import { contactText } from '../unit.ts';
import { withRowsAsBefore } from './rows-as-before.ts';
import { CHART_SHEET, chartSheet, chartsOf } from './sheets/chart-sheet.ts';
import { CHASE_SHEET, chaseSheet } from './sheets/chase-sheet.ts';
import { CHECK_SHEET, checkSheet } from './sheets/check-sheet.ts';
import { CLOSED_WARNING_SHEET, closedWarningSheet } from './sheets/closed-warning-sheet.ts';
import { explanationSheet } from './sheets/explanation/explanation-sheet.ts';
import { EXPLANATION_SHEET } from './sheets/explanation/explanation-terms.ts';
import { HAND_IN_SHEET, handInSheet } from './sheets/hand-in-sheet.ts';
import { MAIL_SHEET, mailSheet } from './sheets/mail-sheet.ts';
import { MATRIX_SHEET, matrixSheet } from './sheets/matrix-sheet.ts';
import { OVERVIEW_SHEET, overviewSheet } from './sheets/overview-sheet.ts';
import { progressSheet } from './sheets/progress-sheet.ts';
import { REASON_SHEET, reasonSheet } from './sheets/reason-sheet.ts';
import { SCORECARD_SHEET, scorecardSheet } from './sheets/scorecard-sheet.ts';
import { typingLogSheet } from './sheets/typing-log-sheet.ts';
import { PROGRESS_SHEET } from './sheets/unit-rows.ts';
import { WARNING_SHEET, warningSheet } from './sheets/warning-sheet.ts';
import { shownTyping } from './shown-typing.ts';
import type { StatusBook, StatusSheet, StatusTable } from './status-book.ts';
import type { StatusFacts } from './status-facts.ts';

const headOf = ({ assessment: { plan, day, roster }, publishedAt }: StatusFacts): Omit<StatusBook, 'sheets'> => ({
  title: '预算绩效管理状态表',
  year: plan.year,
  day,
  publishedAt,
  contacts: Object.fromEntries(roster.units.map((unit) => [unit.name, contactText(unit)])),
  unitNames: Object.fromEntries(roster.units.map(({ code, name }) => [code, name])),
});

/** A sheet by its name, made when it is asked for; absent where there is nothing to show on it. */
type Made = readonly [name: string, make: () => StatusSheet];

const onlyWhere = (isShown: boolean, ...made: Made): readonly Made[] => (isShown ? [made] : []);

/** In the order of forms.md §4; further sheets follow to the right. */
const sheetsOf = (facts: StatusFacts): readonly Made[] => {
  const { assessment, scorecard = [], checks = [], closedWarnings = [] } = facts;
  const typing = shownTyping(facts.untaken);
  const overview = overviewSheet(facts);
  const typed = typingLogSheet(facts);
  return [
    [overview.name, () => overview],
    [CHASE_SHEET, () => chaseSheet(facts, typing)],
    [MATRIX_SHEET, () => matrixSheet(assessment)],
    [PROGRESS_SHEET, () => progressSheet(assessment, typing)],
    [WARNING_SHEET, () => warningSheet(facts, typing)],
    [HAND_IN_SHEET, () => handInSheet(facts, typing)],
    [REASON_SHEET, () => reasonSheet(facts)],
    [MAIL_SHEET, () => mailSheet(facts)],
    [SCORECARD_SHEET, () => scorecardSheet(scorecard, assessment.plan.appraisal)],
    [EXPLANATION_SHEET, () => explanationSheet(facts)],
    ...onlyWhere(closedWarnings.length > 0, CLOSED_WARNING_SHEET, () => closedWarningSheet(closedWarnings)),
    ...onlyWhere(typed.rows.length > 0, typed.name, () => typed),
    ...onlyWhere(checks.length > 0, CHECK_SHEET, () => checkSheet(checks)),
    ...onlyWhere(overview.charts.length > 0, CHART_SHEET, () => chartSheet(chartsOf(overview))),
  ];
};

/** The status workbook and page of a day. */
export const statusModel = (facts: StatusFacts): StatusBook => ({
  ...headOf(facts),
  sheets: withRowsAsBefore(
    facts.assessment.plan,
    sheetsOf(facts).map(([, make]) => make()),
  ),
});

const FIRST_SEEN: readonly string[] = [OVERVIEW_SHEET, EXPLANATION_SHEET];

const unmade = (name: string): StatusTable => ({
  kind: 'table',
  name,
  columns: [],
  rows: [],
  frozenColumns: 0,
  pagesWide: 1,
  tab: '',
});

/** What the page sends first: 总览 and 说明, and of the tables their names, since a district's 36,000 rows take longer to make than to read. */
export const firstView = (facts: StatusFacts): StatusBook => ({
  ...headOf(facts),
  sheets: sheetsOf(facts).map(([name, make]) => (FIRST_SEEN.includes(name) ? make() : unmade(name))),
});
