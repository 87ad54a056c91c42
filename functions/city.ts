import type { HttpHandler, HttpRequest } from '@azure/functions';
import { districtLine } from '../shared/flow/publish/district-line.ts';
import { type CityRow, cityPage } from '../shared/status-sheet/city-page.ts';
import { healthHandler } from './health.ts';
import type { Office, Offices } from './offices.ts';
import { pageHeaders, SAFE_HEADERS } from './safe-headers.ts';

const isWhole = (offices: Offices, request: HttpRequest): boolean =>
  offices.length > 1 && (request.query.get('district') ?? '') === '';

const rowOf = async ({ key, name, home }: Office): Promise<CityRow> => ({
  name,
  page: `/?district=${encodeURIComponent(key)}`,
  line: await districtLine(home).catch(() => null),
});

/** The districts side by side where there are several and none is asked for; else the one page. */
export const cityOr =
  (offices: Offices, district: HttpHandler): HttpHandler =>
  async (request, context) => {
    if (!isWhole(offices, request)) return district(request, context);
    const rows: CityRow[] = [];
    for (const office of offices) rows.push(await rowOf(office));
    const [{ home }] = offices;
    const page = cityPage(rows, home.clock.today());
    return { body: page, headers: { ...pageHeaders(home, page), 'Content-Type': 'text/html; charset=utf-8' } };
  };

type Health = { readonly status: number; readonly jsonBody: { readonly healthy: boolean } };

/** The health of each district; 503 only where none can be reached, so that one library's outage is no outage of the app. */
export const cityHealthOr =
  (offices: Offices, district: HttpHandler): HttpHandler =>
  async (request, context) => {
    if (!isWhole(offices, request)) return district(request, context);
    const asked = offices.map(async ({ key, name, home }) => {
      const { status, jsonBody } = (await healthHandler(home)(request, context)) as Health;
      return { status, body: { district: key, name, ...jsonBody } };
    });
    const districts = await Promise.all(asked);
    const healthy = districts.every(({ body }) => body.healthy);
    const isUp = districts.some(({ status }) => status === 200);
    const jsonBody = { healthy, districts: districts.map(({ body }) => body) };
    return { status: isUp ? 200 : 503, jsonBody, headers: SAFE_HEADERS };
  };
