import type { Finding } from '../finding.ts';
import type { Standing } from '../standing/standing.ts';
import { crossFindings } from '../submission/cross/cross-findings.ts';

/** Findings of the checks over all a unit has handed in that counts, by file. */
export const crossFindingsOf = (standing: Standing): ReadonlyMap<string, readonly Finding[]> => {
  const counting = standing.hands.filter(({ until, dryRun }) => until === null && !dryRun);
  return crossFindings(counting.toSorted((a, b) => a.at.localeCompare(b.at)));
};
