import { type Audits, auditBeyond } from '../audit/audit-beyond.ts';
import { dayOf } from '../day.ts';
import type { Finding } from '../finding.ts';
import { lastPerObject } from '../memo.ts';
import { rulingOn } from '../standing/decided/rulings.ts';
import { latestDay } from '../standing/fold/latest-day.ts';
import type { Standing } from '../standing/standing.ts';
import { crossFindings } from '../submission/cross/cross-findings.ts';

const isReturned = (...about: Parameters<typeof rulingOn>): boolean => rulingOn(...about)?.kind === 'returned';

/** Findings of the checks, and of finance's own formulas, over all a unit has handed in that counts, by file. */
export const crossFindingsOf = lastPerObject(
  (standing: Standing, audits: Audits): ReadonlyMap<string, readonly Finding[]> => {
    const today = latestDay(standing);
    const counting = standing.versions
      .filter(({ until, dryRun }) => until === null && !dryRun)
      .map((version) => ({
        ...version,
        forms: version.forms.filter((form) => !isReturned(standing, version, form, today)),
      }));
    const days = new Map(counting.map(({ file, at }) => [file, dayOf(at)]));
    return crossFindings(
      counting.toSorted((a, b) => a.at.localeCompare(b.at)),
      (facts) => auditBeyond(audits, facts, ({ source }) => days.get(source.file) ?? ''),
    );
  },
);
