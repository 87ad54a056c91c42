import { contactText } from '../unit.ts';
import { withRowsAsBefore } from './rows-as-before.ts';
import { chartSheet, chartsOf } from './sheets/chart-sheet.ts';
import { chaseSheet } from './sheets/chase-sheet.ts';
import { checkSheet } from './sheets/check-sheet.ts';
import { closedWarningSheet } from './sheets/closed-warning-sheet.ts';
import { explanationSheet } from './sheets/explanation-sheet.ts';
import { handInSheet } from './sheets/hand-in-sheet.ts';
import { mailSheet } from './sheets/mail-sheet.ts';
import { matrixSheet } from './sheets/matrix-sheet.ts';
import { overviewSheet } from './sheets/overview-sheet.ts';
import { progressSheet } from './sheets/progress-sheet.ts';
import { reasonSheet } from './sheets/reason-sheet.ts';
import { scorecardSheet } from './sheets/scorecard-sheet.ts';
import { typingLogSheet } from './sheets/typing-log-sheet.ts';
import { warningSheet } from './sheets/warning-sheet.ts';
import { shownTyping } from './shown-typing.ts';
import type { StatusBook } from './status-book.ts';
import type { StatusFacts } from './status-facts.ts';

/** The status workbook and page of a day, sheets in the order of forms.md §4; further sheets follow to the right. */
export const statusModel = (facts: StatusFacts): StatusBook => {
  const { assessment, scorecard = [], checks = [], closedWarnings = [], publishedAt } = facts;
  const typed = typingLogSheet(facts);
  const typing = shownTyping(facts.untaken);
  const overview = overviewSheet(facts);
  return {
    title: '预算绩效管理状态表',
    year: assessment.plan.year,
    day: assessment.day,
    publishedAt,
    contacts: Object.fromEntries(assessment.roster.units.map((unit) => [unit.name, contactText(unit)])),
    sheets: withRowsAsBefore(assessment.plan, [
      overview,
      chaseSheet(facts, typing),
      matrixSheet(assessment),
      progressSheet(assessment, typing),
      warningSheet(facts, typing),
      handInSheet(facts, typing),
      reasonSheet(facts),
      mailSheet(facts),
      scorecardSheet(scorecard, facts.assessment.plan.appraisal),
      explanationSheet(facts),
      ...(closedWarnings.length === 0 ? [] : [closedWarningSheet(closedWarnings)]),
      ...(typed.rows.length === 0 ? [] : [typed]),
      ...(checks.length === 0 ? [] : [checkSheet(checks)]),
      ...(overview.charts.length === 0 ? [] : [chartSheet(chartsOf(overview))]),
    ]),
  };
};
