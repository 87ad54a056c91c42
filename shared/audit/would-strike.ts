import { type Day, dayOf } from '../day.ts';
import type { AuditFormula } from '../plan/audit-formula.ts';
import { countedOn } from '../standing/fold/form-timeline.ts';
import type { Standing, Version } from '../standing/standing.ts';
import { Facts } from '../submission/cross/facts.ts';
import { auditBeyond, auditsOfAllYears } from './audit-beyond.ts';
import { auditForm } from './audit-form.ts';

/** How many records a formula would strike among all that counts, in how many hand-ins of how many units. */
export type WouldStrike = {
  readonly audit: AuditFormula;
  readonly records: number;
  readonly files: number;
  readonly units: number;
};

/** The files in which the formula strikes, once for each record it strikes. */
const struckIn = (audit: AuditFormula, counting: readonly Version[]): readonly string[] => {
  const days = new Map(counting.map(({ file, at }) => [file, dayOf(at)]));
  const local = counting.flatMap(({ file, at, forms }) =>
    forms.flatMap((form) => auditForm([audit], { ...form, findings: [] }, dayOf(at)).map(() => file)),
  );
  const further = auditBeyond(
    auditsOfAllYears([audit]),
    new Facts(counting),
    ({ source }) => days.get(source.file) ?? '',
  );
  return [...local, ...further.map(({ file }) => file)];
};

/** What each formula would find today in what was handed in before it was written. */
export const wouldStrike = (
  formulas: readonly AuditFormula[],
  standings: readonly Standing[],
  day: Day,
): readonly WouldStrike[] => {
  const active = standings.map(({ versions }) => versions.filter((one) => countedOn(one, day) && !one.dryRun));
  return formulas.map((audit) => {
    const struck = active.map((counting) => struckIn(audit, counting)).filter((files) => files.length > 0);
    const files = new Set(struck.flat());
    return { audit, records: struck.flat().length, files: files.size, units: struck.length };
  });
};
