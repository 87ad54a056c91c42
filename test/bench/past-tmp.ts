import { connectOffice } from '/work/h/officer/shared/outside/office/connect-office.ts';
import { officeSettings } from '/work/h/officer/shared/outside/office/office-settings.ts';
import { districtOn } from '/work/h/officer/shared/flow/district.ts';
import { writeFileSync } from 'node:fs';
const [share, data, day, out] = process.argv.slice(2);
const home = connectOffice(officeSettings.parse({ BUDGET_SENTINEL_SHARE: share, BUDGET_SENTINEL_DATA: data, BUDGET_SENTINEL_AS_OF: day }));
const { assessment } = await districtOn(home, day!);
writeFileSync(out!, JSON.stringify({ d: assessment.duties.map(({ unit, duty, state, level, measurement, deadline, workingDaysLeft, metOn }) => [unit.code, duty.code, state, level, measurement.numerator, measurement.denominator, measurement.gap, measurement.missing, deadline, workingDaysLeft, metOn]), w: assessment.warnings.map(({ id, level, text, firstSeen }) => [id, level, text, firstSeen]) }, null, 0));
