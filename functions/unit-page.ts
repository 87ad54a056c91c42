import type { HttpHandler } from '@azure/functions';
import { folderOfUnit } from '../shared/flow/folder-of-unit.ts';
import type { Home } from '../shared/flow/home.ts';
import { statusOfDay } from '../shared/flow/publish/status-of-day.ts';
import { unitPage } from '../shared/status-sheet/unit-page.ts';
import { askedYear } from './asked-day.ts';
import { pageHeaders, SAFE_HEADERS } from './safe-headers.ts';

const PLAIN = 'text/plain; charset=utf-8';

/** One unit's own page, `?name=区教育局`: what it owes, the forms to fill in, what it handed in and was sent. */
export const unitPageHandler =
  (home: Home): HttpHandler =>
  async (request) => {
    const refuse = (status: number, body: string) => ({
      status,
      body,
      headers: { ...SAFE_HEADERS, 'Content-Type': PLAIN },
    });
    const asked = await askedYear(home, request);
    if (asked.fault !== null) return refuse(400, asked.fault);
    const name = request.query.get('name') ?? '';
    const { roster } = await home.rules.current();
    const unit = roster.units.find((one) => [one.name, one.code, one.folder, ...one.aliases].includes(name));
    if (unit === undefined) return refuse(404, `单位名录中没有“${name}”，请写单位名称、编码、别名或文件夹名。`);
    const [asOf, district] = ['asOf', 'district'].map((one) => request.query.get(one) ?? '');
    const folder = home.links.folder(await folderOfUnit(home, roster, unit));
    const book = await statusOfDay(home, asked.day, asked.year);
    const page = unitPage(book, unit, asOf ?? '', { district: district ?? '', folder });
    return { body: page, headers: { ...pageHeaders(home, page), 'Content-Type': 'text/html; charset=utf-8' } };
  };
