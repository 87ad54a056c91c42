import type { UnitFolder } from '../../ledger/entry.ts';
import { crossFindingsOf } from '../cross-findings-of.ts';
import type { Home } from '../home.ts';
import { auditsOf } from '../rules/audits-of.ts';
import { currentStanding } from '../unit-standing.ts';
import { acrossOf } from './across-of.ts';
import { processUpload } from './process-upload.ts';
import { wholeUnit } from './whole-unit.ts';

export type UnitChecked = { readonly code: 'checked'; readonly unit: UnitFolder; readonly answeredAgain: number };

/**
 * The checks across all forms a unit has handed in, after any of them changed: files whose answer names other findings,
 * or another state of 确认, than before are answered again. Running it twice changes nothing.
 */
export const checkUnit = async (home: Home, unit: UnitFolder): Promise<UnitChecked> => {
  const inForce = await home.rules.current();
  const standing = await currentStanding(home, unit);
  const whole = await wholeUnit(home, inForce, standing);
  const cross = crossFindingsOf(standing, auditsOf(inForce));
  let answeredAgain = 0;
  for (const version of standing.versions) {
    if (version.until !== null) continue;
    const known = await home.known.get(version.file);
    const across = acrossOf(home, inForce, whole, { version, cross: cross.get(version.file) ?? [] });
    if (known?.kind !== 'handed-in' || known.across === across) continue;
    await processUpload(home, { file: version.file, attempt: 0 }, { evenIfDone: true, reasons: [] });
    answeredAgain += 1;
  }
  return { code: 'checked', unit, answeredAgain };
};
