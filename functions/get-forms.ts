import type { HttpHandler } from '@azure/functions';
import { issueForms } from '../shared/flow/forms/issue-forms.ts';
import type { FormCopy } from '../shared/flow/forms/template-copies.ts';
import type { Home } from '../shared/flow/home.ts';
import { askedYear } from './asked-day.ts';
import { attachment, SAFE_HEADERS } from './safe-headers.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const ZIP = 'application/zip';

const downloadOf = (home: Home, unit: string, files: readonly FormCopy[]) => {
  const [first] = files;
  const sole = files.length === 1 && first !== undefined ? first : null;
  const name = sole?.name ?? `待填表_${unit}.zip`;
  const headers = attachment(name, sole === null ? ZIP : XLSX);
  return { body: sole?.bytes ?? home.zipped(files), headers };
};

/** The forms a unit still owes, as one workbook to fill in, or zipped where the district's own are among them: `?unit=区教育局`, on today or the day of `&asOf=`, by the plan of `&year=`. */
export const getFormsHandler =
  (home: Home): HttpHandler =>
  async (request) => {
    const refuse = (status: number, error: string) => ({ status, jsonBody: { error }, headers: SAFE_HEADERS });
    const asked = await askedYear(home, request);
    if (asked.fault !== null) return refuse(400, asked.fault);
    const unit = request.query.get('unit') ?? '';
    const issued = await issueForms(home, unit, asked.day ?? home.clock.today(), asked.year);
    if (issued.code === 'unknown-unit') return refuse(404, `单位名录中没有“${unit}”，请写单位名称、别名或文件夹名。`);
    if (issued.code === 'nothing-owed') return refuse(404, `“${unit}”目前没有待填的表。`);
    return downloadOf(home, unit, issued.files);
  };
