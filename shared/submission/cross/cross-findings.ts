import type { Finding } from '../../finding.ts';
import { CROSS_CHECKS } from './cross-checks.ts';
import { type ActiveFile, type CrossFinding, Facts } from './facts.ts';

/**
 * What the forms of one unit say about each other, by file. `active`: every file that counts now (no dry runs), in order
 * of hand-in; where two files repeat each other the later is told. Nothing here blocks: acceptance is decided by each file
 * alone. `more` finds what else is asked of the same facts.
 */
export const crossFindings = (
  active: readonly ActiveFile[],
  more: (facts: Facts) => readonly CrossFinding[] = () => [],
): ReadonlyMap<string, readonly Finding[]> => {
  const facts = new Facts(active);
  const byFile = new Map<string, Finding[]>();
  for (const { file, finding } of [...CROSS_CHECKS.flatMap((check) => check.find(facts)), ...more(facts)]) {
    const known = byFile.get(file);
    if (known === undefined) byFile.set(file, [finding]);
    else known.push(finding);
  }
  return byFile;
};
