import type { Audits } from '../../audit/audit-beyond.ts';
import { lastPerObject } from '../../memo.ts';
import type { Standing } from '../../standing/standing.ts';
import type { FiledFinding } from '../../status-sheet/status-facts.ts';
import { crossFindingsOf } from '../cross-findings-of.ts';

/** Checking all forms of 430 units against each other takes longer than publishing them: only a unit whose ledger has grown is looked at again. */
const foundIn = lastPerObject((standing: Standing, audits: Audits): readonly FiledFinding[] => {
  const receipts = new Map(
    standing.versions
      .filter(({ until, dryRun }) => until === null && !dryRun)
      .map(({ file, receipt }) => [file, receipt]),
  );
  return [...crossFindingsOf(standing, audits)].flatMap(([file, findings]) =>
    findings.map((finding) => ({ unit: standing.unit, receipt: receipts.get(file) ?? '', finding })),
  );
});

/** What the forms of each unit say about each other. */
export const districtCrossFindings = (standings: readonly Standing[], audits: Audits): readonly FiledFinding[] =>
  standings.flatMap((standing) => foundIn(standing, audits));
