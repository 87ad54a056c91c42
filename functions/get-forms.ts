import type { HttpHandler } from '@azure/functions';
import { issueForms } from '../shared/flow/forms/issue-forms.ts';
import type { Home } from '../shared/flow/home.ts';
import { askedDay, BAD_DAY } from './asked-day.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The forms a unit still owes as one workbook to fill in: `?unit=区教育局`, on today or the day of `&asOf=`. */
export const getFormsHandler =
  (home: Home): HttpHandler =>
  async (request) => {
    const day = askedDay(request);
    if (day === null) return { status: 400, jsonBody: { error: BAD_DAY } };
    const unit = request.query.get('unit') ?? '';
    const issued = await issueForms(home, unit, day ?? home.clock.today());
    if (issued.code === 'unknown-unit')
      return { status: 404, jsonBody: { error: `单位名录中没有“${unit}”，请写单位名称、别名或文件夹名。` } };
    if (issued.code === 'nothing-owed') return { status: 404, jsonBody: { error: `“${unit}”目前没有待填的表。` } };
    const headers = {
      'Content-Type': XLSX,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(issued.name)}`,
    };
    return { body: issued.bytes, headers };
  };
