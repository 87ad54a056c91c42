import { type AssessInput, assessContext } from '../assess-context.ts';
import type { Assessment } from '../assessment.ts';
import { scorecard } from '../figures/scorecard.ts';
import { coreTable, dutyTable, warningTable } from './duty-tables.ts';
import { exAnteTable, keyEvaluationTable, monitoringTable, selfEvaluationTable } from './evaluation-tables.ts';
import type { ReportFacts, ReportTable } from './report-table.ts';
import { disclosureTable, rectificationTable, scoreTable } from './result-tables.ts';

/** The tables of the annual performance report on the assessment's day, in the order a report tells them. */
export const yearReport = (
  assessment: Assessment,
  input: AssessInput,
  mails: ReportFacts['mails'],
  across: Parameters<typeof scorecard>[2] = [],
): readonly ReportTable[] => {
  const facts: ReportFacts = {
    context: assessContext(input),
    assessment,
    scores: scorecard(assessment, input, across),
    mails,
  };
  return [
    coreTable,
    dutyTable,
    exAnteTable,
    monitoringTable,
    selfEvaluationTable,
    keyEvaluationTable,
    rectificationTable,
    disclosureTable,
    warningTable,
    scoreTable,
  ].map((table) => table(facts));
};
