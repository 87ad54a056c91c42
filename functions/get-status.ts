import type { HttpHandler } from '@azure/functions';
import type { Home } from '../shared/flow/home.ts';
import { statusOfDay } from '../shared/flow/publish/status-of-day.ts';
import { statusJson } from '../shared/status-sheet/status-json.ts';
import { askedDay, BAD_DAY } from './asked-day.ts';

/** The status of a day as JSON: today's, or that of `?asOf=2022-09-01`. */
export const getStatusHandler =
  (home: Home): HttpHandler =>
  async (request) => {
    const day = askedDay(request);
    if (day === null) return { status: 400, jsonBody: { error: BAD_DAY } };
    return { jsonBody: statusJson(await statusOfDay(home, day)), headers: { 'Cache-Control': 'no-store' } };
  };
