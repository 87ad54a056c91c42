import type { HttpHandler } from '@azure/functions';
import type { Home } from '../shared/flow/home.ts';
import { statusOfDay } from '../shared/flow/publish/status-of-day.ts';
import { statusJson } from '../shared/status-sheet/status-json.ts';
import { askedYear } from './asked-day.ts';
import { SAFE_HEADERS } from './safe-headers.ts';

/** The status of a day as JSON: today's, or that of `?asOf=2022-09-01`, under the plan of `?year=2022`. */
export const getStatusHandler =
  (home: Home): HttpHandler =>
  async (request) => {
    const asked = await askedYear(home, request);
    if (asked.fault !== null) return { status: 400, jsonBody: { error: asked.fault }, headers: SAFE_HEADERS };
    return { jsonBody: statusJson(await statusOfDay(home, asked.day, asked.year)), headers: SAFE_HEADERS };
  };
