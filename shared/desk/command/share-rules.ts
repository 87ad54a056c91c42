import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { yearOf } from '../../day.ts';
import { type InForce, rulesFrom } from '../../flow/rules/rules-in-force.ts';
import { readUpload } from '../../flow/upload/read-upload.ts';
import type { FormName } from '../../form/form-name.ts';
import { machineClock } from '../../outside/clock.ts';
import { sha256 } from '../../outside/sha256.ts';
import { xlsxReader } from '../../outside/xlsx/read/read-workbook.ts';
import { readPlan } from '../../plan/read/read-plan.ts';
import { readRoster } from '../../plan/read/read-roster.ts';
import { defaultPlan } from '../../plan/shipped/default-plan.ts';
import { FINANCE_FOLDER, type Roster } from '../../unit.ts';
import { templatesInShare } from './share-templates.ts';

/** Records of a form in one of the finance office's workbooks; none where the file is not there or not readable. */
const recordsIn = async (share: string, name: string, form: FormName, inForce: InForce) => {
  const bytes = await readFile(join(share, FINANCE_FOLDER, name)).catch(() => null);
  if (bytes === null) return null;
  const stamp = { file: name, path: `${FINANCE_FOLDER}/${name}`, version: '', modifiedAt: '', size: bytes.length };
  const { reading } = await readUpload({ reader: xlsxReader(), sha256 }, bytes, { stamp, inForce, day: '' });
  const forms = reading.forms.filter((one) => one.form === form);
  return { records: forms.flatMap(({ records }) => records), year: forms[0]?.year ?? null };
};

const NO_UNITS: Roster = { units: [] };

/** Plan and roster as they lie in a share, without its state; outside any share no unit and any year. The roster speaks in the plan's words. */
export const shareRules = async (share: string | null, year: number | undefined): Promise<InForce> => {
  const plan = defaultPlan(year ?? yearOf(machineClock().today()));
  const today = machineClock().today();
  const plain = { ...rulesFrom([plan], NO_UNITS, today, sha256), yearsOf: new Map() };
  if (share === null) return plain;
  const templates = await templatesInShare(share);
  const handed = await recordsIn(share, '工作要点.xlsx', '工作要点', plain);
  const read =
    handed === null ? null : readPlan(handed.records, { version: '', year: handed.year, ownForms: templates.own }).plan;
  const planned = read === null ? { ...plain, templates } : rulesFrom([read], NO_UNITS, today, sha256, templates);
  const listed = await recordsIn(share, '单位名录.xlsx', '单位名录', planned);
  const roster = (listed === null ? null : readRoster(listed.records).roster) ?? NO_UNITS;
  return read === null ? { ...planned, roster } : rulesFrom([read], roster, today, sha256, templates);
};
