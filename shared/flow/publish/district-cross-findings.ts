import { lastPerObject } from '../../memo.ts';
import type { AuditFormula } from '../../plan/audit-formula.ts';
import type { Standing } from '../../standing/standing.ts';
import type { CrossFinding } from '../../status-sheet/status-facts.ts';
import { crossFindingsOf } from '../cross-findings-of.ts';

/** Checking all forms of 430 units against each other takes longer than publishing them: only a unit whose ledger has grown is looked at again. */
const foundIn = lastPerObject((standing: Standing, formulas: readonly AuditFormula[]): readonly CrossFinding[] => {
  const receipts = new Map(
    standing.hands.filter(({ until, dryRun }) => until === null && !dryRun).map(({ file, receipt }) => [file, receipt]),
  );
  return [...crossFindingsOf(standing, formulas)].flatMap(([file, findings]) =>
    findings.map((finding) => ({ unit: standing.unit, receipt: receipts.get(file) ?? '', finding })),
  );
});

/** What the forms of each unit say about each other. */
export const districtCrossFindings = (
  standings: readonly Standing[],
  formulas: readonly AuditFormula[],
): readonly CrossFinding[] => standings.flatMap((standing) => foundIn(standing, formulas));
